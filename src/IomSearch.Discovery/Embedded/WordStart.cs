using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Discovery.Embedded;

/// <summary>Finds labels by the start of any of their words, without case and accents.</summary>
internal static class WordStart
{
    private static readonly Analyzer Words = Analyzer.Named("words");

    /// <summary>Whether a label has, for every word typed, a word that starts with it; an empty prefix takes all
    /// labels.</summary>
    public static Func<string, bool> Matcher(string prefix)
    {
        var typed = Terms(prefix);
        return typed.Count == 0
            ? static _ => true
            : label =>
            {
                var words = Terms(label);
                return typed.TrueForAll(
                    start => words.Exists(word => word.StartsWith(start, StringComparison.Ordinal)));
            };
    }

    private static List<string> Terms(string text)
    {
        var sink = new TermList([]);
        Words.Analyze(text, ref sink);
        return sink.Terms;
    }

    private readonly record struct TermList(List<string> Terms) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) => Terms.Add(Encoding.UTF8.GetString(term));
    }
}
