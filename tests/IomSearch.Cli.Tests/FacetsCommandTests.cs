using System.Text.Json;
using IomSearch.Discovery;

namespace IomSearch.Cli.Tests;

public sealed class FacetsCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Values_come_with_their_counts_and_names()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["facets", "country"]));
        Assert.Equal(["      1  CZ\tCzechia", "      1  PL\tPoland", "      1  not stated"], cli.Lines);
    }

    [Fact]
    public void A_search_narrows_the_counts()
    {
        cli.Run(["facets", "year", "roma"]);
        Assert.Equal(["      1  2014", "      1  2015", "      1  not stated"], cli.Lines);
    }

    [Fact]
    public void A_prefix_narrows_the_values()
    {
        cli.Run(["facets", "country", "--prefix", "pol", "--json"]);
        var answer = JsonSerializer.Deserialize(cli.Output, DiscoveryJson.Default.FacetAnswer)!;
        Assert.Equal(("country", 1L), (answer.Facet, answer.Generation));
        Assert.Equal([new FacetValue("PL", "Poland", 1, Selected: false)], answer.Values);
    }

    [Fact]
    public void A_facet_that_does_not_exist_is_wrong_use_and_the_known_ones_are_named()
    {
        Assert.Equal(ExitCode.WrongUse, cli.Run(["facets", "colour"]));
        Assert.Contains("'country'", cli.Error, StringComparison.Ordinal);
    }
}
