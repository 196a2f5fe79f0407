using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>A paragraph of a text with what is marked in it.</summary>
/// <param name="Text">The paragraph, without blanks at its ends.</param>
/// <param name="Marks">What is marked, ascending.</param>
public sealed record ProjectParagraph(string Text, IReadOnlyList<HighlightRange> Marks)
{
    private const string Break = "\n\n";

    /// <summary>The paragraphs of a text, those that are blank left out.</summary>
    /// <param name="text">Paragraphs with a blank line between.</param>
    /// <param name="marks">What is marked in the whole text, in any order; what goes over the end of a paragraph is
    /// left out.</param>
    public static IEnumerable<ProjectParagraph> Of(string text, IReadOnlyList<HighlightRange> marks)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(Break, start, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
            var paragraph = text[start..end];
            var first = start + paragraph.Length - paragraph.TrimStart().Length;
            if (paragraph.Trim() is { Length: > 0 } trimmed)
            {
                yield return new ProjectParagraph(trimmed, [.. Inside(marks, first, trimmed.Length)]);
            }

            start = end + Break.Length;
        }
    }

    private static IEnumerable<HighlightRange> Inside(IReadOnlyList<HighlightRange> marks, int first, int length) =>
        marks.Select(mark => mark with { Start = mark.Start - first })
            .Where(mark => mark.Start >= 0 && mark.Start + mark.Length <= length)
            .OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length);
}
