namespace IomSearch.Semantics.Themes;

/// <summary>The features that a model knows, each with how telling it is.</summary>
internal sealed class Vocabulary
{
    private readonly FeatureTable table;

    /// <summary>A vocabulary as it is stored.</summary>
    /// <param name="names">The features' names: words and phrases first, then pieces;
    /// ascending within each part.</param>
    /// <param name="scales">For each, what its count is multiplied by.</param>
    /// <param name="firstPiece">The number of the first piece.</param>
    public Vocabulary(ulong[] names, float[] scales, int firstPiece)
    {
        (Names, Scales, FirstPiece) = (names, scales, firstPiece);
        table = new FeatureTable(names);
    }

    /// <summary>The features' names by number.</summary>
    public ulong[] Names { get; }

    /// <summary>What a feature's count is multiplied by.</summary>
    public float[] Scales { get; }

    /// <summary>The number of the first piece; words and phrases come before.</summary>
    public int FirstPiece { get; }

    /// <summary>How many features there are.</summary>
    public int Count => Names.Length;

    /// <summary>The number of a feature, or -1.</summary>
    public int Find(ulong name) => table.Find(name);
}
