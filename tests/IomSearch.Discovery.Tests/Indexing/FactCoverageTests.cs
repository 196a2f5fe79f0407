using IomSearch.Discovery.Indexing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class FactCoverageTests
{
    [Fact]
    public void Each_fact_is_counted_as_found_or_missing()
    {
        var counts = FactCoverage.Count(
        [
            FactCoverage.Of(Make.Project("a") with { Countries = ["PL", "CZ"], Status = "Completed" }),
            FactCoverage.Of(Make.Project("b") with { Countries = ["PL"] }),
            FactCoverage.Of(Make.Project("c")),
        ]);
        Assert.Equal(new FactCount("countries", 2, 1), counts.Single(count => count.Field == "countries"));
        Assert.Equal(new FactCount("status", 1, 2), counts.Single(count => count.Field == "status"));
        Assert.Equal(new FactCount("donors", 0, 3), counts.Single(count => count.Field == "donors"));
    }
}
