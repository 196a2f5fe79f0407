namespace IomSearch.Discovery.Indexing;

/// <summary>A text field and where its words come from.</summary>
/// <param name="Name">The field.</param>
/// <param name="Of">Its values in a record, none when nothing is stated.</param>
internal sealed record TextSource(string Name, Func<ProjectRecord, IEnumerable<string>> Of)
{
    /// <summary>Every text field there can be.</summary>
    public static IReadOnlyList<TextSource> All { get; } =
    [
        new("title", record => Stated(record.Title, Reprint(record))),
        new("text", record => Stated(record.Text, AsPrinted(record))),
        new("countries", record => record.Countries.Select(country => country.Name)),
        new("donors", record => record.Donors),
        new("implementers", record => record.Implementers),
        new("region", record => Stated(record.Region, record.Coverage)),
        new("section", record => Stated(record.Section)),
        new("types", record => Stated(record.Type)),
        new("beneficiaries", record => Stated(record.Beneficiaries)),
        new("sectors", record => record.Sectors.Select(sector => $"{sector.Code} {sector.Name}".Trim())),
        new("translations", record => record.Translations.SelectMany(other => Stated(other.Title, other.Text))),
        new("identifiers", record => record.Identifiers.Values.Prepend(record.Id)),
    ];

    /// <summary>What a record that is shown for others is found by beside its own words: their ids, their titles where
    /// they differ, and among the translations their texts.</summary>
    public IEnumerable<string> OfOthers(ProjectRecord shown, IReadOnlyList<ProjectRecord> others) => Name switch
    {
        "title" => others.SelectMany(Of).Except(Of(shown), StringComparer.Ordinal),
        "translations" => others.SelectMany(other => Of(other).Append(other.Text))
            .Except(Of(shown).Append(shown.Text).Append(""), StringComparer.Ordinal),
        "identifiers" => others.SelectMany(Of).Except(Of(shown), StringComparer.Ordinal),
        _ => [],
    };

    /// <summary>The field of a name that <see cref="All"/> has.</summary>
    public static TextSource Named(string name) => All.First(source => source.Name == name);

    /// <summary>Who copies a title from the printed page must find it too.</summary>
    private static string? Reprint(ProjectRecord record) =>
        record.TitleAsPrinted == record.Title ? null : record.TitleAsPrinted;

    private static string? AsPrinted(ProjectRecord record) =>
        record.PrintedWords.Count > 0 ? string.Join(' ', record.PrintedWords) : null;

    private static IEnumerable<string> Stated(params IEnumerable<string?> values) => values.OfType<string>();
}
