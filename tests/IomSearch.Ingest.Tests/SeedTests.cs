using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests;

public sealed class SeedTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Every_fact_of_every_project_of_the_source_files_is_read()
    {
        var expectations = SeedExpectations.Load();

        var comparison = expectations.Compare(ReadProjects.Of(SharedFolder.Path("seeds")).Select(ReadProjects.AsWords));

        output.WriteLine(comparison.Table());
        Assert.True(comparison.Wrong.Count == 0, string.Join('\n', comparison.Wrong));
    }

    [SharedFact]
    public void Every_fact_that_was_read_has_its_evidence()
    {
        var without = ReadProjects.Of(SharedFolder.Path("seeds")).SelectMany(project =>
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
            folder.With($"cut/{Path.GetFileName(file)}", bytes[..(bytes.Length / 2)])
                .With($"whole/{Path.GetFileName(file)}", bytes);
        }

        var results = folder.Results();

        Assert.Equal(25, results.Count(result => result is ReadResult.Project { Document.Source.File: var name }
            && name.StartsWith("whole/", StringComparison.Ordinal)));
        Assert.Equal(5, results.Count(result => result is ReadResult.Rejected
        {
            Rejection:
            {
                Line: > 0,
                Reason.Length: > 0
            } rejection
        }
            && rejection.File.StartsWith("cut/", StringComparison.Ordinal)));
        Assert.Equal(30, results.Count);
    }
}
