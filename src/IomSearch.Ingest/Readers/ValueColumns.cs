using IomSearch.Ingest.Facts;
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
    private const int LongestValue = 2000;

    /// <summary>The text with a label and its whole value in one line; as many lines as before, those that were joined
    /// to another empty.</summary>
    public static SourceText Joined(SourceText source)
    {
        var lines = source.Lines.Select(WithoutLeaders).ToArray();
        var isSheet = false;
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && (IsRow(lines[end]) || OpensList(lines, end)))
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

    /// <summary><c>PERIOD ....... 2001</c>: dots that lead from a label to its value become blanks behind a colon, so
    /// that the value stays in its column.</summary>
    private static string WithoutLeaders(string line)
    {
        var dots = line.IndexOf("...", StringComparison.Ordinal);
        if (dots is < 2 or > LongestLabel || !Labels.IsLabel(CleanLine.Of(line[..dots])))
        {
            return line;
        }

        var end = dots;
        while (end < line.Length && line[end] is '.' or ' ')
        {
            end++;
        }

        var label = line[..dots].TrimEnd();
        var gap = new string(' ', Math.Max(1, end - label.Length - 1));
        return end == line.Length ? line : $"{label}:{gap}{line[end..]}";
    }

    /// <summary>A cell, a tab and another cell; the first is empty where a value goes on.</summary>
    private static bool IsRow(string line) => line.Contains('\t') && Cells(line) is var (label, value)
        && value.Length > 0 && label.Length <= LongestLabel
        && (label.Length == 0 || !line.AsSpan().Trim()[(line.Trim().IndexOf('\t') + 1)..].Trim().Contains('\t')
            || (IsList(label) && AreNames(value)));

    /// <summary>No head of a table: every value is a name of several words or one that is known.</summary>
    private static bool AreNames(string values) => values.Split("; ").All(Labels.IsNameInCell);

    /// <summary>Whether a label can have several values beside each other.</summary>
    private static bool IsList(string label) => Labels.TryLabel(CleanLine.Of(label), hasColon: true, out var known)
        && known.Field is LabelField.Donors or LabelField.Countries or LabelField.Implementers;

    /// <summary>The words in front of the first tab, and those behind it; of a value that goes on, all its cells with a
    /// blank between.</summary>
    private static (string Label, string Value) Cells(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var label = line[..tab].Trim();
        var value = line[tab..].Trim();
        return (label, string.Join(label.Length > 0 ? "; " : " ", value.Split('\t',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    /// <summary>A label by itself with its values behind tabs below.</summary>
    private static bool OpensList(string[] lines, int at) => !lines[at].Contains('\t') && at + 1 < lines.Length
        && lines[at + 1].StartsWith('\t') && IsRow(lines[at + 1]) && Labels.IsLabel(CleanLine.Of(lines[at]));

    private static bool IsKnown(string row) =>
        Labels.IsLabel(CleanLine.Of(row.Contains('\t') ? Cells(row).Label : row));

    private static void JoinRows(string[] lines, int start, int end)
    {
        var open = -1;
        for (var at = start; at < end; at++)
        {
            var (label, value) = lines[at].Contains('\t') ? Cells(lines[at]) : (lines[at].Trim(), "");
            if (label.Length > 0)
            {
                open = at;
                lines[at] = $"{label.TrimEnd(':').TrimEnd()}: {value}";
            }
            else if (open >= 0)
            {
                lines[open] = Extended(lines[open], value);
                lines[at] = "";
            }
        }
    }

    /// <summary>The line with what goes on: a title, or words that open in small letters, behind a blank; another item
    /// of a list behind a semicolon. A value has an end: each joint costs its length.</summary>
    private static string Extended(string line, string value)
    {
        if (value.Length == 0 || line.Length > LongestValue)
        {
            return line;
        }

        var isList = char.IsUpper(value[0])
            && !(Labels.TryRead(CleanLine.Of(line), out var label) && label.Field == LabelField.Title);
        return line.EndsWith(": ", StringComparison.Ordinal) ? line + value : $"{line}{(isList ? "; " : " ")}{value}";
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
                lines[open] = Extended(lines[open], lines[at].TrimStart(' ', '*', '•', '-'));
                lines[at] = "";
                continue;
            }

            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            open = colon is > 0 and <= LongestLabel && Labels.IsLabel(CleanLine.Of(lines[at][..colon])) ? at : -1;
            column = open < 0 ? 0 : colon + 1 + lines[at][(colon + 1)..].TakeWhile(c => c == ' ').Count();
        }
    }
}
