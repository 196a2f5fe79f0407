using System.Buffers;
using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Turns text into terms: which words there are, where they stand, and under which
/// term each is found.</summary>
/// <remarks>
/// One analyzer is shared by all threads. Documents and queries must go through the same one.
/// <list type="bullet">
/// <item><c>english</c>: words of UAX #29, without 's, folded, without 33 stop words, Porter2; identifiers.</item>
/// <item><c>lucene-english</c>: exactly what Apache Lucene 8.8.1's EnglishAnalyzer makes.</item>
/// <item><c>porter</c>: words in small letters, Porter's first stemmer.</item>
/// <item><c>french</c>, <c>spanish</c>: words without stop words, stemmed, then folded; identifiers.</item>
/// <item><c>words</c>: folded words, all of them; identifiers.</item>
/// <item><c>keyword</c>: the whole value, trimmed and folded, as one token.</item>
/// </list>
/// Folded means small letters without diacritics (<see cref="Folding"/>). Identifiers such as <c>CE.0275</c> give their
/// parts as words and themselves as a <see cref="TokenKind.Compound"/>.
/// </remarks>
public sealed class Analyzer
{
    private static readonly Analyzer[] All =
    [
        new("english", Kind.English), new("lucene-english", Kind.LuceneEnglish), new("porter", Kind.Porter),
        new("french", Kind.French), new("spanish", Kind.Spanish), new("words", Kind.Words),
        new("keyword", Kind.Keyword),
    ];

    private readonly ScratchPool pool = new();
    private readonly Kind kind;

    private Analyzer(string name, Kind kind) => (Name, this.kind) = (name, kind);

    private enum Kind
    {
        English,
        LuceneEnglish,
        Porter,
        French,
        Spanish,
        Words,
        Keyword,
    }

    /// <summary>The names that <see cref="Named"/> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(analyzer => analyzer.Name)];

    /// <summary>The name it is known by in a schema.</summary>
    public string Name { get; }

    /// <summary>The analyzer of a name.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message has the known ones.</exception>
    public static Analyzer Named(string name) =>
        Array.Find(All, analyzer => analyzer.Name == name)
        ?? throw new ArgumentException($"no analyzer '{name}'; there are {string.Join(", ", Names)}", nameof(name));

    /// <summary>Hands the tokens of a text to a sink.</summary>
    /// <returns>The number of positions used: the last position + 1, stop words counted.</returns>
    public int Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        var plain = new PlainSink<TSink>(sink);
        var positions = AnalyzeWords(text, ref plain);
        sink = plain.Sink;
        return positions;
    }

    /// <summary>The tokens of a text as values, in the order of <see cref="Analyze"/>.</summary>
    public IReadOnlyList<Token> Tokens(string text)
    {
        var sink = new TokenList([]);
        Analyze(text, ref sink);
        return sink.Tokens;
    }

    /// <summary>
    /// The form in which prefixes and patterns are compared with terms: letters as the analyzer has them, but nothing
    /// cut off and nothing left out.
    /// </summary>
    public string Normalize(string text)
    {
        var form = ArrayPool<char>.Shared.Rent(text.Length * Folding.LongestForm);
        var length = kind is Kind.LuceneEnglish or Kind.Porter ? Folding.Lower(text, form) : Folding.Fold(text, form);
        var normalized = new string(form, 0, length);
        ArrayPool<char>.Shared.Return(form);
        return normalized;
    }

    /// <summary>Hands the tokens of a text to a sink that may remember words.</summary>
    /// <returns>As of <see cref="Analyze"/>.</returns>
    internal int AnalyzeWords<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        if (kind == Kind.Keyword)
        {
            return WholeValue(text, ref sink);
        }

        var scratch = pool.Rent();
        var positions = kind switch
        {
            Kind.English => AnalysisWalk<English>.Through(text, scratch, ref sink),
            Kind.LuceneEnglish => AnalysisWalk<LuceneEnglish>.Through(text, scratch, ref sink),
            Kind.Porter => AnalysisWalk<PlainPorter>.Through(text, scratch, ref sink),
            Kind.French => AnalysisWalk<French>.Through(text, scratch, ref sink),
            Kind.Spanish => AnalysisWalk<Spanish>.Through(text, scratch, ref sink),
            _ => AnalysisWalk<FoldedWords>.Through(text, scratch, ref sink),
        };
        pool.Return(scratch);
        return positions;
    }

    private static int WholeValue<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        var start = text.Length - text.TrimStart().Length;
        var value = text.Trim();
        var folded = ArrayPool<char>.Shared.Rent(value.Length * Folding.LongestForm);
        var length = Folding.Fold(value, folded);
        var term = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        length = Words.Encode(folded.AsSpan(0, length), term);
        if (length > 0)
        {
            var place = new TokenPlace(0, start, start + value.Length, TokenKind.Word);
            sink.Add(term.AsSpan(0, length), place);
        }

        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<byte>.Shared.Return(term);
        return length > 0 ? 1 : 0;
    }

    private readonly record struct TokenList(List<Token> Tokens) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) =>
            Tokens.Add(new Token(Encoding.UTF8.GetString(term), place.Position, place.Start, place.End, place.Kind));
    }
}
