using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Meaning;

/// <summary>How often each term stands in each text of a collection.</summary>
public sealed class TermCounts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<float> telling;
    private readonly Analyzer analyzer;

    /// <summary>Counts the terms of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="analyzer">What makes terms of them.</param>
    public TermCounts(IEnumerable<string> texts, Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(texts);
        this.analyzer = analyzer;
        Texts = [.. texts.Select(text => Count(text, Add))];
        telling = [.. Tellings(Texts, terms.Count)];
        TextCount = Texts.Count;
    }

    private TermCounts(Analyzer analyzer, int texts) =>
        (this.analyzer, TextCount, Texts, telling) = (analyzer, texts, [], []);

    /// <summary>The terms of a collection that was counted before, without its texts.</summary>
    /// <param name="terms">The terms by number, with how much each tells.</param>
    /// <param name="texts">How many texts there were.</param>
    /// <param name="analyzer">What made terms of them.</param>
    /// <exception cref="ArgumentException">A term comes twice.</exception>
    public static TermCounts Of(IEnumerable<(string Term, float Telling)> terms, int texts, Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var counts = new TermCounts(analyzer, texts);
        foreach (var (term, telling) in terms)
        {
            counts.numbers.Add(term, counts.terms.Count);
            counts.terms.Add(term);
            counts.telling.Add(telling);
        }

        return counts;
    }

    /// <summary>The terms of each text, by number, each once with its count.</summary>
    public IReadOnlyList<IReadOnlyList<(int Term, int Count)>> Texts { get; }

    /// <summary>How many texts the collection has.</summary>
    public int TextCount { get; }

    /// <summary>What makes terms of a text.</summary>
    public Analyzer Analyzer => analyzer;

    /// <summary>How many terms there are; they are numbered from 0 as they come.</summary>
    public int Terms => terms.Count;

    /// <summary>The term of a number.</summary>
    public string Term(int number) => terms[number];

    /// <summary>How much a term tells of a text: 1 where it stands in one text alone, 0 where it stands in
    /// all of them as often.</summary>
    /// <remarks>1 less the entropy of the term over the texts, which is at most the logarithm of their number (Dumais,
    /// Improving the retrieval of information from external sources, 1991).</remarks>
    public float Telling(int number) => telling[number];

    /// <summary>The terms of another text that the collection has.</summary>
    public IReadOnlyList<(int Term, int Count)> Of(string text) =>
        Count(text, term => numbers.GetValueOrDefault(term, -1));

    // With all counts c of a term, n together, the entropy -Σ c/n · ln c/n is ln n - Σ c · ln c / n.
    private static float[] Tellings(IReadOnlyList<IReadOnlyList<(int Term, int Count)>> texts, int terms)
    {
        var (all, products) = (new double[terms], new double[terms]);
        foreach (var (term, count) in texts.SelectMany(text => text))
        {
            all[term] += count;
            products[term] += count * Math.Log(count);
        }

        var most = Math.Log(Math.Max(2, texts.Count));
        return [.. all.Zip(products, (n, sum) => (float)Math.Clamp(1 - ((Math.Log(n) - (sum / n)) / most), 0, 1))];
    }

    private int Add(string term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            numbers.Add(term, number = terms.Count);
            terms.Add(term);
        }

        return number;
    }

    private (int Term, int Count)[] Count(string text, Func<string, int> numberOf)
    {
        var found = new Found(new SortedDictionary<int, int>(), numberOf);
        analyzer.Analyze(text, ref found);
        return [.. found.Counts.Select(pair => (pair.Key, pair.Value))];
    }

    private readonly record struct Found(SortedDictionary<int, int> Counts, Func<string, int> NumberOf) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            if (NumberOf(Encoding.UTF8.GetString(term)) is >= 0 and var number)
            {
                Counts[number] = Counts.GetValueOrDefault(number) + 1;
            }
        }
    }
}
