using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the sentence that says from when to when the project as a whole runs.</summary>
/// <remarks>The project has to be what runs: "The project was implemented in July 2016 – December 2017". A time in
/// which something was done, "From July 2018 to February 2019, IOM provided ...", gives years and no dates of the
/// project.</remarks>
internal static class PeriodFinder
{
    private const string Kind = "(?:project|programme|program|initiative|action|campaign|pilot|phase)";

    private const string Run = "(?:implemented|carried out|conducted|undertaken|executed|run|runs|ran|running|lasted"
        + "|lasts|operated|operational|active|"
        + "took place|takes place|spans|spanned|covers|covered|scheduled|planned|funded|financed|delivered|in place"
        + "|rolled out|extends|extended)";

    private static readonly Regex RunsFor = new(
        $@"\b{Kind}\b,?[”""]?(?: \([A-Z][\w-]*\))?,?(?:[^.,;]{{0,60}},)? ?(?:which |that )?(?:is |was |has been |will "
            + $@"be |had been |being |to be |are |were )?(?:being |currently |jointly |successfully "
            + $@")?{Run}\b[^.;:]{{0,90}}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex InBrackets = new(
        $@"\b{Kind}\b[^.;()]{{0,20}}\((?:[^()]{{0,25}})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Running = new(
        @"\b(?:implemented|carried out|conducted|running|executed)\b[^.;:,]{0,70}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex NamesProject = new(
        $@"^, (?:the|this) [^.,;]{{0,40}}{Kind}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Duration = new(
        @"\b(?:implementation period|project period|project duration|duration of the project|period of "
            + @"implementation)\b[^.;]{0,30}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Starts = new(
        $@"\b{Kind}\b[^.;:]{{0,60}}\b(?:started|began|begun|commenced|launched|has been running|kicked off|starts"
            + $@"|begins)\b(?: by IOM| officially| its activities| its implementation| operations| activities| "
            + $@"implementation)?,? (?:in|on|from|since|at the beginning of|at the start of|in early|in late|in "
            + $@"mid-?)\s?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Ends = new(
        @"\b(?:ended|ends|will end|concluded|concludes|will conclude|closed|closes|finished|finishes|was completed"
            + @"|came to an end|and runs until|runs until|ran until|will run until|until|continued until)\b(?: "
            + @"successfully| officially)? ?(?:in|on|at the end of|by the end of)?\s?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"The desk opened in March 2017 and closed in February 2019": whatever it is that the project
    /// ran.</summary>
    private static readonly Regex Opens = new(
        @"^(?:The|This|It|They|Its|Courses|Work|Activities)\b[^.,;:]{0,60}\b(?:opened|started|began"
            + @"|was launched|were launched|was opened"
            + @"|ran|was set up)\b(?: its doors)?,? (?:in|on|from|in early|in late)\s?$",
        RegexOptions.NonBacktracking);

    private static readonly Regex RunsUntil = new(
        $@"\b{Kind}\b[^;:]{{0,200}}\b(?:runs?|ran|running|continues?|continued|lasts?|lasted"
            + $@"|goes on)\b[^.;:,]{{0,40}}\b(?:until|till"
            + @"|through|up to)(?: the end of)?\s?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>First and last date, either missing where only the other is stated; null when no sentence states
    /// one.</summary>
    public static Found<PeriodMatch>? Find(string text)
    {
        foreach (var sentence in Sentences.Of(text))
        {
            if (SentenceSubject.IsAnother(sentence.Text))
            {
                continue;
            }

            if (Whole(sentence.Text) is { } period)
            {
                return new Found<PeriodMatch>(period, sentence.Start + period.Start, sentence.Start + period.End);
            }

            if (Ended(sentence.Text) is { } ended)
            {
                return new Found<PeriodMatch>(ended, sentence.Start + ended.Start, sentence.Start + ended.End);
            }
        }

        return null;
    }

    private static PeriodMatch? Whole(string sentence)
    {
        foreach (var period in Dates.FindPeriods(sentence))
        {
            var before = sentence[..period.Start];
            if (RunsFor.IsMatch(before) || InBrackets.IsMatch(before) || Duration.IsMatch(before)
                || (Running.IsMatch(before) && NamesProject.IsMatch(sentence[period.End..])))
            {
                return period;
            }
        }

        return null;
    }

    private static PeriodMatch? Ended(string sentence)
    {
        var dates = Dates.Find(sentence);
        for (var at = 0; at < dates.Count; at++)
        {
            var before = sentence[..dates[at].Start];
            if (RunsUntil.IsMatch(before))
            {
                return new PeriodMatch(null, dates[at].Date, dates[at].Start, dates[at].Length);
            }

            var isSure = Starts.IsMatch(before);
            if (!isSure && !Opens.IsMatch(before))
            {
                continue;
            }

            var last = at + 1 < dates.Count && Ends.IsMatch(sentence[dates[at].End..dates[at + 1].Start])
                ? dates[at + 1] : (DateMatch?)null;
            if (last is null && !isSure)
            {
                continue;
            }

            var end = last?.End ?? dates[at].End;
            return new PeriodMatch(dates[at].Date, last?.Date, dates[at].Start, end - dates[at].Start);
        }

        return null;
    }
}
