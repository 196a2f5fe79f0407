using IomSearch.Testing;

namespace IomSearch.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly (string Theme, string Text)[] Classes =
    [
        ("health", "Nurses vaccinate children against measles in clinics."),
        ("livelihoods", "Women open small shops and find jobs in markets."),
        ("DRM", "Early warning and shelters before floods and storms."),
        ("integration", "Immigrants learn the language and meet neighbours."),
        ("reintegration", "Returnees come home and receive reintegration grants."),
        ("", "Bridges, asphalt and customs computers."),
    ];

    private readonly TemporaryFolder folder = new();

    public TrainCommandTests() => File.WriteAllLines(
        folder.File("texts.jsonl"),
        from each in Classes
        from number in Enumerable.Range(0, 60)
        let themes = each.Theme.Length == 0 ? "[]" : $"[\"{each.Theme}\"]"
        select $$"""{"id":"{{each.Theme}}{{number}}","themes":{{themes}},"title":"Number {{number}}","""
            + $$""" "text":"{{each.Text}}","language":"en"}""");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_prints_every_figure_and_writes_model_and_chart()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Program.Run(
            ["train", folder.Path, "--out", folder.File("m"), "--chart", folder.File("c.svg")],
            new Terminal(TextReader.Null, output, error));

        Assert.Equal((ExitCode.Done, ""), (code, error.ToString()));
        var report = output.ToString();
        string[] parts =
        [
            "macro F1", "calibration error", "precision", "recall", "F1", "right \\ said", "confidence  answers",
            "texts  macro F1  gain", "no theme below",
        ];
        Assert.All(parts, part => Assert.Contains(part, report, StringComparison.Ordinal));
        Assert.True(new FileInfo(folder.File("m")).Length > 0);
        Assert.StartsWith("<svg", File.ReadAllText(folder.File("c.svg")), StringComparison.Ordinal);
    }
}
