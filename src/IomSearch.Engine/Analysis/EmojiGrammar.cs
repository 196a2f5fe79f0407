using static IomSearch.Engine.Analysis.WordBreakClass;

namespace IomSearch.Engine.Analysis;

/// <summary>The grammar of emoji, UTS #51 section 1.4.9 as Apache Lucene 8 reads it.</summary>
/// <remarks>
/// Emoji   := Element ((Joiner Element)* | Tag+ TagEnd) | [0-9#*] Mark* Look? Keycap Mark* | Flag Flag
/// Element := Joiner* Pictograph Mark* Look? | (Joiner* ModifierBase Mark*)? Modifier Mark*
/// Flag    := RegionalIndicator (Extend | Format | Joiner)*
/// Mark    := Extend | Format | Joiner, but not U+FE0E and not Look, which is U+FE0F
/// </remarks>
internal static class EmojiGrammar
{
    private const char TextLook = '\uFE0E';
    private const char EmojiLook = '\uFE0F';
    private const char Keycap = '\u20E3';

    /// <summary>The end of the longest emoji that begins at a place; the place itself if none does.</summary>
    public static int Match<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        if (text[start] is (>= '0' and <= '9') or '#' or '*')
        {
            return MatchKeycap<TBreaks>(text, start);
        }

        var first = TBreaks.Of(CodePoint.At(text, start, out var after));
        return first.Class == RegionalIndicator ? MatchFlag<TBreaks>(text, start, after)
            : MatchSequence<TBreaks>(text, start);
    }

    private static int MatchFlag<TBreaks>(ReadOnlySpan<char> text, int start, int afterHalf)
        where TBreaks : IWordBreaks
    {
        var place = WordTokenizer.SkipExtending<TBreaks>(text, afterHalf);
        if (place < text.Length && TBreaks.Of(CodePoint.At(text, place, out var after)).Class == RegionalIndicator)
        {
            return WordTokenizer.SkipExtending<TBreaks>(text, after);
        }

        return start;
    }

    private static int MatchKeycap<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var end = SkipMarks<TBreaks>(text, start + 1);
        var found = text[(start + 1)..end].Contains(Keycap);
        if (end + 1 < text.Length && text[end] == EmojiLook && text[end + 1] == Keycap)
        {
            found = true;
            end = SkipMarks<TBreaks>(text, end + 2);
        }

        return found ? end : start;
    }

    private static int MatchSequence<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var end = MatchElement<TBreaks>(text, start);
        if (end == start)
        {
            return start;
        }

        var tagged = text[end - 1] == EmojiLook ? MatchTag(text, end) : end;
        while (true)
        {
            // The joiner was read as a mark of the element, unless a look stands between.
            var next = text[end - 1] == EmojiLook && end < text.Length && IsJoiner<TBreaks>(text, end) ? end + 1
                : IsJoiner<TBreaks>(text, end - 1) ? end
                : text.Length;
            var longer = next < text.Length ? MatchElement<TBreaks>(text, next) : next;
            if (longer == next)
            {
                return Math.Max(end, tagged);
            }

            end = longer;
        }
    }

    private static int MatchElement<TBreaks>(ReadOnlySpan<char> text, int start)
        where TBreaks : IWordBreaks
    {
        var place = start;
        while (place < text.Length && IsJoiner<TBreaks>(text, place))
        {
            place++;
        }

        if (place == text.Length)
        {
            return start;
        }

        var property = TBreaks.Of(CodePoint.At(text, place, out var after));
        if (property.Class == Modifier)
        {
            return place == start ? SkipMarks<TBreaks>(text, after) : start;
        }

        if (!property.IsPictograph)
        {
            return start;
        }

        var end = SkipMarks<TBreaks>(text, after);
        if (property.Class == ModifierBase && end < text.Length
            && TBreaks.Of(CodePoint.At(text, end, out var afterTone)).Class == Modifier)
        {
            return SkipMarks<TBreaks>(text, afterTone);
        }

        return end < text.Length && text[end] == EmojiLook ? end + 1 : end;
    }

    private static int MatchTag(ReadOnlySpan<char> text, int start)
    {
        var place = start;
        while (place < text.Length)
        {
            var point = CodePoint.At(text, place, out var after);
            if (point == 0xE007F && place > start)
            {
                return after;
            }

            if (point is < 0xE0020 or > 0xE007E)
            {
                break;
            }

            place = after;
        }

        return start;
    }

    private static int SkipMarks<TBreaks>(ReadOnlySpan<char> text, int place)
        where TBreaks : IWordBreaks
    {
        while (place < text.Length && text[place] is not (TextLook or EmojiLook)
            && TBreaks.Of(CodePoint.At(text, place, out var after)).Extends)
        {
            place = after;
        }

        return place;
    }

    private static bool IsJoiner<TBreaks>(ReadOnlySpan<char> text, int place)
        where TBreaks : IWordBreaks => TBreaks.Of(text[place]).Class == Joiner;
}
