using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads letters that a scanner printed inside figures as the figures that were meant: <c>45O,OOO</c> is
/// 450,000 and <c>l998</c> is 1998.</summary>
internal static class ScannedFigures
{
    private static readonly Regex Damaged = new(
        @"\b(?:[0-9][0-9.,]*[Oo]|[Oo][0-9]|[lI][0-9.,])[0-9OolI.,]*\b", RegexOptions.NonBacktracking);

    /// <summary>The text with every such letter replaced; each position stays where it was.</summary>
    public static string Mended(string text) => Damaged.Replace(text, match => IsFigure(match.ValueSpan)
        ? match.Value.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1') : match.Value);

    /// <summary>Short words such as "1o" and litres such as "20l" are what they are.</summary>
    private static bool IsFigure(ReadOnlySpan<char> word) => word.Length >= 4 && word[^1] is not ('o' or 'l' or 'I');
}
