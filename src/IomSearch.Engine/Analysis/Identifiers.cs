using static IomSearch.Engine.Analysis.WordBreakClass;

namespace IomSearch.Engine.Analysis;

/// <summary>Finds identifiers: runs of letters and digits joined by single - . / _ : marks, with a digit.</summary>
/// <remarks>
/// <c>CE.0275</c>, <c>COVID-19</c>, <c>2014/23</c>, <c>XM-DAC-47066-DP.2154</c>. A point between two digits belongs to
/// a number and joins nothing, so 3.5 is none; a comma never joins.
/// </remarks>
internal static class Identifiers
{
    /// <summary>Whether a word that ends at a place may go on as an identifier.</summary>
    public static bool MayJoin(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && IsJoiner(text[end])
        && (text[end + 1] >= 128 || AsciiTable.LetterOrDigit(text[end + 1]) != 0);

    /// <summary>The length of the 's that follows an identifier; it is no word of its own.</summary>
    public static int PossessiveAfter(ReadOnlySpan<char> text, int end) =>
        text[end..] is ['\'' or '\u2019' or '\uFF07', 's' or 'S', .. var rest] && (rest.IsEmpty || !IsPart(rest[0]))
            ? 2
            : 0;

    /// <summary>The end of the run that begins at a place; what follows it cannot be an identifier's inside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins.</param>
    /// <param name="isIdentifier">Whether the run is an identifier.</param>
    public static int Scan(ReadOnlySpan<char> text, int start, out bool isIdentifier)
    {
        var hasDigit = false;
        var hasJoiner = false;
        var place = start;
        while (place < text.Length)
        {
            if (IsPart(text[place]))
            {
                hasDigit |= char.IsDigit(text[place]);
            }
            else if (!IsJoiner(text[place]) || place + 1 == text.Length || !IsPart(text[place + 1]) || place == start)
            {
                break;
            }
            else
            {
                hasJoiner |= Cuts(text, place);
            }

            place++;
        }

        isIdentifier = hasDigit && hasJoiner && place - start <= WordTokenizer.LongestToken && EndsClearly(text, place);
        return place;
    }

    /// <summary>The end of the part of an identifier that begins at a place.</summary>
    public static int PartEnd(ReadOnlySpan<char> identifier, int start)
    {
        var place = start;
        while (place < identifier.Length && (IsPart(identifier[place]) || !Cuts(identifier, place)))
        {
            place++;
        }

        return place;
    }

    private static bool IsJoiner(char unit) => unit is '-' or '.' or '/' or '_' or ':';

    private static bool Cuts(ReadOnlySpan<char> text, int joiner) =>
        text[joiner] != '.' || !char.IsDigit(text[joiner - 1]) || !char.IsDigit(text[joiner + 1]);

    private static bool IsPart(char unit) =>
        unit < 128 ? AsciiTable.LetterOrDigit(unit) != 0 : CurrentWordBreaks.Of(unit).Class is Letter or Digit;

    // Not before a mark, an apostrophe, a second low line or the rest of a number such as 5-1,000.
    private static bool EndsClearly(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        var next = CurrentWordBreaks.Of(CodePoint.At(text, end, out var after));
        return next.Class switch
        {
            Extend or Format or Joiner or Modifier or Connector or HebrewLetter or Letter => false,
            MidNumber => after == text.Length || !IsPart(text[after]),
            _ => true,
        };
    }
}
