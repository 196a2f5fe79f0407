using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>A piece of a text, marked or not; the pieces in order are the text.</summary>
/// <param name="Text">The characters, plain.</param>
/// <param name="IsMarked">Whether the query matched here.</param>
internal readonly record struct MarkedPiece(string Text, bool IsMarked)
{
    /// <summary>Cuts a text at its ranges. Ranges outside the text, empty, or before the end of the one before are
    /// passed over: a wrong mark is worth less than the text.</summary>
    public static IEnumerable<MarkedPiece> Of(string text, IReadOnlyList<HighlightRange> ranges)
    {
        var at = 0;
        foreach (var (start, length) in ranges)
        {
            if (start < at || length <= 0 || start > text.Length - length)
            {
                continue;
            }

            if (start > at)
            {
                yield return new MarkedPiece(text[at..start], false);
            }

            yield return new MarkedPiece(text.Substring(start, length), true);
            at = start + length;
        }

        if (at < text.Length)
        {
            yield return new MarkedPiece(text[at..], false);
        }
    }
}
