using IomSearch.Engine.Highlighting;
using IomSearch.Engine.Schema;

namespace IomSearch.Discovery.Embedded;

/// <summary>Picks the passages that show why a project was found.</summary>
/// <param name="schema">The fields.</param>
/// <param name="plan">What was looked for.</param>
/// <param name="characters">UTF-16 units of a field that are looked through.</param>
internal sealed class Passages(IndexSchema schema, RequestPlan plan, int characters)
{
    private const int MostCharacters = 280;

    /// <summary>Ranges of a short text that the query matched.</summary>
    public IReadOnlyList<HighlightRange> Marks(string field, string text) =>
        schema.NumberOf(field) < 0 ? [] : Ranges(Highlighter(field).Ranges(text, Terms(field)));

    /// <summary>The best passage of a long text; its beginning where the words stand elsewhere.</summary>
    public IReadOnlyList<Snippet> Best(string field, string text)
    {
        if (schema.NumberOf(field) < 0
            || Highlighter(field).Best(text, Terms(field), MostCharacters) is not { } passage)
        {
            return [];
        }

        return [new Snippet(field, text.Substring(passage.Start, passage.Length), Ranges(passage.Highlights))];
    }

    private QueryTerms Terms(string field) =>
        QueryTerms.Of(plan.Parsed?.Query ?? new Engine.Search.Query.MatchAll(), field);

    private Highlighter Highlighter(string field) => new(schema.AnalyzerOf(schema.NumberOf(field)), characters);

    private static IReadOnlyList<HighlightRange> Ranges(IEnumerable<Highlight> highlights) =>
        [.. highlights.Select(highlight => new HighlightRange(highlight.Start, highlight.Length))];
}
