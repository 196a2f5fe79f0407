using System.Net;
using System.Text.Json.Nodes;
using IomSearch.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>The server itself, listening on a loopback port of its own, over an index in a folder of its own.</summary>
public abstract class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where it listens: scheme, host and port.</summary>
    public string Address { get; private set; } = "";

    protected string Folder => folder.Path;

    public async Task InitializeAsync()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await client.GetAsync("/health/ready", patience.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("config", Configuration());
        builder.UseSetting("index", Path.Combine(Folder, "index"));
    }

    /// <summary>The full path of the configuration to start with.</summary>
    protected abstract string Configuration();
}

/// <summary>The site over the project's own corpus.</summary>
public sealed class CorpusSite : Site
{
    protected override string Configuration() => Checkout.Path("index-config.json");
}

/// <summary>The site over two records in which every text that a record may state tries to be a script.</summary>
public sealed class HostileSite : Site
{
    public const string Script = "<script>alert(1)</script>";

    public const string Image = "<img src=x onerror=alert(2)>";

    public const string ScriptAddress = "javascript:alert(3)";

    public const string BrokenAddress = "https://example.org/'><script>alert(4)</script>";

    protected override string Configuration()
    {
        var projects = Directory.CreateDirectory(Path.Combine(Folder, "projects")).FullName;
        File.WriteAllText(Path.Combine(projects, "h1.md"), Record(1));
        File.WriteAllText(Path.Combine(projects, "h2.md"), Record(2));
        var config = JsonNode.Parse(File.ReadAllText(Checkout.Path("index-config.json")))!.AsObject();
        config["sources"] = new JsonArray(projects);

        // What is shown is looked at, not how soon: a busy machine must not make it a part.
        config["limits"]!["suggestMilliseconds"] = 10_000;
        var file = Path.Combine(Folder, "index-config.json");
        File.WriteAllText(file, config.ToJsonString());
        return file;
    }

    private static string Record(int number) =>
        $$"""
        ---
        id: h{{number}}
        title: "{{Script}} number {{number}} {{Image}}"
        titleAsPrinted: "{{Script}}"
        countries: [PL]
        donors: ["{{Script}}"]
        implementers: ["{{Script}}"]
        years: [{{2000 + number}}]
        type: "{{Script}}"
        status: "{{Script}}"
        section: "{{Script}}"
        region: "{{Script}}"
        coverage: "{{Script}}"
        beneficiaries: "{{Script}}"
        identifiers: { prima: "{{Script}}" }
        notSameAs: [h{{3 - number}}]
        language: en
        source: { document: "{{ScriptAddress}}", publisher: "{{Script}}", address: "{{BrokenAddress}}" }
        ---
        {{Script}} {{Image}} A markup project whose text is a script, number {{number}}: training of <b>Roma</b> women.

        """;
}

/// <summary>Tests that visit the site over the corpus.</summary>
[CollectionDefinition(Name)]
public sealed class CorpusVisits : ICollectionFixture<CorpusSite>, ICollectionFixture<Chromium>
{
    public const string Name = "corpus";
}

/// <summary>Tests that visit the site over hostile records.</summary>
[CollectionDefinition(Name)]
public sealed class HostileVisits : ICollectionFixture<HostileSite>, ICollectionFixture<Chromium>
{
    public const string Name = "hostile";
}
