using static IomSearch.Engine.Analysis.WordBreakClass;

namespace IomSearch.Engine.Analysis;

/// <summary>Finds the default word boundaries of a text (UAX #29, section 4.1, of Unicode 15.0).</summary>
/// <remarks>Spaces and punctuation are segments too; which segments are words is the duty of
/// <see cref="WordTokenizer"/>.</remarks>
public static class WordBoundaries
{
    /// <summary>The first boundary after a boundary.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A boundary before the end of the text; 0 is one.</param>
    /// <returns>A place after <paramref name="start"/>; the length of the text is the last boundary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is not inside the text.</exception>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, text.Length);
        var first = Plain(Read(text, start, out var place).Class);
        if (first is CarriageReturn or LineFeed or Newline)
        {
            var pair = first == CarriageReturn && place < text.Length && text[place] == '\n';
            return pair ? place + 1 : place;
        }

        var earlier = Other;
        var before = first;
        var last = first;
        while (place < text.Length)
        {
            var property = Read(text, place, out var after);
            var next = Plain(property.Class);
            if (next is not (Extend or Format or Joiner))
            {
                var joins = (last == Joiner && property.IsPictograph) || (last == Space && next == Space)
                    || Joins(before, next) || JoinsAcross(earlier, before, next)
                    || JoinsAhead(before, next, text[after..]);
                if (!joins)
                {
                    return place;
                }

                earlier = before;
                before = before == RegionalIndicator ? Other : next;
            }

            last = next;
            place = after;
        }

        return place;
    }

    // Rules WB5, WB8 to WB10, WB13 to WB13b, WB15 and WB16; a second half of a flag is set to Other by the caller.
    private static bool Joins(WordBreakClass before, WordBreakClass next) => (before, next) switch
    {
        (Letter or HebrewLetter or Digit, Letter or HebrewLetter or Digit) => true,
        (Katakana, Katakana) => true,
        (Letter or HebrewLetter or Digit or Katakana or Connector, Connector) => true,
        (Connector, Letter or HebrewLetter or Digit or Katakana) => true,
        (RegionalIndicator, RegionalIndicator) => true,
        _ => false,
    };

    // Rules WB7, WB7c and WB11: what follows a mark inside a word or number.
    private static bool JoinsAcross(WordBreakClass before, WordBreakClass mark, WordBreakClass next) =>
        (before, mark, next) switch
        {
            (Letter or HebrewLetter, MidLetter or MidNumberOrLetter or SingleQuote, Letter or HebrewLetter) => true,
            (HebrewLetter, DoubleQuote, HebrewLetter) => true,
            (Digit, MidNumber or MidNumberOrLetter or SingleQuote, Digit) => true,
            _ => false,
        };

    // Rules WB6, WB7a, WB7b and WB12: a mark stays with the word or number when the other side fits.
    private static bool JoinsAhead(WordBreakClass before, WordBreakClass mark, ReadOnlySpan<char> rest)
    {
        if (before is not (Letter or HebrewLetter or Digit)
            || mark is not (MidLetter or MidNumberOrLetter or MidNumber or SingleQuote or DoubleQuote))
        {
            return false;
        }

        if ((before, mark) == (HebrewLetter, SingleQuote))
        {
            return true;
        }

        for (var place = 0; place < rest.Length;)
        {
            var next = Plain(Read(rest, place, out place).Class);
            if (next is not (Extend or Format or Joiner))
            {
                return JoinsAcross(before, mark, next);
            }
        }

        return false;
    }

    private static WordBreakProperty Read(ReadOnlySpan<char> text, int place, out int after) =>
        CurrentWordBreaks.Of(CodePoint.At(text, place, out after));

    private static WordBreakClass Plain(WordBreakClass @class) => @class switch
    {
        Ideograph or ModifierBase => Other,
        Modifier => Extend,
        _ => @class,
    };
}
