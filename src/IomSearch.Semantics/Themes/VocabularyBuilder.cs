using System.Runtime.InteropServices;

namespace IomSearch.Semantics.Themes;

/// <summary>Chooses the features worth knowing among labelled texts, and says how telling each is.</summary>
/// <remarks>
/// scale = idf · (1.05 − H / ln classes), with idf = ln((1 + N) / (1 + n)) + 1 and H the entropy of the classes among a
/// feature's texts, each class weighed as if all were of one size (after the log-entropy weights of Dumais, Improving
/// the Retrieval of Information from External Sources, 1991). What all classes share, such as the phrases of one
/// donor's paperwork, counts little, however rare it is.
/// </remarks>
internal sealed class VocabularyBuilder
{
    // Half a text more in every class: a word seen once is not sure of its class.
    private const double Doubt = 0.5;
    private const double LeastSpread = 0.05;

    private readonly Dictionary<ulong, (FeatureKind Kind, float[] Texts)> features = [];
    private readonly HashSet<ulong> seen = [];
    private readonly TokenTape tape = new();
    private readonly double[] sizes = new double[Theme.Classes];
    private int texts;

    /// <summary>Takes a text of a class.</summary>
    public void Add(ThemeText text)
    {
        var shares = ThemeShares.Of(text);
        for (var c = 0; c < Theme.Classes; c++)
        {
            sizes[c] += shares[c];
        }

        texts++;
        seen.Clear();
        tape.Read(text.Title, text.Text);
        var sink = new Sink(this, shares);
        TextFeatures.Walk(tape, ref sink);
    }

    /// <summary>The vocabulary of the texts so far: a word needs one text, a phrase or piece two.</summary>
    public Vocabulary Build()
    {
        var kept = features
            .Where(feature => feature.Value.Texts[^1] >= (feature.Value.Kind == FeatureKind.Word ? 1 : 2))
            .OrderBy(feature => feature.Value.Kind == FeatureKind.Piece)
            .ThenBy(feature => feature.Key)
            .ToList();
        return new Vocabulary(
            [.. kept.Select(feature => feature.Key)],
            [.. kept.Select(feature => (float)(Half)(Idf(feature.Value.Texts[^1]) * Spread(feature.Value.Texts)))],
            kept.Count(feature => feature.Value.Kind != FeatureKind.Piece));
    }

    private void Count(ulong name, FeatureKind kind, ReadOnlySpan<float> shares)
    {
        if (!seen.Add(name))
        {
            return;
        }

        ref var feature = ref CollectionsMarshal.GetValueRefOrAddDefault(features, name, out var known);
        feature = known ? feature : (kind, new float[Theme.Classes + 1]);
        for (var c = 0; c < Theme.Classes; c++)
        {
            feature.Texts[c] += shares[c];
        }

        feature.Texts[^1]++;
    }

    private double Idf(double frequency) => PlainMath.Log((1.0 + texts) / (1.0 + frequency)) + 1;

    private double Spread(float[] counts)
    {
        var rates = new double[Theme.Classes];
        for (var c = 0; c < rates.Length; c++)
        {
            rates[c] = (counts[c] + Doubt) / (sizes[c] + (2 * Doubt));
        }

        var total = rates.Sum();
        var entropy = -rates.Sum(rate => rate / total * PlainMath.Log(rate / total));
        return 1 + LeastSpread - (entropy / PlainMath.Log(rates.Length));
    }

    private readonly struct Sink(VocabularyBuilder builder, float[] shares) : IFeatureSink
    {
        public void Add(ulong name, FeatureKind kind, int word) => builder.Count(name, kind, shares);
    }
}
