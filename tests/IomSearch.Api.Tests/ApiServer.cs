using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IomSearch.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IomSearch.Api.Tests;

/// <summary>The server itself, over an index in a folder of its own; only the network is left out.</summary>
public abstract class ApiServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    protected string Folder => folder.Path;

    public async Task InitializeAsync()
    {
        Client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await IsFull(patience.Token))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    // With all vectors: else the generation would change under a test.
    private async Task<bool> IsFull(CancellationToken patience)
    {
        using var answer = await Client.GetAsync("/health/ready", patience);
        return answer.StatusCode == HttpStatusCode.OK
            && JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience)).RootElement.GetProperty("vectors")
                .EnumerateArray()
                .All(one => one.GetProperty("filled").GetInt32() == one.GetProperty("documents").GetInt32());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        folder.Dispose();
    }

    public async Task<JsonElement> JsonAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode} {body}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(body);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("config", Configuration());
        builder.UseSetting("index", Path.Combine(Folder, "index"));
    }

    /// <summary>The full path of the configuration to start with.</summary>
    protected abstract string Configuration();
}

/// <summary>The server over the project's own corpus, as it is started from a checkout.</summary>
public sealed class CorpusServer : ApiServer
{
    protected override string Configuration() => Checkout.Path("index-config.json");
}

/// <summary>The server over records whose every text tries to be markup or a formula, with tight limits.</summary>
public sealed class HostileServer : ApiServer
{
    public const string Script = "<script>alert(1)</script>";

    public const int Projects = 400;

    private static readonly string More = string.Join(' ', Enumerable.Repeat("Nothing else is told.", 20));

    protected override string Configuration()
    {
        var projects = Directory.CreateDirectory(Path.Combine(Folder, "projects")).FullName;
        for (var number = 1; number <= Projects; number++)
        {
            File.WriteAllText(Path.Combine(projects, $"h{number:D3}.md"), Record(number));
        }

        var config = JsonNode.Parse(File.ReadAllText(Checkout.Path("index-config.json")))!.AsObject();
        config["sources"] = new JsonArray(projects);
        config["vectors"] = "none";
        config["limits"]!["concurrentSearches"] = 1;
        config["limits"]!["waitingSearches"] = 0;
        config["limits"]!["deepestHit"] = 100;
        var file = Path.Combine(Folder, "index-config.json");
        File.WriteAllText(file, config.ToJsonString());
        return file;
    }

    private static string Record(int number) =>
        $"""
        ---
        id: h{number:D3}
        title: "{Script} number {number}"
        countries: [PL]
        donors: ["=cmd|' /C calc'!A0", "{Script}"]
        years: [{2000 + (number % 7)}]
        type: "{Script}"
        language: en
        source: {Braces($"document: \"{Script}\"")}
        ---
        {Script} A project whose text is markup, number {number}. {More}

        """;

    private static string Braces(string inside) => "{ " + inside + " }";
}

/// <summary>Tests that read one server over the corpus.</summary>
[CollectionDefinition(Name)]
public sealed class CorpusTests : ICollectionFixture<CorpusServer>
{
    public const string Name = "corpus";
}

/// <summary>Tests that read one server over hostile records.</summary>
[CollectionDefinition(Name)]
public sealed class HostileTests : ICollectionFixture<HostileServer>
{
    public const string Name = "hostile";
}
