using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>A date in a text.</summary>
/// <param name="Date">As exact as the text is certain.</param>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">Its length in characters.</param>
internal readonly record struct DateMatch(PartialDate Date, int Start, int Length)
{
    /// <summary>The first position behind it.</summary>
    public int End => Start + Length;
}

/// <summary>A time from one date to another in a text.</summary>
/// <param name="From">The first date; null when the text gives only the last.</param>
/// <param name="To">The last date; null when the time is open.</param>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">Its length in characters.</param>
internal readonly record struct PeriodMatch(PartialDate? From, PartialDate? To, int Start, int Length)
{
    /// <summary>The first position behind it.</summary>
    public int End => Start + Length;
}

/// <summary>Reads dates and periods as English, French, Spanish, German, Italian and Portuguese
/// texts write them.</summary>
/// <remarks>
/// Years are 1900 to 2100. <c>03/04/2015</c> is the third of April or the fourth of March: only the year is certain and
/// taken. A month or day without its year borrows it from the other end of its period:
/// <c>15 January – 14 July 2015</c>.
/// </remarks>
internal static class Dates
{
    private const string MonthNames = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|janvier|janv|février|fevrier|févr|mars|avril"
        + "|avr|mai|juin|juillet|juil|août|aout|septembre|octobre|novembre|décembre|decembre|déc|enero|febrero|marzo"
        + "|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|dic|abr|januar|jänner"
        + "|februar|märz|mrz|juni|juli|oktober|okt|dezember|dez|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre"
        + "|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)";

    /// <summary>Short forms that are words in other languages; months only right before a year.</summary>
    private const string ShortNames = "(?:ene|ago|set|gen|mag|giu|lug|ott|fev|fév|out)";

    private const string YearDigits = "(?:19[0-9]{2}|20[0-9]{2}|2100)";

    private const string Part = @"(?:(?:the\s+)?(?:end|beginning|start|middle|spring|summer|autumn|fall|winter|early"
        + @"|mid|late|fin|début|mi|fines|finales|principios|mediados|inicios|Ende|Anfang|Mitte|fine|inizio|metà"
        + @"|final|finais|Frühjahr|Sommer|Herbst|été|automne|printemps|Q[1-4]|FY|first|second|third|fourth|quarter"
        + @"|half)(?:\s+|-)?(?:of\s+|de\s+|del\s+|di\s+|do\s+)?(?:the\s+)?){0,3}";

    private static readonly Regex Written = new(
        $@"\b(?<iso>(?<y>{YearDigits})-(?<m>0[1-9]|1[0-2])(?:-(?<d>[0-3][0-9]))?)\b"
        + $@"|\b(?<y>{YearDigits})[/.](?<m>[01][0-9])[/.](?<d>[0-3][0-9])\b"
        + $@"|\b(?<y>{YearDigits})/(?<m>0?[1-9]|1[0-2])/(?<d>[0-3]?[0-9])\b"
        + $@"|\b(?<m>0?[1-9]|1[0-2])[/.](?<y>{YearDigits})\b"
        + $@"|\b(?<a>[0-9]{{1,2}})(?:[/.]|\. |-)(?<b>[0-9]{{1,2}})(?:[/.]|\. |-)(?<y>{YearDigits})\b"
        + @"|\b(?<a>[0-3][0-9])[/.](?<b>[01][0-9])[/.](?<z>[0-9]{2})\b"
        + $@"|\b(?:(?<d>[0-3]?[0-9])(?:st|nd|rd|th|er|º|°|\.)?(?:\s+|-)(?:(?:of|de)\s+)?)?(?<n>{MonthNames})\b\.?"
            + $@"(?:\s+(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?\b)?(?:(?:,?\s+(?:(?:of|de|del)\s+)?|[-/])(?<y>{YearDigits})\b"
            + @"|\s?['’](?<z>[0-9]{2})\b)?"
        + $@"|\b(?:(?<d>[0-3]?[0-9])\s+)?(?<n>{ShortNames})\.?\s+(?<y>{YearDigits})\b"
        + $@"|\b(?:FY\s?)?(?<y>{YearDigits})\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Between = new(
        @"^\s*,?\s*(?:-|–|—|‒|―|−|>|→|to|until|till|through|thru|up to and including|until and including|up to"
            + @"|through to|/|à|au|aux|jusqu['’](?:à|a|au"
            + @"|en)?(?:\s+la)?|a|al|hasta|hasta el|bis|bis zum|bis einschließlich|ad|fino a|fino al|sino al|até|ao"
            + $@"|and running until|and until|and ending|ending)\s*(?:the\s+|el\s+|le\s+|il\s+|la\s+)?{Part}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex And = new(
        $@"^\s+(?:and|et|y|und|e)\s+(?:(?:the\s+|el\s+|le\s+|il\s+)?{Part})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"between March and June", and so in other languages.</summary>
    private static readonly Regex BetweenWord = new(
        @"\b(?:between|over|during|throughout|years|entre|zwischen|tra|fra)\b[^.;]{0,24}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex ShortSecondYear = new(@"^\s?[-–/‑]\s?(?<y>[0-9]{2})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex OpenEnd = new(
        @"^\s*(?:-|–|—|to|until|till)?\s*(?:present|ongoing|on-going|to date|date|now|today|current|en cours|ce jour"
            + @"|aujourd['’]hui|présent|actualidad|la fecha|en curso|presente|heute|laufend|oggi|in corso|hoje"
            + @"|open[- ]ended|open|continuing|onwards?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly FrozenDictionary<string, int> Months =
        ("jan feb mar apr may jun jul aug sep oct nov dec|ene fev mrz avr mai jui jul aou set okt nov dic"
            + "|jän fév mär abr mag giu lug ago - ott - déc|gen - - - - - - aoû - out - dez")
            .Split('|').SelectMany(row => row.Split(' ').Select((name, at) => (name, at)))
            .Where(month => month.name != "-").DistinctBy(month => month.name)
            .ToFrozenDictionary(month => month.name, month => month.at + 1);

    /// <summary>The date that the whole text is, give or take words such as "expected" around it; false for none or
    /// several, and for what only begins like one, <c>2013-13</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        var dates = Find(text);
        var isDate = dates.Count == 1 && !BreaksOff(dates[0], text.AsSpan(dates[0].End));
        date = isDate ? dates[0].Date : default;
        return isDate;
    }

    /// <summary>Whether figures follow a year that are neither its month nor a later year.</summary>
    private static bool BreaksOff(DateMatch year, ReadOnlySpan<char> rest) =>
        year is { Length: 4, Date.Month: 0 }
        && rest is ['-', >= '0' and <= '9', >= '0' and <= '9', ..]
        && (rest is [_, _, _, '-', ..] || int.Parse(rest[1..3], CultureInfo.InvariantCulture) <= year.Date.Year % 100);

    /// <summary>Every date with a year, in order. A number such as 2,015 or 2015.50 or "2015 people" is told by its
    /// signs only.</summary>
    public static List<DateMatch> Find(string text)
    {
        text = ScannedFigures.Mended(text);
        var dates = new List<DateMatch>();
        foreach (var (match, date) in Parts(text))
        {
            if (date.Year > 0 && !IsPartOfNumber(text, match.Index, match.Index + match.Length))
            {
                dates.Add(new DateMatch(date.AsPartialDate(), match.Index, match.Length));
            }
        }

        return dates;
    }

    /// <summary>Every period with two ends, or with a first date and words for an open end, in order.</summary>
    public static List<PeriodMatch> FindPeriods(string text)
    {
        text = ScannedFigures.Mended(text);
        var parts = Parts(text).Where(part => !IsPartOfNumber(text, part.Match.Index, part.Match.Index
            + part.Match.Length)).ToList();
        var periods = new List<PeriodMatch>();
        for (var at = 0; at < parts.Count; at++)
        {
            var (match, first) = parts[at];
            var end = match.Index + match.Length;
            if (at + 1 < parts.Count && Joins(text, end, parts[at + 1].Match.Index, match.Index)
                && Period(first, parts[at + 1], match.Index) is { } period)
            {
                periods.Add(period);
                at++;
            }
            else if (first.Year > 0 && OpenOrShort(text, first, (match.Index, end)) is { } other)
            {
                periods.Add(other);
            }
        }

        return periods;
    }

    private static PeriodMatch? Period(DateParts first, (Match Match, DateParts Date) last, int start)
    {
        var to = last.Date;
        if (to.Year == 0)
        {
            return null;
        }

        // "November to February 2015" starts the year before.
        var borrowed = first.Month > to.Month && to.Month > 0 ? to.Year - 1 : to.Year;
        var begin = (first.Year > 0 ? first : first with { Year = borrowed }).AsPartialDate();
        var finish = to.AsPartialDate();
        return begin.Year <= finish.Year
            ? new PeriodMatch(begin, finish, start, last.Match.Index + last.Match.Length - start)
            : null;
    }

    private static PeriodMatch? OpenOrShort(string text, DateParts first, (int Start, int End) span)
    {
        var rest = text[span.End..Math.Min(text.Length, span.End + 30)];
        if (OpenEnd.Match(rest) is { Success: true } open)
        {
            return new PeriodMatch(first.AsPartialDate(), null, span.Start, span.End + open.Length - span.Start);
        }

        if (first.Month == 0 && ShortSecondYear.Match(rest) is { Success: true } brief)
        {
            var year = (first.Year / 100 * 100) + int.Parse(brief.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            if (year > first.Year && year - first.Year < 30)
            {
                return new PeriodMatch(
                    first.AsPartialDate(), PartialDate.Of(year), span.Start, span.End + brief.Length - span.Start);
            }
        }

        return null;
    }

    private static bool Joins(string text, int end, int next, int start)
    {
        var gap = text.AsSpan(end, next - end);
        return gap.Length <= 32
            && (Between.IsMatch(gap)
                || (And.IsMatch(gap)
                    && BetweenWord.IsMatch(text.AsSpan(Math.Max(0, start - 40), Math.Min(40, start)))));
    }

    private static IEnumerable<(Match Match, DateParts Date)> Parts(string text)
    {
        foreach (Match match in Written.Matches(text))
        {
            var date = AsParts(match);
            if (date.Exists && !IsModalVerb(match, date))
            {
                yield return (match, date);
            }
        }
    }

    /// <summary>"may" and "March" in lower case, without a day or year, are verbs.</summary>
    private static bool IsModalVerb(Match match, DateParts date) =>
        date.Year == 0 && date.Day == 0 && char.IsLower(match.ValueSpan[0]);

    private static DateParts AsParts(Match match)
    {
        var year = match.Groups["z"] is { Success: true } tail ? Century(Number(tail)) : Number(match.Groups["y"]);
        if (match.Groups["a"].Success)
        {
            var (a, b) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            return (a, b) switch
            {
                ( > 12, _) => new DateParts(year, b, a),
                (_, > 12) => new DateParts(year, a, b),
                _ when a == b => new DateParts(year, a, b),
                _ => new DateParts(year, 0, 0),
            };
        }

        var month = match.Groups["n"].Success
            ? MonthOf(match.Groups["n"].Value.ToLowerInvariant())
            : Number(match.Groups["m"]);
        return new DateParts(year, month, month > 0 ? Number(match.Groups["d"]) : 0);
    }

    /// <summary>French "juin" and "juillet" begin alike.</summary>
    private static int MonthOf(string name) =>
        name.StartsWith("juil", StringComparison.Ordinal) ? 7
            : name.StartsWith("jui", StringComparison.Ordinal) ? 6 : Months[name[..3]];

    /// <summary>A year of two figures: those up to 60 are of this century.</summary>
    private static int Century(int year) => year + (year <= 60 ? 2000 : 1900);

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static bool IsPartOfNumber(string text, int start, int end) =>
        (start > 1 && text[start - 1] is ',' or '.' && char.IsDigit(text[start - 2]))
        || (start > 0 && text[start - 1] is '$' or '€' or '£')
        || (end + 1 < text.Length && text[end] is ',' or '.' && char.IsDigit(text[end + 1]))
        || (end < text.Length && text[end] == '%');

    /// <summary>A date of which any part may be missing; 0 stands for missing.</summary>
    private readonly record struct DateParts(int Year, int Month, int Day)
    {
        /// <summary>Whether the calendar has the day; of a year that is missing, a leap year is assumed.</summary>
        public bool Exists => Month is >= 0 and <= 12
            && (Day == 0 || (Month > 0 && Day <= DateTime.DaysInMonth(Year == 0 ? 2000 : Year, Month)))
            && (Year > 0 || Month > 0);

        public PartialDate AsPartialDate() => PartialDate.Of(Year, Month, Day);
    }
}
