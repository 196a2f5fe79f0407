using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Analysis;

/// <summary>What the fast path asks of the characters of ASCII.</summary>
internal static class AsciiTable
{
    // A small letter or digit for itself and its capital; 0 for all else.
    private static ReadOnlySpan<byte> Lowered =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
        112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
        112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    /// <summary>The small letter or digit; 0 for other characters, those beyond ASCII among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte LetterOrDigit(char unit) => unit < 128 ? Lowered[unit] : (byte)0;

    /// <summary>Whether a run of letters and digits surely ends as a word, and no identifier goes on.</summary>
    /// <param name="next">What follows the run.</param>
    /// <param name="beyond">What follows that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsPlainly(char next, char beyond) => next == ' ' || Ends(next, beyond);

    /// <summary>
    /// Whether a run of letters and digits surely ends as a word at a place. A wrong no costs time; a wrong yes cuts a
    /// word in two.
    /// </summary>
    public static bool EndsWord(ReadOnlySpan<char> text, int place)
    {
        if (place >= text.Length)
        {
            return true;
        }

        var next = text[place];
        if (next >= 128 || next == '_')
        {
            return false;
        }

        if (next is not ('.' or ',' or ':' or ';' or '\'') || place + 1 >= text.Length)
        {
            return true;
        }

        var beyond = text[place + 1];
        return beyond < 128 && LetterOrDigit(beyond) == 0;
    }

    // As EndsWord, and not where Identifiers.MayJoin: a mark that may join needs something after it that
    // ends all the same.
    private static bool Ends(char next, char beyond) =>
        next < 128 && next != '_'
        && (next is not ('.' or ',' or ':' or ';' or '\'' or '-' or '/')
            || (beyond < 128 && LetterOrDigit(beyond) == 0));
}
