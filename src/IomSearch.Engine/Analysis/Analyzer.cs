using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Turns text into terms: which words there are, where they stand, and under which term each is found.</summary>
/// <remarks>
/// An analyzer has no state; one is shared by all threads. Documents and queries must go through the same one.
/// </remarks>
public sealed class Analyzer
{
    private static readonly string[] Known =
        ["english", "lucene-english", "porter", "french", "spanish", "words", "keyword"];

    private Analyzer(string name) => Name = name;

    /// <summary>The names that <see cref="Named"/> takes.</summary>
    public static IReadOnlyList<string> Names => Known;

    /// <summary>The name it is known by in a schema.</summary>
    public string Name { get; }

    /// <summary>The analyzer of a name.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message has the known ones.</exception>
    public static Analyzer Named(string name) =>
        Array.IndexOf(Known, name) >= 0
            ? new Analyzer(name)
            : throw new ArgumentException($"no analyzer '{name}'; there are {string.Join(", ", Known)}", nameof(name));

    /// <summary>Hands the tokens of a text to a sink.</summary>
    /// <returns>The number of positions used: the last position + 1, stop words counted.</returns>
    public int Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        if (Name == "keyword")
        {
            return WholeValue(text, ref sink);
        }

        var position = 0;
        Span<byte> term = new byte[3 * MaximumTokenLength];
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && end - start < MaximumTokenLength && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                var length = Lower(text[start..end], term);
                if (Name == "words" || !StopWords.English(term[..length]))
                {
                    sink.Add(term[..length], new TokenPlace(position, start, end, TokenKind.Word));
                }

                position++;
                start = end - 1;
            }
        }

        return position;
    }

    /// <summary>The tokens of a text as values, in the order of <see cref="Analyze"/>.</summary>
    public IReadOnlyList<Token> Tokens(string text)
    {
        var sink = new ListSink([]);
        Analyze(text, ref sink);
        return sink.Tokens;
    }

    private const int MaximumTokenLength = 255;

    private static int WholeValue<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        var start = text.Length - text.TrimStart().Length;
        var value = text.Trim();
        if (value.IsEmpty)
        {
            return 0;
        }

        Span<byte> term = new byte[3 * value.Length];
        sink.Add(term[..Lower(value, term)], new TokenPlace(0, start, start + value.Length, TokenKind.Word));
        return 1;
    }

    private static int Lower(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> lower = word.Length <= MaximumTokenLength ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return Encoding.UTF8.GetBytes(lower, term);
    }

    private readonly record struct ListSink(List<Token> Tokens) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) =>
            Tokens.Add(new Token(Encoding.UTF8.GetString(term), place.Position, place.Start, place.End, place.Kind));
    }
}
