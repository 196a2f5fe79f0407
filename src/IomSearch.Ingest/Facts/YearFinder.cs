using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the years in which a text says that something was done in the project.</summary>
/// <remarks>
/// A year counts when it is a time ("In 2015, ...", "from July 2018 to February 2019", "by November 2014"), when its
/// sentence has the organisation, the project or its activities acting, and when its clause does not tell of something
/// else. So not: "2003 research" (part of a name), "Six floods from 2008-2016" (nobody acts), "a joint project in 1998"
/// (another project), "80 percent by the end of 2022" (a goal), "IOM has been there since 2002" (not the project),
/// "Following the earthquake in 2015" (what came before).
/// </remarks>
internal static class YearFinder
{
    private static readonly Regex TimeBefore = new(
        @"(?:\b(?:in|during|since|from|until|till|through|throughout|by|on|between|and|to|of|as of|early|late|mid|for"
            + @"|around|before|after|spring|summer|autumn|fall|winter)|\bmid-?|,|\(|–|-)\s?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OfTime = new(
        @"\b(?:end|beginning|start|middle|course|half|quarter|part|months?|summer|spring|autumn|winter|fall|month"
            + @"|year|years)\s(?:of|in)\s$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex DoneBy = new(
        @"\b(?:complete[ds]?|completion|implemented|finali[sz]ed|finished|concluded|delivered|carried out|conducted"
            + @"|trained|assisted|provided|established|reached)\b[^,;]{0,40}\bby\b[^,;]{0,20}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex ByTime = new(@"\bby\b[^,;]{0,20}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex HadDone = new(
        @"^,? (?:IOM|they|it|the project|the programme|the team)\b[^,;.]{0,30}\b(?:had|has|have)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Cause = new(
        @"^\W*(?:and\s)?(?:following|after|due to|as a result of|in response to|in the aftermath of|in the wake of"
            + @"|when|as|while|although|because|given|despite|under the|prior to|before|according to|as of|compared)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Event = new(
        @"\b(?:earthquake|typhoon|cyclone|hurricane|tsunami|floods?|flooding|conflict|war|crisis|coup|elections?"
            + @"|outbreak|eruption|fled|displaced|displacement|arrived|arrivals|signed|ratified|adopted|law|act"
            + @"|decree|agreement|convention|independence|expelled|deported|attacks?|drought|founded|born"
            + @"|census)\b[^,;]{0,45}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OwnStudy = new(
        @"\b(?:the|this|its) (?:study|survey|research|assessment|mapping)\b[^,;]{0,20}\b(?:is|are|was|were|has been"
            + @"|will be) (?:carried out|conducted|undertaken|done|completed|launched)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Presence = new(
        @"\b(?:presence|present|active in|established (?:its|an?) (?:office|mission|presence)|opened (?:its|an?) "
            + @"(?:office|mission)|member state|joined IOM|became a member|observer|has been working|has worked|has "
            + @"been operating)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OwnSince = new(
        @"\b(?:project|programme|they have|it has|teams? ha(?:s|ve)|the team)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The years with the words that tell of them, in the text's order.</summary>
    public static List<Found<int>> Find(string text)
    {
        var years = new List<Found<int>>();
        foreach (var sentence in Sentences.Of(text))
        {
            if (SentenceSubject.IsProject(sentence.Text) && !SentenceSubject.IsAnother(sentence.Text))
            {
                Add(sentence, years);
            }
        }

        return years;
    }

    private static void Add(Sentence sentence, List<Found<int>> years)
    {
        var periods = Dates.FindPeriods(sentence.Text);
        foreach (var period in periods.Where(period => IsDone(sentence.Text, period.Start, period.End, isPeriod: true)))
        {
            var first = period.From?.Year ?? period.To!.Value.Year;
            var last = period.To?.Year ?? first;
            for (var year = first; year <= last && last - first <= 15; year++)
            {
                years.Add(new Found<int>(year, sentence.Start + period.Start, sentence.Start + period.End));
            }
        }

        foreach (var date in Dates.Find(sentence.Text))
        {
            if (!periods.Any(period => date.Start >= period.Start && date.End <= period.End)
                && IsDone(sentence.Text, date.Start, date.End, isPeriod: false))
            {
                years.Add(new Found<int>(date.Date.Year, sentence.Start + date.Start, sentence.Start + date.End));
            }
        }
    }

    private static bool IsDone(string sentence, int start, int end, bool isPeriod)
    {
        var before = sentence[..start];
        var clauseStart = before.LastIndexOfAny([';', '(', ')']) + 1;
        var comma = before.LastIndexOf(", ", StringComparison.Ordinal);
        var and = before.LastIndexOf(" and ", StringComparison.Ordinal);
        var clause = before[Math.Max(Math.Max(clauseStart, comma + 1), and > 0 && before.Length - and > 12
            ? and + 1 : 0)..];
        var isBare = end - start == 4;
        if ((isBare && !TimeBefore.IsMatch(before) && before.Length > 0)
            || IsPartOfName(sentence, before, end, isBare && !isPeriod))
        {
            return false;
        }

        if (ByTime.IsMatch(before) && !DoneBy.IsMatch(before) && !HadDone.IsMatch(sentence[end..]))
        {
            return false;
        }

        return !Cause.IsMatch(clause) && !Event.IsMatch(clause)
            && !(before.EndsWith("since ", StringComparison.OrdinalIgnoreCase)
            && !OwnSince.IsMatch(sentence))
            && !Presence.IsMatch(sentence)
            && !IsReported(sentence, clause);
    }

    /// <summary>"2003 research", "the 1979 Programme", "IOM's 2009 report": the year belongs to the noun behind
    /// it.</summary>
    private static bool IsPartOfName(string sentence, string before, int end, bool isBareYear)
    {
        if (!isBareYear)
        {
            return false;
        }

        var word = before.TrimEnd().Split(' ')[^1];
        var isTight = end < sentence.Length && sentence[end] == ' ' && end + 1 < sentence.Length
            && char.IsLetter(sentence[end + 1]);
        return (word.Equals("of", StringComparison.OrdinalIgnoreCase) && !OfTime.IsMatch(before) && isTight)
            || (end < sentence.Length && sentence[end] is '-' or '/' or '\'' or '’');
    }

    private static bool IsReported(string sentence, string clause) =>
        !OwnStudy.IsMatch(clause)
        && (SentenceSubject.IsReport(clause)
            || (sentence.StartsWith("According to", StringComparison.Ordinal) && SentenceSubject.IsReport(sentence)));
}
