namespace IomSearch.Engine.Analysis;

/// <summary>Reads code points of UTF-16 text.</summary>
internal static class CodePoint
{
    /// <summary>The code point at a place; a surrogate without its other half is one by itself.</summary>
    /// <param name="text">UTF-16 text.</param>
    /// <param name="place">A place inside the text.</param>
    /// <param name="after">The place after the code point.</param>
    public static int At(ReadOnlySpan<char> text, int place, out int after)
    {
        var unit = text[place];
        after = place + 1;
        if (!char.IsHighSurrogate(unit) || after >= text.Length || !char.IsLowSurrogate(text[after]))
        {
            return unit;
        }

        return char.ConvertToUtf32(unit, text[after++]);
    }
}
