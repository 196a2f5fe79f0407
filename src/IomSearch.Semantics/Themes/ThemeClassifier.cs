using System.Collections.Concurrent;

namespace IomSearch.Semantics.Themes;

/// <summary>Says what a text is about, how sure that is, and which words decided. Thread-safe.</summary>
/// <param name="model">A trained model.</param>
public sealed class ThemeClassifier(ThemeModel model)
{
    private static readonly Lazy<ThemeClassifier> ShippedOne = new(() => new ThemeClassifier(ThemeModel.Shipped()));

    // A counter has an array as long as the vocabulary, so they are kept, one a thread that is at work.
    private readonly ConcurrentBag<FeatureCounter> idle = [];

    /// <summary>The classifier of the shipped model.</summary>
    public static ThemeClassifier Shipped => ShippedOne.Value;

    /// <summary>What answers say they were classified by.</summary>
    public string ModelName { get; } = model.Name;

    /// <summary>The themes of a text, most confident first; empty when none of them is likely enough.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="text">May be empty.</param>
    /// <param name="evidence">Whether to look for the words that decided; without, every list of them is empty.</param>
    public IReadOnlyList<ThemeScore> Classify(string title, string text, bool evidence = true)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        var counter = idle.TryTake(out var kept) ? kept : new FeatureCounter(model.Vocabulary);
        Span<double> scores = stackalloc double[MaximumEntropy.Columns];
        Span<double> odds = stackalloc double[Theme.None];
        Score(counter, title, text, scores, odds);
        var themes = new List<ThemeScore>();
        foreach (var (theme, confidence) in model.Calibration.Choose(odds))
        {
            var words = evidence ? new EvidenceFinder(model, counter, theme, scores).Find(title, text) : [];
            themes.Add(new ThemeScore(Theme.NameOf(theme), confidence, words));
        }

        idle.Add(counter);
        return themes;
    }

    /// <summary>The log-odds of all themes for a text, by number.</summary>
    internal double[] Odds(string title, string text)
    {
        var counter = idle.TryTake(out var kept) ? kept : new FeatureCounter(model.Vocabulary);
        var odds = new double[Theme.None];
        Score(counter, title, text, stackalloc double[MaximumEntropy.Columns], odds);
        idle.Add(counter);
        return odds;
    }

    // The scores become the probabilities that the odds are made of.
    private void Score(FeatureCounter counter, string title, string text, Span<double> scores, Span<double> odds)
    {
        counter.Read(title, text);
        model.Score(counter, scores);
        ThemeOdds.Of(scores, odds);
    }
}
