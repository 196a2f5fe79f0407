using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests;

/// <summary>Pages and reports of other countries, layouts and orders of labels than the source files have.</summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    private static readonly string Samples = Checkout.Path("tests/IomSearch.Ingest.Tests/Samples");

    [Fact]
    public void Every_fact_of_every_sample_is_read()
    {
        var expectations = SeedExpectations.Load(Path.Combine(Samples, "expected.json"));

        var comparison = expectations.Compare(
            Directory.GetFiles(Samples, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadProjects.Of)
                .Select(ReadProjects.AsWords));

        output.WriteLine(comparison.Table());
        Assert.True(comparison.Wrong.Count == 0, string.Join('\n', comparison.Wrong));
    }
}
