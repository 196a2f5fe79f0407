using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the sentence that says from when to when the project as a whole runs.</summary>
/// <remarks>The project has to be what runs: "The project was implemented in July 2016 – December 2017". A time in
/// which something was done, "From July 2018 to February 2019, IOM provided ...", gives years and no dates of the
/// project. Where only a start or an end is told, the length that the text gives the project makes the other:
/// "the 18-month project, launched in March 2016".</remarks>
internal static class PeriodFinder
{
    /// <summary>A sentence with more dates than this is a list of something else.</summary>
    private const int MostDates = 8;

    /// <summary>First and last date, either missing where only the other is stated; null when no sentence states
    /// one.</summary>
    public static Found<PeriodMatch>? Find(string text)
    {
        var sentences = Sentences.Of(text).Where(sentence => sentence.Text.Any(char.IsDigit)
            && !SentenceSubject.IsAnother(sentence.Text)).ToList();
        foreach (var sentence in sentences)
        {
            if (Whole(sentence.Text) is { } period)
            {
                return At(sentence, period);
            }
        }

        var start = First(sentences, PeriodPhrases.TellsStart) ?? First(sentences, PeriodPhrases.OpensStart);
        var end = First(sentences, PeriodPhrases.TellsEnd);
        end ??= First(sentences, PeriodPhrases.TellsEndBehind);
        start ??= end is null ? null : First(sentences, PeriodPhrases.OpensSince);
        return (start, end) switch
        {
            ({ } from, { } to) when from.Value.Date.Year <= to.Value.Date.Year => new Found<PeriodMatch>(
                new PeriodMatch(from.Value.Date, to.Value.Date, from.Start, from.Value.Length), from.Start, from.End),
            ({ } from, _) => Open(text, from),
            (_, { } to) => Closed(text, to),
            _ => null,
        };
    }

    /// <summary>The time that a text which states neither start nor end gives by the way: the one in which the project
    /// is said to have run, else the only period in it, else the only year. Nothing where it has several, or where the
    /// time is that of something else.</summary>
    public static Found<PeriodMatch>? FindByTheWay(string text)
    {
        var sentences = Sentences.Of(text).Where(sentence => sentence.Text.Any(char.IsDigit)).ToList();
        var own = sentences.FindAll(sentence => !SentenceSubject.IsAnother(sentence.Text));
        if (First(own, PeriodPhrases.TellsRunIn) is { } run)
        {
            return new Found<PeriodMatch>(new PeriodMatch(run.Value.Date, run.Value.Date, 0, 0), run.Start, run.End);
        }

        var periods = sentences.SelectMany(sentence => Dates.FindPeriods(sentence.Text)
            .Where(period => period is { From: not null, To: not null })
            .Select(period => (Sentence: sentence, Period: period))).ToList();
        var dates = sentences.SelectMany(sentence => Dates.Find(sentence.Text)
            .Select(date => (Sentence: sentence, Date: date))).ToList();
        if (AreYearsInTurn(dates))
        {
            var (first, last) = (dates[0], dates[^1]);
            return new Found<PeriodMatch>(new PeriodMatch(first.Date.Date, last.Date.Date, 0, 0),
                first.Sentence.Start + first.Date.Start, last.Sentence.Start + last.Date.End);
        }

        if (periods.Count > 0 && OneBehindTheOther(periods.ConvertAll(period => period.Period)) is { } joined
            && periods.TrueForAll(period => period.Sentence.Start == periods[0].Sentence.Start))
        {
            var only = (periods[0].Sentence, Period: joined);
            return !SentenceSubject.IsAnother(only.Sentence.Text)
                && PeriodPhrases.IsOfProject(only.Sentence.Text, only.Period.Start)
                ? At(only.Sentence, only.Period) : null;
        }

        return periods.Count == 0 && dates.Select(date => date.Date.Date.Year).Distinct().Count() == 1
            && dates.Find(date => PeriodPhrases.TellsTime(date.Sentence.Text, date.Date))
                is { Date: { Length: > 0 } } then
            && !dates.Exists(date => SentenceSubject.IsAnother(date.Sentence.Text))
            ? new Found<PeriodMatch>(new PeriodMatch(then.Date.Date, then.Date.Date, 0, 0),
                then.Sentence.Start + then.Date.Start, then.Sentence.Start + then.Date.End)
            : null;
    }

    /// <summary><c>In 2011 and 2012</c>, <c>in 2006, 2007 and 2008</c>, and no other time in the text.</summary>
    private static bool AreYearsInTurn(List<(Sentence Sentence, DateMatch Date)> dates) =>
        dates.Count > 1 && dates.TrueForAll(date => date.Sentence.Start == dates[0].Sentence.Start)
        && dates.Zip(dates.Skip(1)).All(pair => AreInTurn(pair.First.Date, pair.Second.Date,
            pair.First.Sentence.Text[pair.First.Date.End..pair.Second.Date.Start]))
        && ClosesList(dates[0].Sentence.Text[dates[^2].Date.End..dates[^1].Date.Start])
        && PeriodPhrases.TellsTime(dates[0].Sentence.Text, dates[0].Date)
        && !SentenceSubject.IsAnother(dates[0].Sentence.Text);

    /// <summary>The whole of several times without a gap, <c>the financial years 2014/15 and 2015/16</c>; null for
    /// times apart.</summary>
    private static PeriodMatch? OneBehindTheOther(List<PeriodMatch> periods) =>
        periods.Zip(periods.Skip(1)).All(pair => pair.First.To is { } to && pair.Second.From is { } from
            && from.Year >= pair.First.From!.Value.Year && from.Year - to.Year is 0 or 1)
            ? periods[0] with { To = periods[^1].To, Length = periods[^1].End - periods[0].Start }
            : null;

    /// <summary>Two years one behind the other: <c>2011 and 2012</c>.</summary>
    private static bool AreInTurn(DateMatch first, DateMatch second, string between) =>
        first.Date.Year + 1 == second.Date.Year
        && (between == ", " || ClosesList(between));

    private static bool ClosesList(string between) =>
        between is " and " or " and in " or ", and " or " et " or " y " or " und " or " e ";

    /// <summary>The last of the years one behind the other from a place in the list on.</summary>
    private static DateMatch LastInTurn(string sentence, List<DateMatch> dates, int at)
    {
        var last = at;
        for (; at + 1 < dates.Count && sentence[dates[at].End..dates[at + 1].Start] is var between
            && AreInTurn(dates[at], dates[at + 1], between); at++)
        {
            // "In 2014, 2015 people took part": a list closes with "and".
            last = ClosesList(between) ? at + 1 : last;
        }

        return dates[last];
    }

    private static PeriodMatch? Whole(string sentence)
    {
        var periods = Dates.FindPeriods(sentence);
        for (var at = 0; at < periods.Count; at++)
        {
            if (PeriodPhrases.TellsRun(sentence, periods[at]))
            {
                return at + 1 < periods.Count ? Joined(sentence, periods[at], periods[at + 1]) : periods[at];
            }
        }

        var dates = Dates.Find(sentence);
        foreach (var length in Lengths.Find(sentence))
        {
            if (dates.Find(date => date.Start > length.End) is { Length: > 0 } from
                && PeriodPhrases.JoinsLength(sentence[length.End..from.Start]))
            {
                return new PeriodMatch(from.Date, Lengths.EndOf(from.Date, length.Months), length.Start,
                    from.End - length.Start);
            }
        }

        if (dates.Find(date => PeriodPhrases.TellsRunIn(sentence[..date.Start])) is { Length: > 0 } begin
            && LastInTurn(sentence, dates, dates.IndexOf(begin)) is var end && end.Start > begin.Start)
        {
            return new PeriodMatch(begin.Date, end.Date, begin.Start, end.End - begin.Start);
        }

        foreach (var (first, last) in dates.Take(MostDates).SelectMany((first, at) =>
            dates.Take(MostDates).Skip(at + 1).Select(last => (first, last))))
        {
            var (before, between) = (sentence[..first.Start], sentence[first.End..last.Start]);
            if (first.Date.Year <= last.Date.Year && PeriodPhrases.TellsBothEnds(before, between))
            {
                return new PeriodMatch(first.Date, last.Date, first.Start, last.End - first.Start);
            }
        }

        return null;
    }

    /// <summary>Both of two times that stand side by side: <c>2014/15 and 2015/16</c>, <c>from FY 2018/19 until FY
    /// 2021/22</c>; else the first.</summary>
    private static PeriodMatch Joined(string sentence, PeriodMatch first, PeriodMatch second) =>
        sentence[first.End..second.Start] switch
        {
            " to " or " until " when second.To is { } to && first.From is { } from && to.Year >= from.Year =>
                first with { To = to, Length = second.End - first.Start },
            " and " or ", " when OneBehindTheOther([first, second]) is { } both => both,
            _ => first,
        };

    private static Found<DateMatch>? First(List<Sentence> sentences, Func<string, bool> tells) =>
        First(sentences, (before, _) => tells(before));

    private static Found<DateMatch>? First(List<Sentence> sentences, Func<string, string, bool> tells)
    {
        foreach (var sentence in sentences)
        {
            foreach (var date in Dates.Find(sentence.Text))
            {
                if (tells(sentence.Text[..date.Start], sentence.Text[date.End..]))
                {
                    return new Found<DateMatch>(date, sentence.Start + date.Start, sentence.Start + date.End);
                }
            }
        }

        return null;
    }

    private static Found<PeriodMatch> Open(string text, Found<DateMatch> start) => new(
        new PeriodMatch(start.Value.Date, Length(text) is { } months ? Lengths.EndOf(start.Value.Date, months) : null,
            start.Start, start.Value.Length), start.Start, start.End);

    private static Found<PeriodMatch> Closed(string text, Found<DateMatch> end) => new(
        new PeriodMatch(Length(text) is { } months ? Lengths.StartOf(end.Value.Date, months) : null, end.Value.Date,
            end.Start, end.Value.Length), end.Start, end.End);

    /// <summary>How many months the text gives the project; null when it does not say.</summary>
    private static int? Length(string text)
    {
        foreach (var sentence in Sentences.Of(text).Where(sentence => !SentenceSubject.IsAnother(sentence.Text)))
        {
            foreach (var length in Lengths.Find(sentence.Text))
            {
                if (PeriodPhrases.TellsLength(sentence.Text, length))
                {
                    return length.Months;
                }
            }
        }

        return null;
    }

    private static Found<PeriodMatch> At(Sentence sentence, PeriodMatch period) =>
        new(period, sentence.Start + period.Start, sentence.Start + period.End);
}
