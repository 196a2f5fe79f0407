using System.Collections.Frozen;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>The words that are known to be words, with what usually stands behind them.</summary>
/// <remarks>Built from clean texts that the caller hands in and from the names of the gazetteer. Words are folded
/// (<c>Réfugié</c> is known as <c>refugie</c>). Immutable; every method may be called from several threads.</remarks>
public sealed class WordLexicon
{
    private const int FewestLetters = 2;

    private static readonly string[] Tables = ["countries.tsv", "places.tsv", "organisations.tsv", "labels.tsv"];

    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
        ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("al", ""), ("ness", ""), ("ment", ""),
        ("able", ""), ("able", "e"), ("ally", ""), ("ity", ""), ("ion", ""), ("ion", "e"), ("'s", ""), ("ry", "r"),
    ];

    private readonly FrozenDictionary<string, int> counts;
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<(string First, string Second)> pairs;
    private readonly Lazy<FrozenDictionary<string, string[]>> shortened;

    private WordLexicon(Dictionary<string, int> counts, List<string> told, IEnumerable<string> names,
        IEnumerable<(string First, string Second)> pairs)
    {
        this.counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
        this.names = names.ToFrozenSet(StringComparer.Ordinal);
        this.pairs = pairs.ToFrozenSet();
        shortened = new Lazy<FrozenDictionary<string, string[]>>(() => Shorten(told));
    }

    /// <summary>The words of the texts, of the gazetteer's countries, places and organisations, and of a
    /// list.</summary>
    /// <param name="texts">Clean running text in any language; parts of any length.</param>
    /// <param name="listed">Words that are known to be words, and nothing of how often they stand where; small letters
    /// for all but names.</param>
    public static WordLexicon Of(IEnumerable<string> texts, IEnumerable<string> listed)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(listed);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new HashSet<(string, string)>();
        foreach (var text in texts)
        {
            var before = "";
            foreach (var word in Words.Of(text))
            {
                var folded = Folding.Name(word.In(text).ToString());
                Count(counts, folded);
                if (BehindElision(word.In(text)) is { Length: > 0 } behind)
                {
                    Count(counts, Folding.Name(behind.ToString()));
                }

                if (char.IsLower(text[word.Start]))
                {
                    small.Add(folded);
                }

                pairs.Add((before, folded));
                before = folded;
            }
        }

        foreach (var name in GazetteerNames())
        {
            foreach (var word in Words.Of(name))
            {
                Count(counts, Folding.Name(word.In(name).ToString()));
            }
        }

        var told = counts.Keys.ToList();
        foreach (var word in listed)
        {
            var folded = Folding.Name(word);
            if (char.IsLower(word[0]))
            {
                small.Add(folded);
            }

            counts.TryAdd(folded, 1);
        }

        return new WordLexicon(counts, told, counts.Keys.Where(word => !small.Contains(word)), pairs);
    }

    /// <summary>How often the folded word stands in the texts; 0 for one that is unknown.</summary>
    internal int Frequency(string folded) => counts.GetValueOrDefault(folded);

    /// <summary>Whether the folded word never starts in lower case: a name.</summary>
    internal bool IsName(string folded) => names.Contains(folded);

    /// <summary>Whether the second folded word was seen right behind the first.</summary>
    internal bool HasPair(string first, string second) => pairs.Contains((first, second));

    /// <summary>The words of the texts of which one letter is missing in the folded word.</summary>
    internal IReadOnlyList<string> WithLetterLost(string folded) => shortened.Value.GetValueOrDefault(folded) ?? [];

    /// <summary>Whether the folded word is known as it is, or as another form of a known word.</summary>
    internal bool Knows(string folded) => counts.ContainsKey(folded) || Stems(folded).Any(counts.ContainsKey);

    // d'urgence, l'accès, qu'elle: the word behind the apostrophe is one by itself.
    private static ReadOnlySpan<char> BehindElision(ReadOnlySpan<char> word)
    {
        var mark = word[..Math.Min(word.Length, 3)].IndexOfAny('\'', '’');
        return mark > 0 ? word[(mark + 1)..] : [];
    }

    /// <summary>What the word would be without an English ending, or with one.</summary>
    private static IEnumerable<string> Stems(string word)
    {
        yield return word + "s";
        yield return word + "ed";
        yield return word + "ing";
        foreach (var (ending, instead) in Endings.Where(pair => word.EndsWith(pair.Ending, StringComparison.Ordinal)
            && word.Length - pair.Ending.Length >= (pair.Ending == "al" ? 5 : 3)))
        {
            yield return word[..^ending.Length] + instead;
        }
    }

    private static void Count(Dictionary<string, int> counts, string folded)
    {
        if (folded.Length >= FewestLetters && !folded.Any(char.IsDigit))
        {
            counts[folded] = counts.GetValueOrDefault(folded) + 1;
        }
    }

    private static IEnumerable<string> GazetteerNames() =>
        Tables.SelectMany(GazetteerTable.Rows).SelectMany(row => row).SelectMany(GazetteerTable.List);

    private static FrozenDictionary<string, string[]> Shorten(List<string> told) => told
        .SelectMany(word => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1))
            .Distinct(StringComparer.Ordinal).Select(part => (part, word)))
        .GroupBy(pair => pair.part, pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
