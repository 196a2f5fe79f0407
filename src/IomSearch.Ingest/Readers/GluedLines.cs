using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes lines apart in which a page that was saved lost the blanks between its elements:
/// <c>DonorGovernment of Norway</c>.</summary>
/// <remarks>Only where at least two labels of different kinds are glued to values that they can have is a page taken
/// for such a one. Lines of several glued entries in it are menus, counters and lists of other pages.</remarks>
internal static class GluedLines
{
    private const int FewestLabels = 2;
    private const int LongestLabel = 45;
    private const int FewestJoints = 2;
    private const int WordsOfText = 25;
    private const int FewestRun = 2;
    private const int FewestOfHalf = 12;
    private const int MostNames = 40;
    private const int LongestHalf = 300;

    private static readonly Regex Joint = new(@"[\p{Ll})][\p{Lu}]|[\p{Ll}%)][0-9]|[0-9%][\p{L}]",
        RegexOptions.NonBacktracking);

    /// <summary>A section in capitals glued to a title: <c>BORDER MANAGEMENTPamir Crossings</c>.</summary>
    private static readonly Regex Section = new(@"^\p{Lu}[\p{Lu} &/-]{3,40}\p{Lu}(?<t>\p{Lu}\p{Ll}.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>A list to choose from: <c>SelectCountryBeninCameroon</c>.</summary>
    private static readonly Regex ChoiceOf = new(@"^(?:Select|Choose|Filter)(?:\p{Lu}| (?:a |your )?\p{L}+\p{Lu})",
        RegexOptions.NonBacktracking);

    /// <summary>When a page was put up, glued to its title.</summary>
    private static readonly Regex Posted = new(
        @"^(?<t>\p{Lu}.{10,}[\p{Ll})])(?:Posted|Published|Last updated|Updated|Created"
            + @"|Date)(?: on)?:? ?(?:\p{L}+day,? )?"
            + @"(?<d>[0-9]{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}\.?(?:,? [0-9]{4})?"
            + @"|\p{Lu}\p{Ll}{2,8}\.? [0-9]{1,2}(?:, [0-9]{4})?"
            + @"|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex SentenceJoint = new(@"(?<a>[\p{Ll})]{2}[.!?])(?<b>\p{Lu}\p{Ll})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex ListJoint = new(@"(?<a>[\p{Ll})])(?<b>\p{Lu}\p{Ll})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The lines, taken apart where the page is one of glued lines; else as they are.</summary>
    public static List<PageLine> Apart(List<PageLine> lines)
    {
        lines = lines.ConvertAll(line => Once(line.Text) is var once && once != line.Text
            ? new PageLine(line.Number, once) : line);
        var glued = lines.Select(line => TryLabel(line.Text, out var label, out _) ? label.Field : (LabelField?)null)
            .ToList();
        return lines.Exists(line => Run(line.Text).Count >= FewestRun)
            ? [.. lines.SelectMany(Parts)]
            : glued.Where(field => field is not (null or LabelField.Other)).Distinct().Count() < FewestLabels
            || !glued.Any(field => field is LabelField.Donors or LabelField.Budget or LabelField.Period
                or LabelField.Start)
            ? lines
            : [.. lines.SelectMany(Parts)];
    }

    /// <summary>The line without when its page was put up, and once where it stands twice in one line, for wide and for
    /// narrow screens.</summary>
    public static string Once(string line)
    {
        if (line.Length is < FewestOfHalf or > (2 * LongestHalf))
        {
            return line;
        }

        line = Posted.Match(line) is { Success: true } posted
            ? posted.Groups["t"].Value : line;
        var half = line.AsSpan(0, line.Length / 2);
        return half.Length >= FewestOfHalf && line.Length % 2 == 0 && half.SequenceEqual(line.AsSpan(half.Length))
            ? half.ToString() : line;
    }

    private static IEnumerable<PageLine> Parts(PageLine line)
    {
        if (PageWords.IsRelated(WithoutHeading(line.Text).Heading) || ChoiceOf.IsMatch(line.Text))
        {
            return [];
        }

        if (Run(line.Text) is { Count: >= FewestRun } run)
        {
            return run.SelectMany((pair, at) => at == 0 ? TitleAndCountries(pair) : [pair])
                .Select(pair => new PageLine(line.Number, CleanLine.Of(pair)));
        }

        if (TryLabel(line.Text, out var label, out var name) || TryFigure(line.Text, out label, out name))
        {
            var value = label.Field == LabelField.Countries
                ? ListJoint.Replace(label.Value, "${a}; ${b}")
                : label.Field is LabelField.Donors or LabelField.Implementers ? NamesApart(label.Value)
                : label.Value.Replace(")", ") ", StringComparison.Ordinal)
                    .Replace(") ;", ");", StringComparison.Ordinal);
            return [new PageLine(line.Number, CleanLine.Of($"{name}: {value}"))];
        }

        if (Section.Match(line.Text) is { Success: true } section)
        {
            return [new PageLine(line.Number, section.Groups["t"].Value)];
        }

        var (heading, text) = WithoutHeading(line.Text);
        if (PageWords.IsRelated(heading) || PageWords.Menu.Contains(heading))
        {
            return [];
        }

        var words = line.Words >= WordsOfText ? SentenceJoint.Replace(text, "${a}\n${b}") : text;
        if (line.Words < WordsOfText && Joint.Count(text) >= FewestJoints)
        {
            return [];
        }

        return (heading.Length > 0 ? words.Split('\n').Prepend(heading) : words.Split('\n'))
            .Select(part => new PageLine(line.Number, part));
    }

    /// <summary>Names that are glued one to the other, <c>Government of CanadaOak Foundation</c>, and not a name with a
    /// capital inside, <c>LuxDev</c>.</summary>
    private static string NamesApart(string value)
    {
        var names = ListJoint.Replace(value, "${a}\n${b}").Split('\n');
        if (names.Length > MostNames)
        {
            return value;
        }

        var apart = names[0];
        foreach (var name in names.Skip(1))
        {
            apart += IsName(apart[(apart.LastIndexOf(';') + 1)..].Trim()) && IsName(name) ? $"; {name}" : name;
        }

        return apart;
    }

    private static bool IsName(string words) => words.Contains(' ', StringComparison.Ordinal)
        || Organisations.IsKnown(words) || Gazetteer.TryWhole(words, out _);

    /// <summary><c>Engaging the Diaspora in Reef ProtectionPalau</c>: a title with its countries glued to it.</summary>
    private static IEnumerable<string> TitleAndCountries(string words)
    {
        foreach (var at in ListJoint.Matches(words).Select(match => match.Groups["b"].Index))
        {
            if (PlaceNames.CountriesIfAll(words[at..]).Count > 0)
            {
                return [words[..at], $"Countries: {words[at..]}"];
            }
        }

        return [words];
    }

    /// <summary>Labels with their values in one line, all glued: <c>DonorJapanDurationMay 2015BudgetUSD 5,000</c>; none
    /// where a value cannot be its label's.</summary>
    private static List<string> Run(string line)
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

    /// <summary>A heading glued to its text: <c>DescriptionThe project ...</c>.</summary>
    private static (string Heading, string Text) WithoutHeading(string line)
    {
        for (var at = 3; at < Math.Min(LongestLabel, line.Length - 1); at++)
        {
            if (char.IsUpper(line[at]) && char.IsLower(line[at - 1]) && IsEntry(line[..at]))
            {
                return (line[..at], line[at..]);
            }
        }

        return ("", line);
    }

    private static bool IsEntry(string words) => PageWords.Headings.Contains(words) || PageWords.IsRelated(words)
        || PageWords.Menu.Contains(words);

    /// <summary><c>Length24 months</c>: a word that is a label only before a colon, glued to a figure.</summary>
    private static bool TryFigure(string line, out Label label, out string name)
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

    private static bool TryLabel(string line, out Label label, out string name)
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
