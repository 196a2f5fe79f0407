using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes the brackets off a title that say when, <c>Survey in Shkodër (May 2002 - November
/// 2003)</c>.</summary>
internal static class PeriodInTitle
{
    private const int FewestLetters = 10;

    private static readonly Regex Last = new(@"^(?<t>.*\S)\s*[(\[](?<p>[^()\[\]]{4,60})[)\]]\.?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The title without them; false where none say so.</summary>
    /// <param name="printed">The title as printed.</param>
    /// <param name="title">What is left of it.</param>
    /// <param name="period">The words in the brackets.</param>
    public static bool TrySplit(string printed, out string title, out string period)
    {
        var match = Last.Match(printed);
        (title, period) = (match.Groups["t"].Value, match.Groups["p"].Value);
        return match.Success && title.Count(char.IsLetter) >= FewestLetters && IsTime(period);
    }

    private static bool IsTime(string words) => Dates.FindPeriods(words) is [{ } period]
        ? period.Start == 0 && period.End == words.Length
        : Dates.Find(words) is [{ } date] && date.Start == 0 && date.End == words.Length;
}
