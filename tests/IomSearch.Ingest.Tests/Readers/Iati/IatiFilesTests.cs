using System.Xml;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests.Readers.Iati;

/// <summary>Real files of activities: nothing is lost without a word.</summary>
public sealed class IatiFilesTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Every_activity_is_a_record_or_a_rejection()
    {
        foreach (var file in Directory.GetFiles(SharedFolder.Path("data/iati"), "*.xml").Order(StringComparer.Ordinal))
        {
            var results = new DocumentReaders().Read([file]).ToList();
            var records = results.OfType<ReadResult.Project>().ToList();
            var rejections = results.OfType<ReadResult.Rejected>().ToList();

            output.WriteLine($"{Path.GetFileName(file)}: {records.Count} records, {rejections.Count} rejections");
            Assert.All(rejections, rejected => Assert.True(rejected.Rejection is { Line: > 0, Reason.Length: > 0 }));
            Assert.Equal(Count(file), results.Count);
            Assert.Equal(records.Count, records.Select(record => record.Document.Id).Distinct().Count());
        }
    }

    [SharedFact]
    public void Twenty_activities_are_read_field_by_field_as_a_person_reads_them()
    {
        var expectations = ActivityExpectation.Load();
        var differences = new List<string>();
        foreach (var file in expectations.GroupBy(expectation => expectation.File))
        {
            var byId = new DocumentReaders().Read([SharedFolder.Path("data/iati/" + file.Key)])
                .Cast<ReadResult.Project>()
                .ToDictionary(result => result.Document.Identifiers["iati"], result => result.Document);
            differences.AddRange(file.SelectMany(expectation => expectation.Differences(byId[expectation.Id])));
        }

        Assert.Equal(10, expectations.Count(expectation => expectation.Version == "1.04"));
        Assert.Equal(10, expectations.Count(expectation => expectation.Version == "2.03"));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>The twin that knows nothing of the reader.</summary>
    private static int Count(string file)
    {
        using var reader = XmlReader.Create(file);
        var count = 0;
        while (reader.Read())
        {
            count += reader.NodeType == XmlNodeType.Element && reader.Name == "iati-activity" ? 1 : 0;
        }

        return count;
    }
}
