using System.Globalization;
using System.Text.Json.Serialization;

namespace IomSearch.Ingest;

/// <summary>A date as exact as its source states it: a year, a month of a year, or a day (ISO 8601-1, 5.2.2 reduced
/// precision).</summary>
/// <remarks>In JSON it is its text, <c>"2016-07"</c>.</remarks>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The calendar year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; 0 when not stated.</summary>
    public int Month { get; }

    /// <summary>The day of the month, 1 to 31; 0 when not stated.</summary>
    public int Day { get; }

    /// <summary>A date of a year alone, a month, or a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in the calendar.</exception>
    public static PartialDate Of(int year, int month = 0, int day = 0)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day}", "no such date");
        }

        return new PartialDate(year, month, day);
    }

    /// <summary>Reads <c>2015</c>, <c>2016-07</c> or <c>2013-01-15</c>; anything else is false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-')
            || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        var month = 0;
        var day = 0;
        if (!Number(text[..4], out var year)
            || (text.Length > 4 && (!Number(text[5..7], out month) || month == 0))
            || (text.Length > 7 && (!Number(text[8..], out day) || day == 0))
            || !Exists(year, month, day))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The earlier first; of two that agree as far as both go, the less exact first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Whether <paramref name="left"/> is before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as exact as stated: <c>2015</c>, <c>2016-07</c>, <c>2013-01-15</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => $"{Year:D4}",
        (_, 0) => $"{Year:D4}-{Month:D2}",
        _ => $"{Year:D4}-{Month:D2}-{Day:D2}",
    };

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999
        && month is >= 0 and <= 12
        && day >= 0
        && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(year, month)));
}
