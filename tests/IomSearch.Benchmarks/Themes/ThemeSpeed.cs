using System.Diagnostics;
using IomSearch.Semantics.Themes;

namespace IomSearch.Benchmarks.Themes;

/// <summary>What the classifier costs.</summary>
/// <param name="TextsASecond">Descriptions that one thread classifies in a second, the best of several rounds.</param>
/// <param name="Characters">Their mean length.</param>
/// <param name="TrainSeconds">Time to train with five folds of cross-validation.</param>
/// <param name="ModelBytes">The length of the model's file.</param>
/// <param name="SameBytes">Whether a second training gave the bytes of the shipped model.</param>
internal sealed record ThemeSpeed(
    double TextsASecond, double Characters, double TrainSeconds, int ModelBytes, bool SameBytes)
{
    private const int LeastCharacters = 400;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    /// <summary>Measures on the labelled texts of a description's length.</summary>
    public static ThemeSpeed Measure(IReadOnlyList<ThemeText> texts, Action<string> progress)
    {
        progress("training");
        var clock = Stopwatch.StartNew();
        var model = ThemeModelFile.Write(ThemeTrainer.Train(texts));
        var seconds = clock.Elapsed.TotalSeconds;
        progress("classifying on one thread");
        var descriptions = texts.Where(text => text.Text.Length >= LeastCharacters).ToList();
        return new ThemeSpeed(
            Rate(descriptions), descriptions.Average(text => text.Title.Length + text.Text.Length), seconds,
            model.Length,
            model.AsSpan().SequenceEqual(ThemeModelFile.Write(ThemeModel.Shipped())));
    }

    private static double Rate(List<ThemeText> texts)
    {
        var classifier = new ThemeClassifier(ThemeModel.Shipped());
        var best = 0.0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Enough;)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                classifier.Classify(text.Title, text.Text, evidence: false);
            }

            best = Math.Max(best, texts.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
