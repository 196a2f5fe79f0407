using IomSearch.Benchmarks.Reports;
using IomSearch.Benchmarks.Themes;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Benchmarks;

/// <summary><c>themes</c>: our theme classifier beside scikit-learn's TF-IDF and logistic regression, on the same
/// texts.</summary>
internal static class ThemesCommand
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs it; 1 when the peer is as good on a text set.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--real", "--python", "--markdown", "--json", "--folder"], []);
        using var folder = WorkFolder.Passing(arguments.Text("--folder"));
        var progress = Progress.Started();
        var texts = ThemeTextReader.ReadFolder(Checkout.Path("corpus/themes"));
        var peer = new ScikitLearn(arguments.Text("--python") ?? Python, folder.Path);
        var comparison = new ThemeComparison(texts, peer, progress);
        List<ThemeDuel> duels = [comparison.OnFolds()];
        if (RealTexts(arguments.Text("--real")) is { } real)
        {
            duels.Add(comparison.OnReal(RealText.Read(real)));
        }
        else
        {
            progress($"no real texts: {SharedFolder.Missing}");
        }

        var speed = ThemeSpeed.Measure(texts, progress);
        var report = ThemeReports.ToText(duels, speed);
        Console.WriteLine(report);
        Progress.Write(arguments.Text("--markdown"), report);
        Progress.Write(arguments.Text("--json"), ThemeReports.ToJson(duels, speed));
        return duels.TrueForAll(duel => duel.All.Low > 0) ? 0 : 1;
    }

    private static string? RealTexts(string? named) =>
        named ?? (SharedFolder.Missing is null ? SharedFolder.Path("data/themes/real-checked.jsonl") : null);
}
