namespace IomSearch.Semantics.Meaning;

/// <summary>All numbers of a sentence encoder, and the pieces of words it reads.</summary>
public sealed record EncoderWeights
{
    /// <summary>The pieces; number n is row n of <see cref="Embeddings"/>.</summary>
    public required IReadOnlyList<VocabularyPiece> Vocabulary { get; init; }

    /// <summary>A row of 256 numbers a piece.</summary>
    public required Matrix Embeddings { get; init; }

    /// <summary>The angle by which each pair of waves that mark a piece's place turns from piece to piece, 128
    /// numbers.</summary>
    public required float[] Frequencies { get; init; }

    /// <summary>The layers, first to last.</summary>
    public required IReadOnlyList<LayerWeights> Layers { get; init; }

    /// <summary>The last step, 512 to 512.</summary>
    public required DenseWeights Output { get; init; }
}

/// <summary>The weights of one transformer layer (Vaswani et al., Attention Is All You Need, 2017),
/// normalised before each half.</summary>
public sealed record LayerWeights
{
    /// <summary>Normalises what attention reads.</summary>
    public required NormWeights AttentionNorm { get; init; }

    /// <summary>Makes queries, keys and values, side by side.</summary>
    public required DenseWeights Projection { get; init; }

    /// <summary>Joins what the heads give.</summary>
    public required DenseWeights Joining { get; init; }

    /// <summary>Widens the layer's input to its output, so that they can be added; null
    /// where they are as wide.</summary>
    public required DenseWeights? Widening { get; init; }

    /// <summary>Normalises what the second half reads.</summary>
    public required NormWeights ForwardNorm { get; init; }

    /// <summary>The second half's first step, before what is negative becomes 0.</summary>
    public required DenseWeights Hidden { get; init; }

    /// <summary>The second half's second step.</summary>
    public required DenseWeights Forward { get; init; }
}

/// <summary>A product and a sum: row · kernel + bias.</summary>
/// <param name="Kernel">Inputs · outputs.</param>
/// <param name="Bias">A number an output.</param>
public sealed record DenseWeights(Matrix Kernel, float[] Bias);

/// <summary>What a normalised row is multiplied by, and what is added to it.</summary>
/// <param name="Scale">A number a column.</param>
/// <param name="Bias">A number a column.</param>
public sealed record NormWeights(float[] Scale, float[] Bias);
