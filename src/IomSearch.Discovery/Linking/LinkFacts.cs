namespace IomSearch.Discovery.Linking;

/// <summary>What of a record decides whether another is the same project.</summary>
internal sealed record LinkFacts
{
    /// <summary>The outside id.</summary>
    public required string Id { get; init; }

    /// <summary>The file it was read from: a source that lists two records keeps them apart.</summary>
    public required string File { get; init; }

    /// <summary>Its titles, those in further languages with them.</summary>
    public required IReadOnlyList<TitleWords> Titles { get; init; }

    /// <summary>Codes of its countries.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Its first and last year, where stated.</summary>
    public required (int? From, int? To) Years { get; init; }

    /// <summary>Its budgets, each in its own currency.</summary>
    public required IReadOnlyList<Budget> Budgets { get; init; }

    /// <summary>Who pays.</summary>
    public required IReadOnlyList<string> Donors { get; init; }

    /// <summary>Ids that only this project has, as <c>scheme:value</c> in lower case.</summary>
    public required IReadOnlyList<string> Identifiers { get; init; }

    /// <summary>Who reported it, by reference; null when that is not stated.</summary>
    public string? Reporter { get; init; }

    /// <summary>Ids of records that a person or the source itself says are the same project.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>Ids of records that a person or the source itself says are others.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>How many facts it states: of several records of a project the richest is shown.</summary>
    public required int Richness { get; init; }

    /// <summary>When the source last changed it; null when it does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>What decides, of a record.</summary>
    public static LinkFacts Of(ProjectRecord record)
    {
        var countries = record.Countries.Select(country => country.Name).ToList();
        IEnumerable<string> titles =
            [record.Title, .. record.Translations.Select(other => other.Title).OfType<string>()];
        var related = record.Activity?.Related ?? [];
        return new LinkFacts
        {
            Id = record.Id,
            File = record.Source.File,
            Titles = [.. titles.Select(title => TitleWords.Of(title, countries))],
            Countries = [.. record.Countries.Select(country => country.Code)],
            Years = (record.StartYear ?? FirstOf(record.Years), record.EndYear ?? LastOf(record.Years)),
            Budgets = [.. BudgetsOf(record)],
            Donors = record.Donors,
            Identifiers = [.. record.Identifiers.Where(pair => IsTelling(pair.Value))
                .Select(pair => $"{pair.Key}:{pair.Value.ToLowerInvariant()}").Order(StringComparer.Ordinal)],
            Reporter = record.Activity?.Reporter?.Reference,
            // Type 5 is a report by a third party on the same activity (IATI code list RelatedActivityType).
            Same = [.. record.SameAs ?? [], .. related.Where(other => other.Type == "5").Select(other => other.Id)],
            Others = [.. record.NotSameAs ?? [],
                .. related.Where(other => other.Type != "5" && other.Id != record.Id).Select(other => other.Id)],
            Richness = RichnessOf(record),
            UpdatedAt = record.UpdatedAt,
        };
    }

    private static int? FirstOf(IReadOnlyList<int> years) => years.Count == 0 ? null : years[0];

    private static int? LastOf(IReadOnlyList<int> years) => years.Count == 0 ? null : years[^1];

    private static IEnumerable<Budget> BudgetsOf(ProjectRecord record)
    {
        IEnumerable<Budget> stated = record.Activity is { } activity
            ? activity.Budgets.Select(money => new Budget(money.Amount, money.Currency))
            : [];
        return record.Budget is { } own ? stated.Append(own).Distinct() : stated.Distinct();
    }

    /// <summary>A short number may be of anything.</summary>
    private static bool IsTelling(string identifier) => identifier.Length >= 5 && identifier.Any(char.IsDigit);

    private static int RichnessOf(ProjectRecord record)
    {
        ReadOnlySpan<bool> stated =
        [
            record.Text.Length > 0, record.Countries.Count > 0, record.Donors.Count > 0, record.Implementers.Count > 0,
            record.Start is not null, record.End is not null, record.Years.Count > 0, record.Type is not null,
            record.Status is not null, record.Section is not null, record.Region is not null,
            record.Coverage is not null, record.Sectors.Count > 0, record.Budget is not null,
            record.Beneficiaries is not null, record.Identifiers.Count > 0,
        ];
        return stated.Count(true);
    }
}
