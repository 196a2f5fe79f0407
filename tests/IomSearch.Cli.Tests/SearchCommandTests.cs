using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Discovery;
using IomSearch.Testing;

namespace IomSearch.Cli.Tests;

public sealed class SearchCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Hits_are_results_and_counts_are_messages()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["search", "roma"]));
        Assert.Contains("1. ", cli.Output, StringComparison.Ordinal);
        Assert.Contains("bread · Poland · 2014, 2015", cli.Output, StringComparison.Ordinal);
        Assert.Contains("\n2 found (", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_words_need_no_quotes()
    {
        cli.Run(["search", "bread", "families"]);
        Assert.StartsWith("1 found", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_that_lacks_words_says_so()
    {
        cli.Run(["search", "bread families everywhere roma"]);
        Assert.Contains("without: ", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_mean_the_same_are_searched_and_said_unless_asked_not_to()
    {
        cli.Run(["search", "gypsy"]);
        Assert.StartsWith("note: at 1: also searched: Roma, Romani (for gypsy)", cli.Error, StringComparison.Ordinal);
        Assert.Contains("2 found", cli.Error, StringComparison.Ordinal);

        cli.Run(["search", "gypsy", "--no-synonyms"]);
        Assert.StartsWith("0 found", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_synonyms_that_cannot_be_read_is_told_and_the_search_goes_on()
    {
        var file = cli.Write("own.txt", "boat\nsettee, bread\n");
        var config = JsonNode.Parse(File.ReadAllText(Checkout.Path(IndexConfig.FileName)))!;
        config["synonyms"] = file;

        Assert.Equal(
            ExitCode.Done,
            cli.Run(["search", "settee", "--config", cli.Write("config.json", config.ToJsonString())]));
        Assert.StartsWith($"iomsearch: {file}:1: one term alone has no synonym", cli.Error, StringComparison.Ordinal);
        Assert.Contains("1. ", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_query_can_come_from_the_input()
    {
        cli.Run(["search", "-"], input: "water\n");
        Assert.Contains("Water wells", cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--country", "Poland", "bread")]
    [InlineData("--country", "not stated", "world")]
    [InlineData("--donor", "European Union", "water")]
    [InlineData("--year", "2014", "bread")]
    [InlineData("--from", "2015", "bread|water")]
    [InlineData("--to", "2014", "bread")]
    public void Options_restrict_what_is_found(string option, string value, string expected)
    {
        cli.Run(["search", "--json", option, value]);
        Assert.Equal(expected, string.Join('|', Ids()));
    }

    [Fact]
    public void A_filter_that_is_repeated_widens()
    {
        cli.Run(["search", "--json", "--country", "PL", "--country", "CZ"]);
        Assert.Equal(["bread", "water"], Ids());
    }

    [Fact]
    public void Order_size_and_page_are_those_asked_for()
    {
        cli.Run(["search", "--json", "--sort", "title", "--size", "1", "--page", "3"]);
        Assert.Equal(["water"], Ids());
    }

    [Fact]
    public void Any_word_is_enough_when_asked_for()
    {
        cli.Run(["search", "bread water", "--operator", "or"]);
        Assert.StartsWith("2 found", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_is_what_the_index_answers()
    {
        cli.Run(["search", "roma", "--country", "PL", "--json"]);
        using var backend = ProjectIndex.OpenExisting(cli.Index, IndexConfig.BuiltIn(cli.Index));
        var request = new SearchRequest
        {
            Text = "roma",
            Filters = new SearchRequest().Filters.Add("country", ["PL"]),
        };
        var expected = JsonNode.Parse(JsonSerializer.Serialize(
            backend.Search(request, default), DiscoveryJson.Default.SearchResponse))!;
        var actual = JsonNode.Parse(cli.Output)!;
        expected["tookMs"] = actual["tookMs"]!.DeepClone();
        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
    }

    [Fact]
    public void A_value_that_no_project_has_is_noted()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["search", "--country", "Chad"]));
        Assert.Contains("note: no project has the country 'Chad'", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_an_exit_code_when_asked_for()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["search", "xyzzy"]));
        Assert.Equal(ExitCode.NothingFound, cli.Run(["search", "xyzzy", "--fail-empty"]));
        Assert.Equal(ExitCode.Done, cli.Run(["search", "roma", "--fail-empty"]));
    }

    [Theory]
    [InlineData("--size", "101", "pageSize")]
    [InlineData("--size", "ten", "ten")]
    [InlineData("--page", "0", "page")]
    [InlineData("--page", "1001", "deepestHit")]
    [InlineData("--sort", "colour", "relevance")]
    [InlineData("--operator", "xor", "and")]
    [InlineData("--colour", "red", "--colour")]
    public void A_wrong_value_is_wrong_use_and_names_what_is_possible(string option, string value, string named)
    {
        Assert.Equal(ExitCode.WrongUse, cli.Run(["search", option, value]));
        Assert.Contains(named, cli.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", cli.Output);
    }

    [Fact]
    public void Colour_is_only_for_terminals()
    {
        cli.Run(["search", "roma"]);
        Assert.DoesNotContain('\u001b', cli.Output + cli.Error);
        cli.Run(["search", "roma"], colour: true);
        Assert.Contains('\u001b', cli.Output);
    }

    [Fact]
    public void A_title_cannot_steer_the_terminal_or_the_markup()
    {
        cli.Project("evil", "title: \"[red]\\e[2J evil\"");
        cli.Run(["index", cli.Sources]);
        cli.Run(["search", "evil"]);
        Assert.Contains("[red] [2J evil", cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', cli.Output);
    }

    private IEnumerable<string> Ids() => JsonSerializer
        .Deserialize(cli.Output, DiscoveryJson.Default.SearchResponse)!.Hits.Select(hit => hit.Id);
}
