using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Themes;

/// <summary>Counts the features of a text: stemmed words, and two of them in a row.</summary>
/// <remarks>A title's words count twice: titles say what a project is about. Numbers are left out, for years and amounts belong to
/// no theme.</remarks>
public static class TextFeatures
{
    private const int MostCharacters = 20_000;

    private static readonly Analyzer Words = Analyzer.Named("english");

    /// <summary>The features of a title and a text.</summary>
    public static Dictionary<string, FeatureCount> Of(string title, string text)
    {
        var counts = new Dictionary<string, FeatureCount>(StringComparer.Ordinal);
        Add(counts, title, 0, weight: 2);
        Add(counts, text.Length <= MostCharacters ? text : text[..MostCharacters], title.Length + 1, weight: 1);
        return counts;
    }

    private static void Add(Dictionary<string, FeatureCount> counts, string text, int offset, int weight)
    {
        Token? before = null;
        foreach (var token in Words.Tokens(text))
        {
            if (token.Kind != TokenKind.Word || token.Term.AsSpan().ContainsAnyInRange('0', '9'))
            {
                before = null;
                continue;
            }

            Add(counts, token.Term, offset + token.Start, token.End - token.Start, weight);
            if (before is not null && token.Position - before.Position == 1)
            {
                Add(counts, $"{before.Term} {token.Term}", offset + before.Start, token.End - before.Start, weight);
            }

            before = token;
        }
    }

    private static void Add(Dictionary<string, FeatureCount> counts, string feature, int start, int length, int weight) =>
        counts[feature] = counts.TryGetValue(feature, out var known)
            ? known with { Count = known.Count + weight }
            : new FeatureCount(weight, start, length);
}

/// <summary>How often a feature occurs, and where first.</summary>
/// <param name="Count">Occurrences, those in the title twice.</param>
/// <param name="Start">Where it stands first, in UTF-16 units of title, a line end and text.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct FeatureCount(int Count, int Start, int Length);
