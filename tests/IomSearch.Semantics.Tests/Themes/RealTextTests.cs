using System.Text.Json.Nodes;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Semantics.Tests.Themes;

/// <summary>Holds the shipped model to real texts that it was never trained on.</summary>
public sealed class RealTextTests(ITestOutputHelper output)
{
    private static readonly Lazy<JudgedAnswer[]> Checked = new(
        () => [.. Rows("data/themes/real-checked.jsonl")
            .Select(row => Ask(row, (string)row["text"]!, row["accepted"]!))]);

    [SharedFact]
    public void The_first_theme_of_real_texts_is_right_for_seven_in_eight()
    {
        Holds("accuracy", figures => figures.Accuracy, 0.88);
    }

    [SharedTheory]
    [InlineData("health", 0.94)]
    [InlineData("livelihoods", 0.91)]
    [InlineData("DRM", 0.90)]
    [InlineData("reintegration", 0.85)]
    [InlineData("integration", 0.72)]
    public void The_F1_of_a_theme_on_real_texts_stays(string theme, double floor)
    {
        Holds($"F1 {theme}", figures => figures.F1(Theme.NumberOf(theme)), floor);
    }

    [SharedFact]
    public void Most_real_texts_without_a_theme_are_left_so()
    {
        Holds("none kept", figures => figures.NoneKept, 0.70);
    }

    [SharedFact]
    public void Confidences_of_real_texts_mean_what_they_say()
    {
        var figures = new ThemeFigures(Checked.Value);
        output.WriteLine(ThemeReport.Of(figures, "real texts"));

        Assert.True(figures.Reliability.Error < 0.05, ThemeReport.Of(figures, "real texts"));
    }

    [SharedFact]
    public void At_least_24_of_the_25_projects_have_an_acceptable_first_theme()
    {
        var answers = JsonNode.Parse(File.ReadAllText(SharedFolder.Path("expected/seed-projects.json")))!["projects"]!
            .AsArray()
            .Select(project => Ask(project!, TextOf((string)project!["title"]!), project["themes"]!))
            .ToList();

        Assert.Equal(25, answers.Count);
        Assert.True(answers.Count(answer => answer.IsRight) >= 24, $"{answers.Count(answer => answer.IsRight)} of 25");
    }

    [SharedFact]
    public void No_training_text_is_taken_from_the_real_ones()
    {
        var real = Rows("data/themes/real-checked.jsonl")
            .SelectMany(row => Runs($"{row["title"]} {row["text"]}"))
            .ToHashSet(StringComparer.Ordinal);

        var taken = Collection.Texts
            .Select(text => (text.Id, Runs: Runs($"{text.Title} {text.Text}").ToList()))
            .Where(text => text.Runs.Count(real.Contains) > 0.3 * text.Runs.Count)
            .Select(text => $"{text.Id}: {text.Runs.Find(real.Contains)}");

        Assert.Empty(taken);
    }

    private void Holds(string name, Func<ThemeFigures, double> measure, double floor)
    {
        var value = measure(new ThemeFigures(Checked.Value));
        var (low, high) = Bootstrap.Interval(Checked.Value, measure);
        output.WriteLine($"{name} {value:F3}, 95% {low:F3} to {high:F3}");

        Assert.True(value >= floor, $"{name} {value:F3}, 95% {low:F3} to {high:F3}");
    }

    private static JudgedAnswer Ask(JsonNode row, string text, JsonNode accepted)
    {
        var said = ThemeClassifier.Shipped.Classify((string)row["title"]!, text, evidence: false);
        return new JudgedAnswer(
            [.. accepted.AsArray().Select(theme => (string)theme!)],
            said.Count == 0 ? null : said[0].Theme, said.Count == 0 ? 0 : said[0].Confidence);
    }

    private static IEnumerable<JsonNode> Rows(string file) =>
        File.ReadLines(SharedFolder.Path(file)).Select(line => JsonNode.Parse(line)!);

    // The project's own telling of a seed: the file whose title is the seed's.
    private static string TextOf(string title) => Directory.GetFiles(Checkout.Path("corpus/projects"), "*.md")
        .Select(File.ReadAllText)
        .Where(text =>
            Letters(text.Split('\n').First(line => line.StartsWith("title:", StringComparison.Ordinal))[6..])
                == Letters(title))
        .Select(text => text.Split("---\n", 3)[2])
        .Single();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    // Every five words in a row.
    private static IEnumerable<string> Runs(string text)
    {
        var words = text.ToUpperInvariant()
            .Split([' ', '\n', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(at => string.Join(' ', words.AsSpan(at, 5)!));
    }
}
