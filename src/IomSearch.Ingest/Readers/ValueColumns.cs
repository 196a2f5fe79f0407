using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads sheets of facts whose values stand in a column of their own, behind tabs or set in with blanks: a
/// label that is not known is one beside those that are, and a value that goes on below belongs to the label
/// above.</summary>
/// <remarks>
/// <code>
/// Country       Kyrgyz Republic
///               Tajikistan
/// Drivers       Gender equity
/// </code>
/// with tabs between becomes <c>Country: Kyrgyz Republic; Tajikistan</c> and <c>Drivers: Gender equity</c>.
/// </remarks>
internal static class ValueColumns
{
    private const int FewestRows = 3;
    private const int FewestKnown = 2;
    private const int LongestLabel = 60;
    private const int LeastIndent = 6;
    private const int Slack = 2;

    /// <summary>The text with a label and its whole value in one line; as many lines as before, those that were joined
    /// to another empty.</summary>
    public static SourceText Joined(SourceText source)
    {
        var lines = source.Lines.ToArray();
        var isSheet = false;
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && IsRow(lines[end]))
            {
                end++;
            }

            if (end - at >= FewestRows && lines[at..end].Count(IsKnown) >= (isSheet ? 1 : FewestKnown))
            {
                isSheet = true;
                JoinRows(lines, at, end);
            }

            at = Math.Max(end, at + 1);
        }

        JoinSetIn(lines);
        return source with { Lines = lines };
    }

    /// <summary>A cell, a tab and another cell; the first is empty where a value goes on.</summary>
    private static bool IsRow(string line) => line.Split('\t') is [var label, var value] && value.Trim().Length > 0
        && label.Trim().Length <= LongestLabel;

    private static bool IsKnown(string row) => Labels.IsLabel(CleanLine.Of(row[..row.IndexOf('\t', StringComparison.Ordinal)]));

    private static void JoinRows(string[] lines, int start, int end)
    {
        var open = -1;
        for (var at = start; at < end; at++)
        {
            var cells = lines[at].Split('\t');
            if (cells[0].Trim().Length > 0)
            {
                open = at;
                lines[at] = $"{cells[0].Trim().TrimEnd(':').TrimEnd()}: {cells[1].Trim()}";
            }
            else if (open >= 0)
            {
                lines[open] += $"; {cells[1].Trim()}";
                lines[at] = "";
            }
        }
    }

    /// <summary>Lines set in as far as the value of the label above.</summary>
    private static void JoinSetIn(string[] lines)
    {
        var (open, column) = (-1, 0);
        for (var at = 0; at < lines.Length; at++)
        {
            var indent = lines[at].Length - lines[at].TrimStart(' ').Length;
            if (open >= 0 && indent >= LeastIndent && Math.Abs(indent - column) <= Slack && indent < lines[at].Length)
            {
                lines[open] += $"; {lines[at].TrimStart(' ', '*', '•', '-')}";
                lines[at] = "";
                continue;
            }

            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            open = colon is > 0 and <= LongestLabel && Labels.IsLabel(CleanLine.Of(lines[at][..colon])) ? at : -1;
            column = open < 0 ? 0 : colon + 1 + lines[at][(colon + 1)..].TakeWhile(c => c == ' ').Count();
        }
    }
}
