using System.Text.Json.Nodes;
using IomSearch.Testing;

namespace IomSearch.Cli.Tests;

public sealed class ClassifyCommandTests : IDisposable
{
    private const string Clinics = """{"id":"a","title":"Malaria clinics","text":"Nurses treat malaria in clinics."}""";

    private readonly TemporaryFolder folder = new();
    private StringWriter output = new();
    private StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public void A_line_a_record_with_its_themes_best_first()
    {
        File.WriteAllLines(folder.File("in.jsonl"),
        [
            Clinics, """{"id":7,"title":"Parliamentary elections","description":"Ballot boxes and voter lists."}""", "",
            """{"id":"b","title":"Clinics and farms","text":"Nurses vaccinate children and treat cholera"""
                + """ in health posts; farmers receive seed, goats and credit and sell vegetables to raise their income."}""",
        ]);

        Assert.Equal(ExitCode.Done, Run(["--jsonl", folder.File("in.jsonl")]));

        var lines = Lines();
        Assert.Equal(["\"a\"", "7", "\"b\""], lines.Select(line => line["id"]!.ToJsonString()));
        Assert.Equal(["theme", "confidence"], lines[0]["themes"]![0]!.AsObject().Select(field => field.Key));
        Assert.Equal("health", (string?)lines[0]["themes"]![0]!["theme"]);
        Assert.Empty(lines[1]["themes"]!.AsArray());
        var confidences = lines[2]["themes"]!.AsArray().Select(theme => (double)theme!["confidence"]!).ToList();
        Assert.True(confidences.Count > 1);
        Assert.Equal(confidences.OrderDescending(), confidences);
    }

    [Fact]
    public void Evidence_has_words_weights_and_places()
    {
        Assert.Equal(ExitCode.Done, Run(["--jsonl", "-", "--evidence"], Clinics));

        var words = Lines()[0]["themes"]![0]!["evidence"]!.AsArray();
        var malaria = words.First(word => ((string)word!["text"]!).StartsWith("Malaria", StringComparison.Ordinal))!;
        Assert.True((double)malaria["weight"]! > 0);
        var place = malaria["places"]![0]!.ToJsonString();
        Assert.StartsWith("""{"field":"title","start":0,"length":""", place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_is_named_and_the_others_are_answered()
    {
        Assert.Equal(ExitCode.Failed, Run(["--jsonl", "-"], $"[1]\n{Clinics}\n{{\n"));

        Assert.Single(Lines());
        Assert.Equal(
            ["-:1: no JSON object with an id", "-:3: no JSON object with an id"], error.ToString().Split('\n')[..2]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_use()
    {
        Assert.Equal(ExitCode.WrongUse, Run(["--jsonl", folder.File("none")]));
        Assert.Contains("there is no file", error.ToString(), StringComparison.Ordinal);
    }

    private List<JsonNode> Lines() =>
        [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private int Run(string[] arguments, string input = "")
    {
        (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(new StringReader(input), output, error);
        return Program.Run(["classify", .. arguments], terminal).GetAwaiter().GetResult();
    }
}
