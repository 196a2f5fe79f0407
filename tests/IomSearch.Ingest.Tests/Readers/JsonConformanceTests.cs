using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>The JSON parsing suite: files that are JSON (y), that are none (n), and those left to the parser
/// (i).</summary>
public sealed class JsonConformanceTests(ITestOutputHelper output)
{
    [SharedFact]
    public void What_is_no_JSON_is_refused_and_what_is_JSON_is_never_called_broken()
    {
        var counts = new SortedDictionary<char, int>();
        foreach (var file in Directory.GetFiles(SharedFolder.Path("conformance/json-parsing"), "*.json"))
        {
            var name = Path.GetFileName(file);
            var results = new DocumentReaders().Read([file]).ToList();
            var isBroken = results.OfType<ReadResult.Rejected>()
                .Any(result => result.Rejection.Reason.StartsWith("it is no JSON", StringComparison.Ordinal));
            counts[name[0]] = counts.GetValueOrDefault(name[0]) + 1;

            // No file of the suite is a project, and keys that stand twice are refused on purpose.
            Assert.All(results, result => Assert.IsType<ReadResult.Rejected>(result));
            Assert.NotEmpty(results);
            Assert.False(
                name[0] == 'y' && isBroken && !name.Contains("duplicated_key", StringComparison.Ordinal), name);
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")));
        Assert.True(counts['n'] > 100 && counts['y'] > 50);
    }
}
