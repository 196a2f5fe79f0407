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
