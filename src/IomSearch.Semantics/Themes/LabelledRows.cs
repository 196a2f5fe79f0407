namespace IomSearch.Semantics.Themes;

/// <summary>Vectors with their classes: what a trainer fits.</summary>
internal sealed class LabelledRows
{
    private readonly List<int> numbers = [];
    private readonly List<float> values = [];
    private readonly List<int> ends = [];
    private readonly List<float> shares = [];
    private readonly List<float> weights = [];

    /// <summary>How many rows there are.</summary>
    public int Count => ends.Count;

    /// <summary>Adds the text that a counter has read last.</summary>
    /// <param name="counter">The text.</param>
    /// <param name="classes">The share of each class, <see cref="Theme.Classes"/> numbers that sum up to 1.</param>
    /// <param name="weight">How much the row counts.</param>
    public void Add(FeatureCounter counter, ReadOnlySpan<float> classes, float weight)
    {
        foreach (var number in counter.Numbers)
        {
            numbers.Add(number);
            values.Add(counter.ValueOf(number));
        }

        ends.Add(numbers.Count);
        shares.AddRange(classes);
        weights.Add(weight);
    }

    /// <summary>The rows as they are now, in arrays.</summary>
    public LabelledRow[] ToArray()
    {
        int[] allNumbers = [.. numbers];
        float[] allValues = [.. values];
        float[] allShares = [.. shares];
        var rows = new LabelledRow[Count];
        for (var (row, start) = (0, 0); row < rows.Length; start = ends[row], row++)
        {
            rows[row] = new LabelledRow(
                allNumbers.AsMemory(start..ends[row]), allValues.AsMemory(start..ends[row]),
                allShares.AsMemory(row * Theme.Classes, Theme.Classes), weights[row]);
        }

        return rows;
    }
}

/// <summary>A vector with its classes.</summary>
/// <param name="Numbers">Numbers of known features, all different.</param>
/// <param name="Values">Their values.</param>
/// <param name="Shares">The share of each class, summing up to 1.</param>
/// <param name="Weight">How much the row counts.</param>
internal readonly record struct LabelledRow(
    ReadOnlyMemory<int> Numbers, ReadOnlyMemory<float> Values, ReadOnlyMemory<float> Shares, float Weight);
