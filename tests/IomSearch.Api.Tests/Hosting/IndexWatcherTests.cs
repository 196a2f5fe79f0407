using System.Text.Json.Nodes;
using IomSearch.Discovery;
using IomSearch.Testing;

namespace IomSearch.Api.Tests.Hosting;

/// <summary>A server whose index is changed behind its back, as the command line does.</summary>
public sealed class IndexWatcherTests(IndexWatcherTests.WatchedServer server)
    : IClassFixture<IndexWatcherTests.WatchedServer>
{
    [Fact]
    public async Task A_newer_commit_and_an_index_put_in_its_place_are_served()
    {
        Assert.Equal("Bread", await TitleAsync());
        server.Write("Wine");
        ProjectIndex.Update(server.Config, prune: false, null, default);
        await TitleBecomesAsync("Wine");

        // Another weight is another configuration: that builds beside and swaps, and generations begin anew.
        server.Write("Water");
        var weighed = server.Config with { Ranking = server.Config.Ranking with { TieBreaker = 0.2f } };
        ProjectIndex.Update(weighed, prune: false, null, default);
        await TitleBecomesAsync("Water");
        server.Write("Juice");
        ProjectIndex.Update(weighed, prune: false, null, default);
        await TitleBecomesAsync("Juice");
    }

    private async Task<string?> TitleAsync() =>
        (await server.JsonAsync("/api/v1/projects/a")).GetProperty("title").GetString();

    private async Task TitleBecomesAsync(string title)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await TitleAsync() != title)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>The server over one file.</summary>
    public sealed class WatchedServer : ApiServer
    {
        internal IndexConfig Config => IndexConfig.Load(Path.Combine(Folder, "index-config.json"))
            with
        { Index = Path.Combine(Folder, "index") };

        internal void Write(string title)
        {
            Directory.CreateDirectory(Path.Combine(Folder, "in"));
            File.WriteAllText(Path.Combine(Folder, "in", "a.md"), $"---\nid: a\ntitle: {title}\n---\nIt is done.\n");
        }

        protected override string Configuration()
        {
            Write("Bread");
            var config = JsonNode.Parse(File.ReadAllText(Checkout.Path("index-config.json")))!.AsObject();
            config["sources"] = new JsonArray(Path.Combine(Folder, "in"));
            var file = Path.Combine(Folder, "index-config.json");
            File.WriteAllText(file, config.ToJsonString());
            return file;
        }
    }
}
