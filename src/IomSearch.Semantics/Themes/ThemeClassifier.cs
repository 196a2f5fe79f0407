namespace IomSearch.Semantics.Themes;

/// <summary>Says what a text is about, how sure that is, and which words decided. Thread-safe.</summary>
/// <param name="model">A trained model.</param>
public sealed class ThemeClassifier(ThemeModel model)
{
    private const double LeastSecond = 0.25;
    private const int MostEvidence = 8;

    private static readonly Lazy<ThemeClassifier> ShippedOne = new(() => new ThemeClassifier(ThemeModel.Shipped()));

    /// <summary>The classifier of the shipped model.</summary>
    public static ThemeClassifier Shipped => ShippedOne.Value;

    /// <summary>What answers say they were classified by.</summary>
    public string ModelName { get; } = model.Name;

    /// <summary>The themes of a text, most confident first; none when the text is more likely about something else.</summary>
    public IReadOnlyList<ThemeScore> Classify(string title, string text)
    {
        var vector = model.Vocabulary.Vector(TextFeatures.Of(title, text));
        var probabilities = model.Probabilities(vector);
        return
        [
            .. Chosen(probabilities).Select(theme => new ThemeScore(
                Theme.NameOf(theme), probabilities[theme], Evidence(vector, theme, title, text))),
        ];
    }

    /// <summary>The themes that probabilities stand for: the likeliest unless none is likelier, and a second where it is likely
    /// too.</summary>
    internal static IEnumerable<int> Chosen(double[] probabilities)
    {
        var ranked = Enumerable.Range(0, Theme.None).OrderByDescending(theme => probabilities[theme]).ThenBy(theme => theme).ToList();
        return probabilities[ranked[0]] <= probabilities[Theme.None]
            ? []
            : ranked.Where((theme, rank) => rank == 0 || probabilities[theme] >= LeastSecond);
    }

    // What a feature says for a theme is what it adds to its score beyond what it adds to all classes alike.
    private List<ThemeEvidence> Evidence(SparseVector vector, int theme, string title, string text)
    {
        var whole = $"{title}\n{text}";
        return
        [
            .. vector.Numbers
                .Select((feature, i) => (
                    vector.Places[i],
                    Weight: vector.Values[i] * (model.Weight(feature, theme)
                        - Enumerable.Range(0, Theme.Classes).Average(other => model.Weight(feature, other)))))
                .Where(found => found.Weight > 0.01)
                .OrderByDescending(found => found.Weight).ThenBy(found => found.Item1.Start)
                .Take(MostEvidence)
                .Select(found => new ThemeEvidence(
                    whole.Substring(found.Item1.Start, found.Item1.Length), Math.Round(found.Weight, 4), found.Item1.Start, found.Item1.Length)),
        ];
    }
}

/// <summary>A theme of a text.</summary>
/// <param name="Theme">Its identifier.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">The words and phrases that decided, strongest first.</param>
public sealed record ThemeScore(string Theme, double Confidence, IReadOnlyList<ThemeEvidence> Evidence);

/// <summary>Words that speak for a theme.</summary>
/// <param name="Text">As the text writes them.</param>
/// <param name="Weight">What they add to the theme's score.</param>
/// <param name="Start">Where they stand first, in UTF-16 units of title, a line end and text.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record ThemeEvidence(string Text, double Weight, int Start, int Length);
