using System.Text;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>The text of a record: its paragraphs, each in one line but for list items, and what is wrong with its
/// end.</summary>
/// <param name="Text">Paragraphs separated by a blank line.</param>
/// <param name="Lines">The line of the file at which each paragraph starts.</param>
/// <param name="Problem">Why the text is not whole; null when it is.</param>
internal sealed record RecordText(string Text, IReadOnlyList<int> Lines, (int Line, string Reason)? Problem)
{
    /// <summary>Gathers the lines from <paramref name="first"/> (counted from 0) on.</summary>
    public static RecordText Of(SourceText source, int first)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var starts = new List<int>();
        for (var at = first; at < source.Lines.Count; at++)
        {
            var line = CleanLine.Of(source.Lines[at]);
            if (line.Length == 0)
            {
                Close(paragraph, paragraphs);
            }
            else if (paragraph.Length > 0)
            {
                paragraph.Append(CleanLine.IsListItem(line) ? '\n' : ' ').Append(line);
            }
            else
            {
                paragraph.Append(line);
                starts.Add(at + 1);
            }
        }

        Close(paragraph, paragraphs);

        return new RecordText(string.Join("\n\n", paragraphs), starts, ProblemOf(source, paragraphs));
    }

    private static void Close(StringBuilder paragraph, List<string> paragraphs)
    {
        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph.ToString());
            paragraph.Clear();
        }
    }

    private static (int Line, string Reason)? ProblemOf(SourceText source, List<string> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            return (source.Lines.Count, "there is no text after the front matter");
        }

        if (!source.EndsWithLineEnd)
        {
            return (source.Lines.Count, "the last line has no line end: the file was cut, or its last "
                + "line end was left out");
        }

        return CutText.EndsInsideSentence(paragraphs[^1])
            ? (source.Lines.Count, "the text ends in the middle of a sentence: the file may be cut")
            : null;
    }
}
