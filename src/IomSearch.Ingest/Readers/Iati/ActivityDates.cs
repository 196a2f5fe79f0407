using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers the dates of an activity, planned and actual; a day as it was goes before the day as
/// planned.</summary>
internal sealed class ActivityDates(ActivityNotes notes)
{
    private readonly (PartialDate Date, IatiElement Element)?[] dates = new (PartialDate, IatiElement)?[5];

    /// <summary>The first day as planned.</summary>
    public PartialDate? PlannedStart => dates[1]?.Date;

    /// <summary>The first day as it was.</summary>
    public PartialDate? ActualStart => dates[2]?.Date;

    /// <summary>The last day as planned.</summary>
    public PartialDate? PlannedEnd => dates[3]?.Date;

    /// <summary>The last day as it was.</summary>
    public PartialDate? ActualEnd => dates[4]?.Date;

    /// <summary>Takes <c>activity-date</c>: the type is a code of version 2 or a word of version 1.</summary>
    public void Take(IatiElement element)
    {
        var type = element["type"] switch
        {
            "1" or "start-planned" => 1,
            "2" or "start-actual" => 2,
            "3" or "end-planned" => 3,
            "4" or "end-actual" => 4,
            _ => 0,
        };
        var written = Written(element);
        if (written.Length == 0)
        {
            return;
        }

        if (type > 0 && TryRead(written, out var date))
        {
            dates[type] ??= (date, element);
        }
        else
        {
            notes.Unknown(type is 3 or 4 ? "end" : "start", written, element);
        }
    }

    /// <summary>A date of an element: the attribute <c>iso-date</c>, else its text, of which a time of day is not
    /// taken.</summary>
    public static bool TryRead(string written, out PartialDate date)
    {
        var day = written.Length > 10 && written[10] is 'T' or 't' or ' ' or 'Z' or '+' ? written.AsSpan(0, 10)
            : written;
        return PartialDate.TryParse(day, out date) || Dates.TryParse(written, out date);
    }

    /// <summary>The project with its dates and years.</summary>
    public ProjectDocument Fill(ProjectDocument project)
    {
        var start = Noted("start", dates[2] ?? dates[1]);
        var end = Noted("end", dates[4] ?? dates[3]);
        return project with { Start = start, End = end, Years = ProjectYears.Stated(start, end, year: null) };
    }

    private PartialDate? Noted(string field, (PartialDate Date, IatiElement Element)? stated)
    {
        if (stated is not var (date, element))
        {
            return null;
        }

        notes.Note(field, date.ToString(), element);
        return date;
    }

    private static string Written(IatiElement element) =>
        element["iso-date"] is { Length: > 0 } iso ? iso : Narrative.Shown(element) ?? "";
}
