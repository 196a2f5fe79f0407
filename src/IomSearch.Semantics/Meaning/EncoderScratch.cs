namespace IomSearch.Semantics.Meaning;

/// <summary>The numbers of one run of the encoder, so that a text costs no large arrays. Used by one thread at a
/// time.</summary>
internal sealed class EncoderScratch
{
    private const int Hidden = 1536;

    /// <summary>What the layers pass on.</summary>
    public float[] State { get; private set; } = Rows(SentenceEncoder.Width);

    /// <summary>The sum that a layer is working on.</summary>
    public float[] Next { get; private set; } = Rows(SentenceEncoder.Width);

    /// <summary>A normalised state.</summary>
    public float[] Normal { get; } = Rows(SentenceEncoder.Width);

    /// <summary>Queries, keys and values, or the numbers between the steps of a layer's second half.</summary>
    public float[] Wide { get; } = Rows(Hidden);

    /// <summary>How much each piece heeds each other, of one head.</summary>
    public float[] Heed { get; } = Rows(SentenceEncoder.LongestText);

    /// <summary>What the heads give, side by side.</summary>
    public float[] Mixed { get; } = Rows(SentenceEncoder.Width);

    /// <summary>Keys or values of one head.</summary>
    public Panels Packed { get; } = new(SentenceEncoder.LongestText * SentenceEncoder.LongestText);

    /// <summary>Makes the sum the state.</summary>
    public void Swap() => (State, Next) = (Next, State);

    private static float[] Rows(int columns) => new float[SentenceEncoder.LongestText * columns];
}
