using System.Globalization;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds in a project's title and text the facts that no label states.</summary>
/// <remarks>
/// Each fact that is added carries its evidence: the rule, the words and their line. A fact that a label states is
/// never replaced, and where no sentence states one, it stays "not stated". A record whose facts a person stated is
/// returned as it is.
/// </remarks>
public static class FactExtractor
{
    /// <summary>The project with countries, donors, dates, years, budget and status added where its text states
    /// them.</summary>
    /// <param name="project">The project as a reader gave it.</param>
    public static ProjectDocument Complete(ProjectDocument project)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (project.Source.StatesAllFacts)
        {
            return project;
        }

        var places = new ProjectTextPlaces(project);
        var evidence = new List<FactEvidence>(project.Evidence);
        var told = new TitleInText(project.Title, project.Text);
        var payers = Payers(project, told.Text).ConvertAll(told.Original);
        var completed = WithDates(project, places, evidence);
        completed = WithDonors(completed, payers, places, evidence);
        completed = WithCountries(completed, payers, places, evidence);
        completed = WithBudget(completed, payers, places, evidence);
        completed = WithStatus(completed, places, evidence);
        return completed with { Evidence = evidence };
    }

    /// <summary>Who is said to pay; where nobody is, who is named where money is spoken of.</summary>
    private static List<Found<string>> Payers(ProjectDocument project, string text)
    {
        var payers = DonorFinder.Find(text);
        return payers.Count > 0 || project.Donors.Count > 0 ? payers
            : PayersByTheWay.Find(text, [.. project.Countries, .. TitlePlaces.In(project.Title)]);
    }

    private static ProjectDocument WithDates(ProjectDocument project, ProjectTextPlaces places,
        List<FactEvidence> evidence)
    {
        var dated = project;
        var told = new TitleInText(project.Title, project.Text);
        if (project.Start is null && project.End is null && PeriodFinder.Find(told.Text) is { } found)
        {
            var run = told.Original(found);
            dated = project with { Start = run.Value.From, End = run.Value.To };
            foreach (var (field, date) in new[] { ("start", run.Value.From), ("end", run.Value.To) })
            {
                if (date is { } known)
                {
                    evidence.Add(places.Evidence((field, known.ToString()), FactRules.Runs, run.Start, run.End));
                }
            }
        }

        else if ((project.Start is null) != (project.End is null)
            && PeriodFinder.Find(told.Text) is { Value: { From: { } from, To: { } to } } whole
            && (project.Start?.Year ?? from.Year) == from.Year && (project.End?.Year ?? to.Year) == to.Year
            && IsInOrder(project.Start ?? from, project.End ?? to))
        {
            var run = told.Original(whole);
            var (field, date) = project.Start is null ? ("start", from) : ("end", to);
            dated = project with { Start = project.Start ?? from, End = project.End ?? to };
            evidence.Add(places.Evidence((field, date.ToString()), FactRules.Runs, run.Start, run.End));
        }

        var years = new SortedSet<int>(dated.Years);
        years.UnionWith(ProjectYears.Stated(dated.Start, dated.End, dated.Year));
        if ((dated.Start is null || dated.End is null) && !IsOpen(dated, evidence))
        {
            foreach (var done in YearFinder.Find(told.Text).Select(told.Original)
                .Where(found => IsInside(found.Value, dated) && years.Add(found.Value)))
            {
                var value = done.Value.ToString(CultureInfo.InvariantCulture);
                evidence.Add(places.Evidence(("years", value), FactRules.Done, done.Start, done.End));
            }
        }

        if (years.Count == 0 && PeriodFinder.FindByTheWay(told.Text) is { } time)
        {
            AddByTheWay(told.Original(time), years, places, evidence);
        }

        return dated with { Years = [.. years] };
    }

    private static bool IsInOrder(PartialDate start, PartialDate end) => start.Year < end.Year
        || (start.Year == end.Year && (start.Month == 0 || end.Month == 0 || start.Month <= end.Month));

    private static void AddByTheWay(Found<PeriodMatch> time, SortedSet<int> years, ProjectTextPlaces places,
        List<FactEvidence> evidence)
    {
        foreach (var year in ProjectYears.Stated(time.Value.From, time.Value.To, null).Where(years.Add))
        {
            var value = year.ToString(CultureInfo.InvariantCulture);
            evidence.Add(places.Evidence(("years", value), FactRules.Done, time.Start, time.End));
        }
    }

    /// <summary>"Ongoing since 2015" states that year and no other.</summary>
    private static bool IsOpen(ProjectDocument project, List<FactEvidence> evidence) =>
        project is { Start: not null, End: null } && evidence.Exists(fact => fact.Field == "start"
            && PeriodValue.IsOpen(fact.Quote));

    /// <summary>A year before the stated start or behind the stated end is not one of the project's.</summary>
    private static bool IsInside(int year, ProjectDocument project) =>
        (project.Start is not { } start || year >= start.Year) && (project.End is not { } end || year <= end.Year);

    private static ProjectDocument WithDonors(
        ProjectDocument project, List<Found<string>> payers, ProjectTextPlaces places, List<FactEvidence> evidence)
    {
        if (project.Donors.Count > 0 || payers.Count == 0)
        {
            return project;
        }

        var first = payers.DistinctBy(payer => payer.Value, StringComparer.Ordinal).ToList();
        evidence.AddRange(first.Select(payer => places.Evidence(("donors", payer.Value), FactRules.Payer, payer.Start,
            payer.End)));
        return project with { Donors = [.. first.Select(payer => payer.Value)] };
    }

    private static ProjectDocument WithCountries(
        ProjectDocument project, List<Found<string>> payers, ProjectTextPlaces places, List<FactEvidence> evidence)
    {
        if (project.Countries.Count > 0)
        {
            return project;
        }

        var countries = CountryFinder.Find(project, payers);
        foreach (var (code, rule, start, end) in countries)
        {
            evidence.Add(rule switch
            {
                FactRules.Title => new FactEvidence("countries", code, rule, Quote.Of(project.Title),
                    project.Source.Line),
                FactRules.Page => new FactEvidence("countries", code, rule, Countries.Name(code)),
                _ => places.Evidence(("countries", code), rule, start, end),
            });
        }

        return project with { Countries = [.. countries.Select(country => country.Code)] };
    }

    private static ProjectDocument WithBudget(ProjectDocument project, List<Found<string>> payers,
        ProjectTextPlaces places, List<FactEvidence> evidence)
    {
        var told = new TitleInText(project.Title, project.Text);
        if (project.Budget is not null
            || (BudgetFinder.Find(told.Text) ?? BudgetFinder.FindByTheWay(told.Text, payers)) is not { } read)
        {
            return project;
        }

        var found = told.Original(read);
        var value = string.Create(CultureInfo.InvariantCulture, $"{found.Value.Amount} {found.Value.Currency}");
        evidence.Add(places.Evidence(("budget", value), FactRules.Cost, found.Start, found.End));
        return project with { Budget = found.Value };
    }

    private static ProjectDocument WithStatus(ProjectDocument project, ProjectTextPlaces places,
        List<FactEvidence> evidence)
    {
        if (project.Status is not null || StatusFinder.Find(project.Text) is not { } found)
        {
            return project;
        }

        evidence.Add(places.Evidence(("status", found.Value), FactRules.State, found.Start, found.End));
        return project with { Status = found.Value };
    }
}
