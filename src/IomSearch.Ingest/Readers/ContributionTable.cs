using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a table of those who pay for a project and what each gives.</summary>
/// <remarks>
/// Table := head row+ total?
/// head  := donor label, then what the columns of sums and shares hold
/// row   := name, then sums and shares
/// total := "Total" words, then one sum that is the budget
/// <c>Contributor | In EUR</c>, <c>European Union | 2,450,000</c>, <c>Total budget | EUR 3,200,000</c>.
/// </remarks>
internal static class ContributionTable
{
    private const int LongestName = 120;

    private static readonly Regex Total = new(
        @"^(?:grand |overall |sub-?)?(?:total|sum|insgesamt|gesamt|totale|summe)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The facts as lines, <c>Contributor: A; B</c> and <c>Total: EUR 3,000</c>.</summary>
    /// <param name="rows">The cells of every row, the first the head.</param>
    /// <param name="lines">The lines; empty where the table is another.</param>
    public static bool TryRead(IReadOnlyList<IReadOnlyList<string>> rows, out IReadOnlyList<string> lines)
    {
        lines = [];
        var head = rows[0];
        if (head[0].Length > LongestName || !Labels.TryLabel(head[0], hasColon: true, out var label)
            || label.Field != LabelField.Donors || head.Skip(1).Any(IsOtherFact) || !head.Skip(1).All(IsOfSums))
        {
            return false;
        }

        var names = new List<string>();
        string? total = null;
        foreach (var row in rows.Skip(1))
        {
            if (row.Count == 0 || row[0].Length is 0 or > LongestName || !row.Skip(1).All(IsFigure)
                || (Labels.IsLabel(row[0]) && !IsTotal(row[0])))
            {
                return false;
            }

            if (IsTotal(row[0]))
            {
                total = Enumerable.Range(1, row.Count - 1).Select(at => WithCurrency(row[at],
                    at < head.Count ? head[at] : "")).FirstOrDefault(cell => Amounts.Find(cell).Count == 1) ?? total;
            }
            else
            {
                names.Add(row[0]);
            }
        }

        lines = names.Count == 0 ? []
            : [$"{head[0].TrimEnd(':', ' ')}: {string.Join("; ", names)}", .. total is null ? [] : new[] {
                $"Total budget: {total}" }];
        return lines.Count > 0;
    }

    /// <summary>A figure without a currency has the one that the head of its column names, <c>In EUR</c>.</summary>
    private static string WithCurrency(string cell, string heading) =>
        cell.Any(char.IsDigit) && Amounts.Find(cell).Count == 0
        && heading.Split([' ', '(', ')', ',']).Select(Amounts.CurrencyOf).FirstOrDefault(unit => unit is not null)
            is { } code ? $"{code} {cell}" : cell;

    /// <summary>The head of a column of sums has no figure of its own.</summary>
    private static bool IsOfSums(string heading) => heading.Length > 0 && !heading.Any(char.IsDigit);

    private static bool IsTotal(string name) => Total.IsMatch(name) && !Organisations.IsKnown(name);

    private static bool IsFigure(string cell) =>
        cell.Length == 0 || cell.Any(char.IsDigit) || cell is "-" or "–" or "—";

    /// <summary>A column of times, places or titles makes it a table of projects.</summary>
    private static bool IsOtherFact(string heading) => PageWords.IsProjectColumn(heading)
        || (Labels.TryLabel(heading, hasColon: true, out var label)
            && label.Field is not (LabelField.Budget or LabelField.Other or LabelField.Donors));
}
