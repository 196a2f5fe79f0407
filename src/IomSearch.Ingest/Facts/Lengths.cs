using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>A time's length in a text: <c>36 months</c>, <c>three years</c>.</summary>
/// <param name="Months">In months.</param>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="End">The first position behind it.</param>
internal readonly record struct LengthMatch(int Months, int Start, int End);

/// <summary>Reads how long something lasts, in figures and words of six languages, and the end that follows from a
/// start.</summary>
internal static class Lengths
{
    private const int LongestProject = 144;

    private const string Unit = "(?<u>months?|monate?n?|monatige[nrs]?|mois|mes(?:es)?|mes[ei]|meses|years?|jahre?n?"
        + "|jährige[nrs]?|ans?|années?|años?|ann[oi]|anos?)";

    private static readonly FrozenDictionary<string, int> Numbers = Words(
        "one a un une uno una ein eine einem um uma=1|two deux dos due zwei dois duas=2|three trois tres tre drei"
            + " três=3|four quatre cuatro quattro vier quatro=4|five cinq cinco cinque fünf=5|six seis sei sechs=6"
            + "|seven sept siete sette sieben sete=7|eight huit ocho otto acht oito=8|nine neuf nueve nove neun=9"
            + "|ten dix diez dieci zehn dez=10|eleven onze once undici elf=11|twelve douze doce dodici zwölf doze=12"
            + "|fourteen quatorze catorce quattordici vierzehn=14|fifteen quinze quince quindici fünfzehn=15|sixteen"
            + " seize dieciséis sedici sechzehn=16|eighteen dix-huit dieciocho diciotto achtzehn dezoito=18|twenty"
            + " vingt veinte venti zwanzig=20|twenty-four vingt-quatre veinticuatro ventiquattro vierundzwanzig=24"
            + "|thirty trente treinta trenta dreißig trinta=30|thirty-six trente-six trentasei sechsunddreißig=36"
            + "|forty-two=42|forty-eight quarante-huit quarantotto achtundvierzig=48|sixty soixante sesenta"
            + " sessanta sechzig=60");

    private static readonly Regex Written = new(
        $@"(?:^|[^\w.,])(?<n>[0-9]{{1,3}}|[\p{{L}}]{{1,10}}(?:-[\p{{L}}]{{3,6}})?)(?:\s*\([0-9]{{1,3}}\))?(?:-|‑"
            + $@"|\s)?{Unit}(?:$|[^\p{{L}}])",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary><c>two and a half years</c>, <c>a year and a half</c>, <c>half a year</c>.</summary>
    private static readonly Regex Half = new(
        @"\b(?:(?:(?<n>\p{L}{1,6}|[0-9]{1,2})(?: and a half years?|-and-a-half-years?| years and a half))"
            + @"|(?<y>an? year and a half)|(?<h>half a year))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Glued = new(
        @"\b(?<n>zwei|drei|vier|fünf|sechs)(?<u>jährige[nrs]?|monatige[nrs]?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Every length of at most twelve years, in order.</summary>
    public static List<LengthMatch> Find(string text)
    {
        var lengths = new List<LengthMatch>();
        for (var match = Written.Match(text); match.Success;)
        {
            // "is an 18-month": what only looks like a length may end where one starts.
            var behind = Add(match, lengths) ? match.Index + match.Length - 1 : match.Index + 1;
            match = Written.Match(text, behind);
        }

        foreach (var match in Glued.Matches(text).Cast<Match>()
            .Where(match => !lengths.Exists(length => length.Start == match.Groups["n"].Index)).ToList())
        {
            Add(match, lengths);
        }

        foreach (Match match in Half.Matches(text))
        {
            var months = match.Groups["y"].Success ? 18 : match.Groups["h"].Success ? 6
                : Number(match.Groups["n"].Value) is { } years ? (years * 12) + 6 : 0;
            if (months is > 0 and <= LongestProject)
            {
                lengths.RemoveAll(length => length.Start < match.Index + match.Length && length.End > match.Index);
                lengths.Add(new LengthMatch(months, match.Index, match.Index + match.Length));
            }
        }

        return [.. lengths.OrderBy(length => length.Start)];
    }

    private static bool Add(Match match, List<LengthMatch> lengths)
    {
        var (number, unit) = (match.Groups["n"], match.Groups["u"]);
        if (Number(number.Value) is not { } count
            || count * MonthsOf(unit.Value) is not (> 0 and <= LongestProject and var months))
        {
            return false;
        }

        lengths.Add(new LengthMatch(months, number.Index, unit.Index + unit.Length));
        return true;
    }

    /// <summary>The last day, month or year of a time of this length that starts then; as exact as the start.</summary>
    public static PartialDate EndOf(PartialDate start, int months)
    {
        if (start.Month == 0)
        {
            return PartialDate.Of(start.Year + ((months + 11) / 12) - 1);
        }

        if (start.Day == 0)
        {
            var last = (start.Year * 12) + start.Month - 1 + months - 1;
            return PartialDate.Of(last / 12, (last % 12) + 1);
        }

        var end = new DateOnly(start.Year, start.Month, start.Day).AddMonths(months).AddDays(-1);
        return PartialDate.Of(end.Year, end.Month, end.Day);
    }

    /// <summary>The first month or year of a time of this length that ends then.</summary>
    public static PartialDate StartOf(PartialDate end, int months)
    {
        if (end.Month == 0)
        {
            return PartialDate.Of(end.Year - ((months + 11) / 12) + 1);
        }

        var first = (end.Year * 12) + end.Month - 1 - months + 1;
        return PartialDate.Of(first / 12, (first % 12) + 1);
    }

    private static int MonthsOf(string unit) => unit[0] is 'm' or 'M' ? 1 : 12;

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
            : Numbers.TryGetValue(word, out var named) ? named : null;

    private static FrozenDictionary<string, int> Words(string table) => table.Split('|')
        .Select(row => row.Split('='))
        .SelectMany(row => row[0].Split(' ')
            .Select(word => (word, Value: int.Parse(row[1], CultureInfo.InvariantCulture))))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Value, StringComparer.OrdinalIgnoreCase);
}
