using System.Globalization;
using IomSearch.Ingest.Facts;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests;

public sealed class SeedTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Every_fact_of_every_project_of_the_source_files_is_read()
    {
        var expectations = SeedExpectations.Load();

        var comparison = expectations.Compare(Read(SharedFolder.Path("seeds")).Select(AsWords));

        output.WriteLine(comparison.Table());
        Assert.Equal([], comparison.Wrong);
    }

    [SharedFact]
    public void Every_fact_that_was_read_has_its_evidence()
    {
        var without = Read(SharedFolder.Path("seeds")).SelectMany(project =>
            project.Countries.Select(code => (project.Title, Field: "countries", Value: code))
                .Concat(project.Donors.Select(donor => (project.Title, Field: "donors", Value: donor)))
                .Where(fact => !project.Evidence.Any(evidence =>
                    evidence.Field == fact.Field && evidence.Value == fact.Value && evidence.Quote.Length > 0)));

        Assert.Empty(without);
    }

    [SharedFact]
    public void Every_source_file_cut_at_its_middle_is_refused_and_the_rest_is_read()
    {
        using var folder = new Reading();
        foreach (var file in Directory.GetFiles(SharedFolder.Path("seeds")))
        {
            var bytes = File.ReadAllBytes(file);
            folder.With($"cut/{Path.GetFileName(file)}", bytes[..(bytes.Length / 2)]).With($"whole/{Path.GetFileName(file)}", bytes);
        }

        var results = folder.Results();

        Assert.Equal(25, results.Count(result => result is ReadResult.Project { Document.Source.File: var name } && name.StartsWith("whole/", StringComparison.Ordinal)));
        Assert.Equal(5, results.Count(result => result is ReadResult.Rejected { Rejection: { Line: > 0, Reason.Length: > 0 } rejection }
            && rejection.File.StartsWith("cut/", StringComparison.Ordinal)));
        Assert.Equal(30, results.Count);
    }

    private static List<ProjectDocument> Read(string path) =>
    [
        .. new DocumentReaders().Read([path]).Select(result => result is ReadResult.Project project
            ? FactExtractor.Complete(project.Document)
            : throw new Xunit.Sdk.XunitException(((ReadResult.Rejected)result).Rejection.ToString())),
    ];

    private static SeedProject AsWords(ProjectDocument project)
    {
        IReadOnlyList<string> One(object? value) => value is null ? [] : [Convert.ToString(value, CultureInfo.InvariantCulture)!];
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
