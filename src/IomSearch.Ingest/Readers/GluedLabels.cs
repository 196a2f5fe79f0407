using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds labels that their values are glued to, one in a line or several.</summary>
internal static class GluedLabels
{
    /// <summary>How many labels make a run.</summary>
    public const int FewestRun = 2;

    /// <summary>The longest label, in characters.</summary>
    public const int LongestLabel = 45;

    /// <summary>Where two entries of a list meet: <c>BeninCameroon</c>.</summary>
    public static readonly Regex ListJoint = new(@"(?<a>[\p{Ll})])(?<b>\p{Lu}\p{Ll})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Labels with their values in one line, all glued: <c>DonorJapanDurationMay 2015BudgetUSD 5,000</c>; none
    /// where a value cannot be its label's.</summary>
    public static List<string> Run(string line)
    {
        var starts = new List<(int At, int Behind, Label Label)>();
        for (var at = 0; at < line.Length - 1; at++)
        {
            if (char.IsUpper(line[at]) && (at == 0 || IsJoint(line, at)) && LabelFrom(line, at) is var (behind, label))
            {
                starts.Add((at, behind, label));
                at = behind - 1;
            }
        }

        var pairs = starts.Select((start, at) => (start.Label, Name: line[start.At..start.Behind].TrimEnd(':', ' '),
            Value: line[start.Behind..(at + 1 < starts.Count ? starts[at + 1].At : line.Length)])).ToList();
        return pairs.Count(pair => pair.Label.Field != LabelField.Other) < FewestRun
            || !pairs.All(pair => IsPlausible(pair.Label, pair.Value))
            ? []
            : [.. new[] { line[..starts[0].At] }.Where(words => words.Any(char.IsLetter)),
                .. pairs.Select(pair => $"{pair.Name}: {pair.Value.Trim()}")];
    }

    /// <summary>Whether the words can be the label's value; those of several countries may be glued too.</summary>
    private static bool IsPlausible(Label label, string value) => FactSheet.IsPlausible(label,
        label.Field == LabelField.Countries ? ListJoint.Replace(value, "${a}; ${b}") : value);

    /// <summary>Whether two elements meet in front of a letter: <c>JapanDuration</c>, <c>2015Budget</c>.</summary>
    private static bool IsJoint(string line, int at) => char.IsLower(line[at - 1]) || char.IsDigit(line[at - 1])
        || line[at - 1] is ')' or '%';

    /// <summary>The longest label from a place on that its value is glued to; null for none.</summary>
    private static (int Behind, Label Label)? LabelFrom(string line, int from)
    {
        var colon = line.IndexOf(':', from, Math.Min(LongestLabel, line.Length - from));
        if (colon > from && colon + 1 < line.Length && Labels.TryLabel(line[from..colon], hasColon: true, out var sure)
            && sure.Field != LabelField.Other)
        {
            return (colon + 1, sure with { HasColon = false });
        }

        for (var at = Math.Min(from + LongestLabel, line.Length - 1); at >= from + 3; at--)
        {
            if ((char.IsUpper(line[at]) || char.IsDigit(line[at]) || line[at] is '€' or '$' or '£')
                && (char.IsLower(line[at - 1]) || line[at - 1] == ')')
                && Labels.TryLabel(line[from..at], hasColon: false, out var label))
            {
                return (at, label with { HasColon = false });
            }
        }

        return null;
    }

    /// <summary><c>Length24 months</c>: a word that is a label only before a colon, glued to a figure.</summary>
    public static bool TryFigure(string line, out Label label, out string name)
    {
        var at = line.AsSpan().IndexOfAnyInRange('0', '9');
        name = at > 0 ? line[..at] : "";
        label = new Label(LabelField.Other, "", HasColon: false, null);
        if (at > 2 && at <= LongestLabel && char.IsLetter(line[at - 1])
            && Labels.TryLabel(name, hasColon: true, out var known) && known.Field != LabelField.Other
            && IsPlausible(known with { HasColon = false }, line[at..]))
        {
            label = known with { Value = line[at..], HasColon = false };
            return true;
        }

        return false;
    }

    /// <summary>One label and its value, glued: <c>DonorGovernment of Norway</c>.</summary>
    public static bool TryLabel(string line, out Label label, out string name)
    {
        for (var at = Math.Min(LongestLabel, line.Length - 2); at >= 3; at--)
        {
            if ((char.IsUpper(line[at]) || char.IsDigit(line[at]) || line[at] is '€' or '$' or '£')
                && (char.IsLower(line[at - 1]) || line[at - 1] == ')') && char.IsUpper(line[0])
                && Labels.TryLabel(line[..at], hasColon: false, out var known)
                && IsPlausible(known with { HasColon = false }, line[at..]))
            {
                (label, name) = (known with { Value = line[at..] }, line[..at]);
                return true;
            }
        }

        (label, name) = (new Label(LabelField.Other, "", HasColon: false, null), "");
        return false;
    }
}
