using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Semantics.Themes;

/// <summary>A trained classifier as values: the features it knows, what each adds to every column, and how scores
/// become confidences. Immutable.</summary>
public sealed class ThemeModel
{
    private const int Width = MaximumEntropy.Width;
    private const int Lanes = 4;

    private readonly Half[] weights;
    private readonly float[] table;

    /// <summary>A model of its parts.</summary>
    /// <param name="vocabulary">The features.</param>
    /// <param name="weights">For each feature, and then once more for the constants, a number a column.</param>
    /// <param name="calibration">How scores become confidences.</param>
    internal ThemeModel(Vocabulary vocabulary, Half[] weights, Calibration calibration)
    {
        (Vocabulary, this.weights, Calibration) = (vocabulary, weights, calibration);
        table = new float[(vocabulary.Count + 1) * Width];
        for (var i = 0; i < weights.Length; i++)
        {
            table[(i / MaximumEntropy.Columns * Width) + (i % MaximumEntropy.Columns)] = (float)weights[i];
        }
    }

    /// <summary>How scores become confidences, and when a text has no theme.</summary>
    public Calibration Calibration { get; }

    /// <summary>How many words, phrases and pieces of words it knows.</summary>
    public int Features => Vocabulary.Count;

    /// <summary>Version and checksum, short: what an answer says it was classified by.</summary>
    public string Name => ThemeModelFile.NameOf(ThemeModelFile.Write(this));

    /// <summary>The features.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>For each feature, and then for the constants, a number a column.</summary>
    internal ReadOnlySpan<Half> Weights => weights;

    /// <summary>The model that is shipped inside this assembly.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ThemeModel Shipped()
    {
        using var stream = typeof(ThemeModel).Assembly.GetManifestResourceStream("themes.model")
            ?? throw new InvalidDataException("the assembly holds no themes.model");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ThemeModelFile.Read(bytes, "themes.model");
    }

    /// <summary>What a feature adds to a column; the feature behind the last is the constant.</summary>
    internal float Weight(int feature, int column) => table[(feature * Width) + column];

    /// <summary>The scores of all columns for the text that a counter has read last.</summary>
    /// <param name="counter">The text.</param>
    /// <param name="scores"><see cref="MaximumEntropy.Columns"/> numbers.</param>
    internal void Score(FeatureCounter counter, Span<double> scores)
    {
        var lines = MemoryMarshal.Cast<float, Vector128<float>>(table);
        var (first, second, third) = (lines[^3], lines[^2], lines[^1]);
        foreach (var number in counter.Numbers)
        {
            var value = Vector128.Create(counter.ValueOf(number));
            var line = lines.Slice(number * (Width / Lanes), Width / Lanes);
            first += value * line[0];
            second += value * line[1];
            third += value * line[2];
        }

        for (var column = 0; column < scores.Length; column++)
        {
            var sums = column < Lanes ? first : column < 2 * Lanes ? second : third;
            scores[column] = sums[column % Lanes];
        }
    }
}
