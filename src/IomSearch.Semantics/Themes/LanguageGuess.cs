using System.Collections.Frozen;
using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Themes;

/// <summary>Says by its small words whether a text is English, French or Spanish; English when
/// none of them leads.</summary>
public static class LanguageGuess
{
    private const int MostCharacters = 2_000;
    private const int LongestWord = 5;

    private static readonly Analyzer English = Analyzer.Named("english");
    private static readonly Analyzer French = Analyzer.Named("french");
    private static readonly Analyzer Spanish = Analyzer.Named("spanish");

    // A word of two of the languages is in neither list.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishWords =
        Set("the of and to in for with by on is are from at that their which will as this or be an was its has");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FrenchWords =
        Set("le les des du et à aux au dans pour par sur avec qui est sont une ses leur leurs ou d'un dont cette ces");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpanishWords =
        Set("el los las del y en para por con que una al su sus se como sobre entre ha más o lo e");

    /// <summary>Whether a text is English, or none of the three.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> text) => AnalyzerFor("", text) == English;

    /// <summary>The analyzer for a title with its text.</summary>
    internal static Analyzer AnalyzerFor(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var votes = default(Votes);
        Count(title, ref votes);
        Count(text[..Math.Min(text.Length, MostCharacters)], ref votes);
        return votes.French > votes.English && votes.French > votes.Spanish ? French
            : votes.Spanish > votes.English && votes.Spanish > votes.French ? Spanish
            : English;
    }

    private static void Count(ReadOnlySpan<char> text, ref Votes votes)
    {
        Span<char> word = stackalloc char[LongestWord];
        while (!text.IsEmpty)
        {
            var space = text.IndexOf(' ');
            var end = space < 0 ? text.Length : space;
            if (end is > 0 and <= LongestWord)
            {
                Vote(word[..text[..end].ToLowerInvariant(word)], ref votes);
            }

            text = text[Math.Min(end + 1, text.Length)..];
        }
    }

    private static void Vote(ReadOnlySpan<char> word, ref Votes votes)
    {
        votes.English += EnglishWords.Contains(word) ? 1 : 0;
        votes.French += FrenchWords.Contains(word) ? 1 : 0;
        votes.Spanish += SpanishWords.Contains(word) ? 1 : 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private struct Votes
    {
        public int English;
        public int French;
        public int Spanish;
    }
}
