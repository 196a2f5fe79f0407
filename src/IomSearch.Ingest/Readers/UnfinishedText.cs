using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Tells whether a text that a page or report was saved as was cut.</summary>
/// <remarks>
/// A last line with its line end is whole by custom, so only what proves a cut counts there
/// (<see cref="CutText.BreaksOff"/>). Without a line end, as many saved texts are, the last line has to end as its kind
/// ends: running text with a closing mark; values of labels, headings and list items as they like, unless their end
/// proves a cut. A file that is known to be cut is refused whole: the project that the cut fell into is not what its
/// source says, and what stood behind it is missing unseen.
/// </remarks>
internal static class UnfinishedText
{
    /// <summary>Who took a picture closes a page and no sentence: <c>... to the towns. Photo: Ana Lupu
    /// 2021</c>.</summary>
    private static readonly Regex Credit = new(
        @"(?:^|[.!?”""»)] ?)(?:Photo|Photos|Picture|Image|Foto|Crédit photo|Bild|©)(?: credit| by)? ?:? ?[^.:]{3,80}$",
        RegexOptions.NonBacktracking);

    /// <summary>The last line and why it is no end; null when nothing speaks against it.</summary>
    public static (int Line, string Reason)? Problem(SourceText source)
    {
        for (var at = source.Lines.Count - 1; at >= 0; at--)
        {
            var text = Labels.CleanLineOf(source.Lines[at]);
            if (!text.Any(char.IsLetterOrDigit) || ReportLines.IsPageNumber(text))
            {
                continue;
            }

            return EndsEarly(source, at, text, isOpen: !source.EndsWithLineEnd)
                ? (at + 1, "the text ends in the middle of a sentence: the file was cut, and nothing of it is taken")
                : null;
        }

        return null;
    }

    private static bool EndsEarly(SourceText source, int at, string text, bool isOpen)
    {
        var lastWord = text[(text.LastIndexOf(' ') + 1)..];
        if (CutText.BreaksOff(text, lastWord))
        {
            return true;
        }

        if (!isOpen)
        {
            return false;
        }

        if (Labels.TryRead(text, out var label))
        {
            return label is { HasColon: true, Value: "" }
                || (label.Value.Length > 0 && !FactSheet.IsPlausible(label, label.Value)
                && CutText.EndsInsideSentence(text));
        }

        return !IsValue(source, at, text) && CutText.EndsInsideSentence(text) && !Credit.IsMatch(text);
    }

    /// <summary>Whether the line is a value below its label.</summary>
    private static bool IsValue(SourceText source, int at, string text) =>
        at > 0 && Labels.TryRead(Labels.CleanLineOf(source.Lines[at - 1]), out var label)
        && label.Value.Length == 0 && FactSheet.IsPlausible(label, text);
}
