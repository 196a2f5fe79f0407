using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The room that sums of scores are added up in. For one walk at a time.</summary>
internal sealed class WindowRoom
{
    /// <summary>The matches of the present window.</summary>
    public DocWindow Window { get; } = new();

    /// <summary>A sum for each place of the window.</summary>
    public double[] Totals { get; } = new double[DocWindow.Length];

    /// <summary>Room for the documents of a block.</summary>
    public uint[] Docs { get; } = new uint[BlockCodec.Length];

    /// <summary>Room for the scores of a block.</summary>
    public float[] Scores { get; } = new float[BlockCodec.Length];
}
