using static IomSearch.Engine.Analysis.WordBreakClass;

namespace IomSearch.Engine.Analysis;

/// <summary>Says which pieces of a text are tokens, as Apache Lucene 8's StandardTokenizer does.</summary>
/// <remarks>
/// Tokens are the word segments of UAX #29 that hold a letter or a digit; each Chinese character and each Hiragana; a
/// run of Thai, Lao, Khmer or Myanmar as a whole; emoji sequences of UTS #51. All else is passed over. A token is at
/// most 255 UTF-16 units long; what is longer goes on as the next token.
/// </remarks>
internal static class WordTokenizer
{
    /// <summary>The longest token in UTF-16 units.</summary>
    public const int LongestToken = 255;

    /// <summary>The end of the longest token that begins at a place; the place itself if none does.</summary>
    public static int Match<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var window = Window(text, start);
        if (window.Length <= start)
        {
            return start;
        }

        var first = TBreaks.Of(CodePoint.At(window, start, out var after));
        var end = first.Class switch
        {
            Letter or Digit or Connector or Katakana or HebrewLetter => MatchWord<TBreaks>(window, start),
            Ideograph => SkipExtending<TBreaks>(window, after),
            _ => start,
        };
        if (first.IsComplex)
        {
            end = Math.Max(end, MatchComplex<TBreaks>(window, start));
        }

        var maybeEmoji = first.IsPictograph
            || first.Class is Joiner or Modifier or ModifierBase or RegionalIndicator
            || window[start] is '#' or '*';
        return maybeEmoji ? Math.Max(end, EmojiGrammar.Match<TBreaks>(window, start)) : end;
    }

    /// <summary>The end of the marks that extend the character before a place.</summary>
    public static int SkipExtending<TBreaks>(ReadOnlySpan<char> text, int place)
        where TBreaks : IWordBreaks
    {
        while (place < text.Length && TBreaks.Of(CodePoint.At(text, place, out var after)).Extends)
        {
            place = after;
        }

        return place;
    }

    // Lucene reads through a buffer of 255 units that begins at the token and ends with a whole character.
    private static ReadOnlySpan<char> Window(ReadOnlySpan<char> text, int start)
    {
        var end = start + LongestToken;
        if (end >= text.Length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private static int MatchWord<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var end = start;
        var state = WordGrammar.Start;
        for (var place = start; place < text.Length;)
        {
            var property = TBreaks.Of(CodePoint.At(text, place, out var after));
            if (!property.Extends || place == start)
            {
                state = WordGrammar.Step(state, property.Class);
                if (state == WordGrammar.Stop)
                {
                    break;
                }
            }

            place = after;
            end = WordGrammar.Accepts(state) ? place : end;
        }

        return end;
    }

    private static int MatchComplex<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var place = start;
        while (place < text.Length)
        {
            var property = TBreaks.Of(CodePoint.At(text, place, out var after));
            if (!property.IsComplex && !property.Extends)
            {
                break;
            }

            place = after;
        }

        return place;
    }
}
