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
    private const int FewestJoints = 2;
    private const int WordsOfText = 25;
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

    /// <summary>The lines, taken apart where the page is one of glued lines; else as they are.</summary>
    public static List<PageLine> Apart(List<PageLine> lines)
    {
        lines = lines.ConvertAll(line => Once(line.Text) is var once && once != line.Text
            ? new PageLine(line.Number, once) : line);
        var glued = lines.Select(line =>
            GluedLabels.TryLabel(line.Text, out var label, out _) ? label.Field : (LabelField?)null).ToList();
        return lines.Exists(line => GluedLabels.Run(line.Text).Count >= GluedLabels.FewestRun)
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

        if (GluedLabels.Run(line.Text) is { Count: >= GluedLabels.FewestRun } run)
        {
            return run.SelectMany((pair, at) => at == 0 ? TitleAndCountries(pair) : [pair])
                .Select(pair => new PageLine(line.Number, CleanLine.Of(pair)));
        }

        if (GluedLabels.TryLabel(line.Text, out var label, out var name)
            || GluedLabels.TryFigure(line.Text, out label, out name))
        {
            var value = label.Field == LabelField.Countries
                ? GluedLabels.ListJoint.Replace(label.Value, "${a}; ${b}")
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
        var names = GluedLabels.ListJoint.Replace(value, "${a}\n${b}").Split('\n');
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
        foreach (var at in GluedLabels.ListJoint.Matches(words).Select(match => match.Groups["b"].Index))
        {
            if (PlaceNames.CountriesIfAll(words[at..]).Count > 0)
            {
                return [words[..at], $"Countries: {words[at..]}"];
            }
        }

        return [words];
    }

    /// <summary>A heading glued to its text: <c>DescriptionThe project ...</c>.</summary>
    private static (string Heading, string Text) WithoutHeading(string line)
    {
        for (var at = 3; at < Math.Min(GluedLabels.LongestLabel, line.Length - 1); at++)
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
}
