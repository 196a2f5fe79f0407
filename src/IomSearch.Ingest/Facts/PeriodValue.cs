using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads the value of a label that states when a project runs.</summary>
internal static class PeriodValue
{
    private static readonly Regex OpenWords = new(
        @"\b(?:since|depuis|desde|seit|dal|ongoing|on-going|present|to date|onwards?|laufend|en cours"
            + @"|in corso|en curso)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex SinceWords = new(
        @"\b(?:since|depuis|desde|seit|dal|from|started|starting)\b[^0-9]{0,20}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex UntilWords = new(
        @"\b(?:until|till|to|ending|ends|by|jusqu['’]\w+|hasta|bis|fino|até)\b[^0-9]{0,20}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary><c>2009-10</c> as a time is the two years, not the month.</summary>
    private static readonly Regex TwoYears = new(
        @"^\D{0,6}(?<y>(?:19|20)[0-9]{2})-(?<z>[0-9]{2})\D{0,2}$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The first and the last date and the length in months, each null where the value does not state
    /// it.</summary>
    /// <param name="value">The value: <c>36 months, from January 2016</c>.</param>
    /// <param name="isStart">Whether the label is that of a start or an end; null for one of both.</param>
    public static (PartialDate? First, PartialDate? Last, int? Months) Read(string value, bool? isStart)
    {
        var periods = Dates.FindPeriods(value);
        var dates = Dates.Find(value);
        if (isStart is { } start)
        {
            var date = periods.Count > 0 ? (start ? periods[0].From : periods[^1].To)
                : dates.Count > 0 ? (start ? dates[0].Date : dates[^1].Date) : (PartialDate?)null;
            return start ? (date, periods.Count > 0 ? periods[^1].To : null, null) : (null, date, null);
        }

        if (YearsOf(value) is { } years)
        {
            return (years.First, years.Last, null);
        }

        var months = Lengths.Find(value) is [var length, ..] ? length.Months : (int?)null;
        return AreListed(value, dates) ? (dates[0].Date, dates[^1].Date, null)
            : periods.Count > 0 ? (periods[0].From, periods[^1].To, null)
            : dates.Count > 1 ? (dates[0].Date, dates[^1].Date, null)
            : dates.Count == 1 ? OfOne(value, dates[0], months)
            : (null, null, months);
    }

    /// <summary><c>2002, 2003 and 2004</c>, <c>2003/2004/2005</c>: years one behind the other.</summary>
    private static bool AreListed(string value, List<DateMatch> dates) =>
        dates.Count > 2 && dates.Zip(dates.Skip(1)).All(pair =>
            pair.Second.Date.Year - pair.First.Date.Year is 0 or 1 && pair.Second.Date.Month == 0
            && value[pair.First.End..pair.Second.Start] is ", " or " and " or ", and " or "/" or " / " or "; " or ": ");

    /// <summary>The date since which a status goes on; null when it names none.</summary>
    public static PartialDate? Since(string status) => Dates.Find(status) is [var date]
        && SinceWords.IsMatch(status[..date.Start]) ? date.Date : null;

    /// <summary>Whether the words say that the time has no end yet.</summary>
    public static bool IsOpen(string words) => OpenWords.IsMatch(words);

    /// <summary>"2015" alone is the whole year; "until June 2015" is the end; any other single date is the
    /// start.</summary>
    private static (PartialDate? First, PartialDate? Last, int? Months) OfOne(string value, DateMatch date, int? months)
    {
        var before = value[..date.Start];
        if (UntilWords.IsMatch(before))
        {
            return (months is { } length ? Lengths.StartOf(date.Date, length) : null, date.Date, null);
        }

        if (months is { } known)
        {
            return (date.Date, Lengths.EndOf(date.Date, known), null);
        }

        return date.Date.Month == 0 && !SinceWords.IsMatch(before) && !IsOpen(value)
            ? (date.Date, date.Date, null) : (date.Date, null, null);
    }

    private static (PartialDate First, PartialDate Last)? YearsOf(string value)
    {
        if (TwoYears.Match(value) is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var last = int.Parse(match.Groups["z"].ValueSpan, CultureInfo.InvariantCulture);
        return (year + 1) % 100 == last ? (PartialDate.Of(year), PartialDate.Of(year + 1)) : null;
    }
}
