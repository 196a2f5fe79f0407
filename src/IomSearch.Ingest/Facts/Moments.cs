using System.Globalization;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads when a source last changed a record.</summary>
internal static class Moments
{
    /// <summary>A moment (ISO 8601-1, without an offset in UTC), or a date in words, which stands for its first
    /// moment.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        var isDay = PartialDate.TryParse(text, out var day);
        if (!isDay && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment)
            && text.Length > 10 && text[4] == '-')
        {
            return true;
        }

        moment = default;
        if (!isDay && !Dates.TryParse(text, out day))
        {
            return false;
        }

        moment = new DateTimeOffset(day.Year, Math.Max(day.Month, 1), Math.Max(day.Day, 1), 0, 0, 0, TimeSpan.Zero);
        return true;
    }
}
