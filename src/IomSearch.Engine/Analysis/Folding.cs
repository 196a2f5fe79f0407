using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Analysis;

/// <summary>Small letters, and small letters without diacritics.</summary>
/// <remarks>
/// By the simple case mappings and decompositions of Unicode 15.0, and by the letters that Unicode does not decompose
/// (ß is ss, ø is o, ł is l). Folding also takes compatibility forms to plain ones, digits of every script to 0 to 9,
/// curly apostrophes to the straight one, and drops soft hyphens and other characters without a look. Vowel signs of
/// Indic and South-East Asian scripts stay.
/// </remarks>
public static class Folding
{
    /// <summary>The most UTF-16 units that one code point folds to.</summary>
    public const int LongestForm = 4;

    /// <summary>The small letter of a code point by its simple case mapping; itself if there is none.</summary>
    public static int Lower(int codePoint) =>
        codePoint + FoldingTable.LowerDifferences[
            FoldingTable.Lower[(FoldingTable.LowerBlocks[codePoint >> 7] << 7) | (codePoint & 127)]];

    /// <summary>Lowers a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lowered">Room for the result, at least as long as the text.</param>
    /// <returns>The length of the result.</returns>
    public static int Lower(ReadOnlySpan<char> text, Span<char> lowered)
    {
        var length = 0;
        for (var place = 0; place < text.Length;)
        {
            length += Put(Lower(CodePoint.At(text, place, out place)), lowered[length..]);
        }

        return length;
    }

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Room for the result, at least <see cref="LongestForm"/> times as long as the text.</param>
    /// <returns>The length of the result.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        for (var place = 0; place < text.Length;)
        {
            var point = CodePoint.At(text, place, out place);
            var form = Form(point);
            if (form == 0)
            {
                length += Put(point, folded[length..]);
                continue;
            }

            var units = FoldingTable.Forms.Slice(form + 1, FoldingTable.Forms[form]);
            foreach (var unit in units)
            {
                folded[length++] = (char)unit;
            }
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Form(int codePoint) =>
        FoldingTable.Folded[(FoldingTable.FoldedBlocks[codePoint >> 7] << 7) | (codePoint & 127)];

    private static int Put(int codePoint, Span<char> text)
    {
        if (codePoint < 0x10000)
        {
            text[0] = (char)codePoint;
            return 1;
        }

        text[0] = (char)((codePoint >> 10) + 0xD7C0);
        text[1] = (char)((codePoint & 0x3FF) | 0xDC00);
        return 2;
    }
}
