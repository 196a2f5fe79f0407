using System.Text.Json.Nodes;
using IomSearch.Testing;

namespace IomSearch.Api.Tests;

/// <summary>The server over a project that three files tell of, with a newer and an older record of one id, and a file
/// that cannot be read.</summary>
public sealed class LinkedServer : ApiServer
{
    private const string Title = "Vocational training and job placement for young returnees";

    protected override string Configuration()
    {
        var sources = Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;
        File.WriteAllText(Path.Combine(sources, "a.md"), $"---\nid: a\ntitle: {Title}\ncountries: [KE]\nstart: 2014\n"
            + "end: 2016\nstatus: Completed\nupdated: 2020-01-01\n---\nBakers teach.\n");
        File.WriteAllText(Path.Combine(sources, "b.jsonl"), Line("b", Title) + Line("a", "An older title"));
        File.WriteAllText(Path.Combine(sources, "c.jsonl"), Line("c", Title + " (VTJ)"));
        File.WriteAllText(Path.Combine(sources, "d.xyz"), "nothing");
        var config = JsonNode.Parse(File.ReadAllText(Checkout.Path("index-config.json")))!.AsObject();
        config["sources"] = new JsonArray(sources);
        var file = Path.Combine(Folder, "index-config.json");
        File.WriteAllText(file, config.ToJsonString());
        return file;
    }

    private static string Line(string id, string title) =>
        $$"""{"id":"{{id}}","title":"{{title}}","countries":["Kenya"],"start":"2014","end":"2016","updated":"2019-01-01"}"""
        + "\n";
}
