using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>A label in a line of a page or report.</summary>
/// <param name="Field">What it states.</param>
/// <param name="Value">What stands behind it on the same line; empty when the value follows on the next.</param>
/// <param name="HasColon">Whether a colon makes it certain that it is a label.</param>
/// <param name="Currency">The currency that the label itself names; null for none.</param>
internal sealed record Label(LabelField Field, string Value, bool HasColon, string? Currency);

/// <summary>The words that pages and reports put before a project's facts.</summary>
internal static class Labels
{
    private const int LongestLabel = 60;
    private const int MostWordsOfLabel = 3;
    private const int LettersBeforeDate = 6;

    /// <summary>Labels of a sheet may be numbered: <c>2. Amount of the grant</c>.</summary>
    private static readonly Regex Numbered = new(@"^[0-9]{1,2}[.)] ", RegexOptions.NonBacktracking);

    /// <summary>The number of a note behind a label: <c>Total cost1</c>.</summary>
    private static readonly Regex Footnote = new(@"(?<w>\p{Ll})[0-9¹²³]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex YearsAlone = new(@"^(?:19|20)[0-9]{2}(?:\s?[-–/]\s?(?:19|20)[0-9]{2}|/[0-9]{2})?$",
        RegexOptions.NonBacktracking);

    private const string Marks = CleanLine.Bullets + "> _#";

    /// <summary>The signs that part several facts in one line.</summary>
    public static IReadOnlyList<string> Signs { get; } = [" | ", " · ", " • ", " ‧ ", "; "];

    /// <summary>Takes the label of a line; false when the line starts with none.</summary>
    /// <param name="line">A clean line.</param>
    /// <param name="label">The label, and the value where it stands on the same line.</param>
    public static bool TryRead(string line, out Label label)
    {
        var plain = Unmarked(line);
        var colon = plain.IndexOf(':');
        var behind = colon < 0 ? "" : plain[(colon + 1)..].Trim(' ', '*', '_');
        if (colon > 0 && SaysWhen(plain.AsSpan(0, colon).Trim(), behind))
        {
            label = new Label(LabelField.Period, behind, HasColon: true, null);
            return true;
        }

        if (colon is > 0 and <= LongestLabel
            && TryField(plain[..colon], hasColon: true, out var field, out var currency))
        {
            label = new Label(field, behind, HasColon: true, currency);
            return true;
        }

        if (colon is > 0 and <= LongestLabel && LabelWords.TryHead(plain[..colon].Trim(), out field)
            && behind.Length > 0
            && FactSheet.IsPlausible(label = new Label(field, behind, HasColon: true, null), behind))
        {
            return true;
        }

        if (plain.Length <= LongestLabel && TryField(plain, hasColon: false, out field, out currency))
        {
            label = new Label(field, "", HasColon: false, currency);
            return true;
        }

        return TryDash(plain, out label);
    }

    /// <summary>Labels that mean one thing before one value and another before another: <c>Date: 1988-1989</c> is when
    /// the project ran, a day is when the page was written; <c>Ejecución: 2018-2020</c> says when, and before a name
    /// who.</summary>
    private static bool SaysWhen(ReadOnlySpan<char> label, string value) =>
        (label.Equals("Date", StringComparison.OrdinalIgnoreCase) && YearsAlone.IsMatch(value))
        || (label.Equals("Ejecución", StringComparison.OrdinalIgnoreCase)
            && Dates.Find(value) is [{ Start: <= LettersBeforeDate }, ..]);

    /// <summary>The columns of a line in which signs part several labels, <c>Status: Active | Donor: Japan</c>; else
    /// the line itself.</summary>
    public static IReadOnlyList<string> Columns(string line)
    {
        foreach (var sign in Signs)
        {
            var columns = line.Split(sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (columns.Length > 1 && columns.All(column => TryRead(column, out var label) && label.HasColon))
            {
                return columns;
            }
        }

        return Run(line);
    }

    /// <summary>Labels with their values one behind the other, <c>Duration: 24 months Donor: Japan Budget: USD
    /// 5,000</c>, in a line that begins with one; else the line itself.</summary>
    private static List<string> Run(string line)
    {
        var starts = new List<int>();
        if (TryRead(line, out var first) && first is { HasColon: true, Value.Length: > 0 })
        {
            starts.Add(0);
            for (var colon = line.IndexOf(": ", line.IndexOf(':') + 1, StringComparison.Ordinal); colon > 0;
                colon = line.IndexOf(": ", colon + 1, StringComparison.Ordinal))
            {
                if (LabelBefore(line, starts[^1], colon) is > 0 and var start)
                {
                    starts.Add(start);
                }
            }
        }

        return starts.Count < 3
            ? [line]
            : [.. starts.Select((start, at) =>
                line[start..(at + 1 < starts.Count ? starts[at + 1] : line.Length)].Trim())];
    }

    /// <summary>Where the label of one to three words begins that a colon closes; -1 for none.</summary>
    private static int LabelBefore(string line, int from, int colon)
    {
        var best = -1;
        for (var (at, words) = (colon, 0); words < MostWordsOfLabel && at > from; words++)
        {
            at = line.LastIndexOf(' ', at - 1, at - from);
            if (at > from && char.IsUpper(line[at + 1]) && TryLabel(line[(at + 1)..colon], hasColon: true, out _))
            {
                best = at + 1;
            }
            else if (at <= from)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>A line of a file in plain words; a tab between a label and its value becomes a colon,
    /// and several pairs in a line are parted by bars.</summary>
    public static string CleanLineOf(string line)
    {
        var tab = line.AsSpan().Trim().IndexOf('\t');
        if (tab < 0)
        {
            return CleanLine.Of(line);
        }

        var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length >= 4 && cells.Length % 2 == 0 && cells.Where((_, at) => at % 2 == 0).All(IsLabel))
        {
            return CleanLine.Of(string.Join(" | ", Enumerable.Range(0, cells.Length / 2)
                .Select(at => $"{cells[2 * at].TrimEnd(':', ' ')}: {cells[(2 * at) + 1]}")));
        }

        if (cells.Length > 1
            && cells.All(cell => TryRead(cell, out var part) && part is { HasColon: true, Value.Length: > 0 }))
        {
            return CleanLine.Of(string.Join(" | ", cells));
        }

        if (cells.Length > 2 && TryLabel(cells[0], hasColon: true, out var list)
            && list.Field is LabelField.Donors or LabelField.Countries or LabelField.Implementers
            && cells.Skip(1).All(cell => IsNameInCell(cell) && !IsLabel(cell)
                && FactSheet.IsPlausible(list with { HasColon = false }, cell)))
        {
            return CleanLine.Of($"{cells[0].TrimEnd(':', ' ')}: {string.Join("; ", cells[1..])}");
        }

        return cells.Length == 2 && !cells[0].EndsWith(':') && IsLabel(cells[0])
            ? CleanLine.Of($"{cells[0]}: {cells[1]}")
            : CleanLine.Of(line);
    }

    /// <summary>Whether the words of a cell are a name, and not the head of a column: several words, or one that is
    /// known.</summary>
    public static bool IsNameInCell(string cell) => cell.Contains(' ', StringComparison.Ordinal)
        || Organisations.IsKnown(cell) || Gazetteer.TryWhole(cell, out _);

    /// <summary>Whether the words of a cell or element are a label and nothing else.</summary>
    public static bool IsLabel(string words) => TryLabel(words, hasColon: true, out _);

    /// <summary>The label that the words of a cell or element are, its value left out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="hasColon">Whether a colon or a column says that they are a label.</param>
    /// <param name="label">The label.</param>
    public static bool TryLabel(string words, bool hasColon, out Label label)
    {
        var known = words.Length is > 0 and <= LongestLabel
            && TryField(Unmarked(words), hasColon, out var field, out var currency)
            ? new Label(field, "", HasColon: true, currency)
            : null;
        label = known ?? new Label(LabelField.Other, "", HasColon: false, null);
        return known is not null;
    }

    /// <summary><c>Donor – Japan</c>: a dash in the colon's place.</summary>
    private static bool TryDash(string line, out Label label)
    {
        foreach (var dash in new[] { " – ", " - ", " — " })
        {
            var at = line.IndexOf(dash, StringComparison.Ordinal);
            if (at is > 0 and <= LongestLabel && TryField(line[..at], hasColon: true, out var field, out var currency)
                && field is not (LabelField.Title or LabelField.Other or LabelField.Type))
            {
                label = new Label(field, line[(at + dash.Length)..].Trim(), HasColon: true, currency);
                return true;
            }
        }

        label = new Label(LabelField.Other, "", HasColon: false, null);
        return false;
    }

    private static bool TryField(string words, bool hasColon, out LabelField field, out string? currency)
    {
        currency = null;
        var plain = Footnote.Replace(words.Trim(' ', '*', '_', '.', ':', '?'), "${w}");
        if (LabelWords.TryField(plain, hasColon, out field))
        {
            return true;
        }

        // "Budget Amount (USD)", "Budget in EUR", "Donor (funding)": the bracket or the last word is a currency or a
        // remark.
        var open = plain.IndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && plain.EndsWith(')') && LabelWords.TryField(plain[..open], hasColon, out field))
        {
            currency = Amounts.CurrencyOf(plain[(open + 2)..^1]);
            return true;
        }

        // "Source of funding / amount": two labels for what stands in one place.
        var slash = plain.IndexOf(" / ", StringComparison.Ordinal);
        if (slash > 0 && hasColon && LabelWords.TryField(plain[..slash], hasColon, out field)
            && LabelWords.TryField(plain[(slash + 3)..], hasColon, out _))
        {
            return true;
        }

        var blank = plain.LastIndexOf(' ');
        if (blank > 0 && Amounts.CurrencyOf(plain[(blank + 1)..].ToUpperInvariant()) is { } unit
            && LabelWords.TryField(WithoutIn(plain[..blank]), hasColon, out field))
        {
            currency = unit;
            return true;
        }

        return false;
    }

    private static string WithoutIn(string words) =>
        words.EndsWith(" in", StringComparison.Ordinal) ? words[..^3] : words;

    /// <summary>Without the bullet and the emphasis of a list or of Markdown.</summary>
    private static string Unmarked(string line)
    {
        var plain = line.AsSpan().TrimStart(Marks).ToString();
        if (Numbered.Match(plain) is { Success: true } match && IsLabel(plain[match.Length..].Split(':')[0]))
        {
            plain = plain[match.Length..];
        }

        return plain.Replace("**", "", StringComparison.Ordinal).Trim();
    }
}
