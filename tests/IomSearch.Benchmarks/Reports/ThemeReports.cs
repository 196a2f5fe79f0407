using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Benchmarks.Themes;
using IomSearch.Semantics.Themes;

namespace IomSearch.Benchmarks.Reports;

/// <summary>The comparison of theme classifiers, for people and for programs.</summary>
internal static class ThemeReports
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The comparison as Markdown.</summary>
    public static string ToText(IReadOnlyList<ThemeDuel> duels, ThemeSpeed speed)
    {
        var text = new StringBuilder();
        foreach (var duel in duels)
        {
            text.Append(CultureInfo.InvariantCulture, $"{duel.Name}, {duel.Ours.Count} texts\n\n");
            text.Append(Table(duel)).Append("\nThe peer chose\n").Append(duel.Chosen).Append("\n\n");
        }

        var same = speed.SameBytes ? "the same as the shipped one" : "NOT the same as the shipped one";
        text.Append(
            CultureInfo.InvariantCulture, $"{speed.TextsASecond:F0} descriptions of {speed.Characters:F0} signs ");
        text.Append(CultureInfo.InvariantCulture, $"a second on one thread; training {speed.TrainSeconds:F1} s, ");
        return text.Append(CultureInfo.InvariantCulture, $"model {speed.ModelBytes} bytes, {same}").ToString();
    }

    /// <summary>The comparison as JSON.</summary>
    public static string ToJson(IReadOnlyList<ThemeDuel> duels, ThemeSpeed speed) => new JsonObject
    {
        ["peer"] = "scikit-learn: TF-IDF of words and pairs, logistic regression",
        ["comparisons"] = new JsonArray([.. duels.Select(Of)]),
        ["textsPerSecond"] = speed.TextsASecond,
        ["trainSeconds"] = speed.TrainSeconds,
        ["modelBytes"] = speed.ModelBytes,
        ["sameBytes"] = speed.SameBytes,
    }.ToJsonString(Indented);

    private static TextTable Table(ThemeDuel duel)
    {
        var (ours, peer) = (new ThemeFigures(duel.Ours), new ThemeFigures(duel.Peer));
        var table = new TextTable("", "ours", "scikit-learn", "difference", "95% from", "to", "not better");
        Add(table, "right, all texts", duel.All);
        Add(table, "right, texts with a theme", duel.Themed);
        Add(table, "none left so", ours.NoneKept, peer.NoneKept);
        Add(table, "macro F1", ours.MacroF1, peer.MacroF1);
        for (var theme = 0; theme < Theme.None; theme++)
        {
            Add(table, $"F1 {Theme.NameOf(theme)}", ours.F1(theme), peer.F1(theme));
        }

        Add(table, "calibration error", ours.Reliability.Error, peer.Reliability.Error);
        return table;
    }

    private static void Add(TextTable table, string name, PairedBootstrap pair) => table.Add(
        name, Figure(pair.Ours), Figure(pair.Peer), Signed(pair.Ours - pair.Peer), Signed(pair.Low), Signed(pair.High),
        pair.NotBetter.ToString("F4", CultureInfo.InvariantCulture));

    private static void Add(TextTable table, string name, double ours, double peer) =>
        table.Add(name, Figure(ours), Figure(peer), Signed(ours - peer), "", "", "");

    private static JsonObject Of(ThemeDuel duel)
    {
        var (ours, peer) = (new ThemeFigures(duel.Ours), new ThemeFigures(duel.Peer));
        return new JsonObject
        {
            ["texts"] = duel.Name,
            ["count"] = duel.Ours.Count,
            ["accuracy"] = Of(duel.All),
            ["accuracyOfThemed"] = Of(duel.Themed),
            ["noneKept"] = new JsonObject { ["ours"] = ours.NoneKept, ["peer"] = peer.NoneKept },
            ["macroF1"] = new JsonObject { ["ours"] = ours.MacroF1, ["peer"] = peer.MacroF1 },
        };
    }

    private static JsonObject Of(PairedBootstrap pair) => new()
    {
        ["ours"] = pair.Ours,
        ["peer"] = pair.Peer,
        ["low"] = pair.Low,
        ["high"] = pair.High,
        ["notBetter"] = pair.NotBetter,
    };

    private static string Figure(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}
