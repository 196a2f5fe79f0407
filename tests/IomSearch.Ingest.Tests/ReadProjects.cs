using System.Globalization;
using IomSearch.Ingest.Facts;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>Reads a folder to the end: every file read, every fact looked for.</summary>
internal static class ReadProjects
{
    public static List<ProjectDocument> Of(string path) =>
    [
        .. new DocumentReaders(repair: CorpusLexicon.Repair).Read([path]).Select(result =>
            result is ReadResult.Project project
            ? FactExtractor.Complete(project.Document)
            : throw new Xunit.Sdk.XunitException(((ReadResult.Rejected)result).Rejection.ToString())),
    ];

    public static SeedProject AsWords(ProjectDocument project)
    {
        IReadOnlyList<string> One(object? value) => value is null
            ? [] : [Convert.ToString(value, CultureInfo.InvariantCulture)!];
        return new SeedProject(project.Source.File, project.Title, new Dictionary<string, IReadOnlyList<string>>
        {
            ["countries"] = project.Countries,
            ["donors"] = project.Donors,
            ["years"] = [.. project.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            ["start"] = One(project.Start),
            ["end"] = One(project.End),
            ["status"] = One(project.Status),
            ["type"] = One(project.Type),
            ["section"] = One(project.Section),
            ["budget"] = project.Budget is { } money ? [SeedProject.Money(money.Amount, money.Currency)] : [],
            ["year"] = One(project.Year),
            ["region"] = One(project.Region),
            ["coverage"] = One(project.Coverage),
            ["primaId"] = One(project.Identifiers.GetValueOrDefault("prima")),
            ["projectId"] = One(project.Identifiers.GetValueOrDefault("project")),
        });
    }
}
