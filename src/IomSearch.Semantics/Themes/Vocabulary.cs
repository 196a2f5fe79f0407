namespace IomSearch.Semantics.Themes;

/// <summary>The features that the model knows, in ordinal order, each with how telling it is.</summary>
/// <param name="Features">The features.</param>
/// <param name="Weights">For each, its inverse document frequency times how unevenly it spreads over the classes.</param>
public sealed record Vocabulary(IReadOnlyList<string> Features, IReadOnlyList<float> Weights)
{
    private readonly Dictionary<string, int> numbers =
        Features.Select((feature, number) => (feature, number)).ToDictionary(pair => pair.feature, pair => pair.number, StringComparer.Ordinal);

    /// <summary>The vocabulary of some texts.</summary>
    /// <remarks>A word needs to stand in one text, a pair of words in two. The spread is one less the entropy of the classes that
    /// a feature stands in (Dumais, Improving the retrieval of information from external sources, 1991): a word that all
    /// themes share says little, however rare it is.</remarks>
    public static Vocabulary Of(IReadOnlyList<(Dictionary<string, FeatureCount> Features, int Class)> texts)
    {
        var spread = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (features, @class) in texts)
        {
            foreach (var feature in features.Keys)
            {
                if (!spread.TryGetValue(feature, out var classes))
                {
                    spread.Add(feature, classes = new int[Theme.Classes]);
                }

                classes[@class]++;
            }
        }

        var sizes = new int[Theme.Classes];
        foreach (var (_, @class) in texts)
        {
            sizes[@class]++;
        }

        var kept = spread
            .Where(pair => pair.Value.Sum() >= (pair.Key.Contains(' ', StringComparison.Ordinal) ? 2 : 1))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        return new Vocabulary(
            [.. kept.Select(pair => pair.Key)],
            [.. kept.Select(pair => (float)(Idf(texts.Count, pair.Value.Sum()) * Unevenness(pair.Value, sizes)))]);
    }

    /// <summary>A text as a vector of length 1 over the known features.</summary>
    public SparseVector Vector(Dictionary<string, FeatureCount> counts)
    {
        var known = counts
            .Where(pair => numbers.ContainsKey(pair.Key))
            .Select(pair => (Number: numbers[pair.Key], Value: (1 + MathF.Log(pair.Value.Count)) * Weights[numbers[pair.Key]], pair.Value))
            .OrderBy(entry => entry.Number)
            .ToList();
        var norm = MathF.Sqrt(known.Sum(entry => entry.Value * entry.Value));
        return new SparseVector(
            [.. known.Select(entry => entry.Number)],
            [.. known.Select(entry => norm > 0 ? entry.Value / norm : 0)],
            [.. known.Select(entry => entry.Item3)]);
    }

    private static double Idf(int texts, int frequency) => Math.Log((1.0 + texts) / (1.0 + frequency)) + 1;

    private static double Unevenness(int[] classes, int[] sizes)
    {
        var rates = new double[classes.Length];
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = (classes[i] + 0.5) / (sizes[i] + 1.0);
        }

        var total = rates.Sum();
        var entropy = -rates.Sum(rate => rate / total * Math.Log(rate / total));
        return 1.05 - (entropy / Math.Log(classes.Length));
    }
}

/// <summary>A text's known features.</summary>
/// <param name="Numbers">Feature numbers, ascending.</param>
/// <param name="Values">Their weights; the squares sum up to 1.</param>
/// <param name="Places">Where each stands in the text.</param>
public sealed record SparseVector(int[] Numbers, float[] Values, FeatureCount[] Places);
