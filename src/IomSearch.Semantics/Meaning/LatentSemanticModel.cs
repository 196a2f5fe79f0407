using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Latent semantic analysis: texts are near when they have words of the same topics, as the collection itself
/// uses words together (Deerwester et al., Indexing by Latent Semantic Analysis, 1990).</summary>
/// <remarks>Vectors are those of the weighted terms, turned into few dimensions, less the mean of the collection, of
/// length 1. Fitted on one collection, and good for it alone.</remarks>
public sealed class LatentSemanticModel : ITextEmbedder
{
    /// <summary>Documents that a collection needs: of fewer, the topics are the documents.</summary>
    public const int LeastDocuments = 300;

    /// <summary>Numbers of a vector, where the collection is large enough.</summary>
    public const int UsualDimensions = 200;

    private const int Seed = 20_110_217;

    private readonly TermMatrix terms;

    /// <summary>A model that was fitted before; it has no texts.</summary>
    internal LatentSemanticModel(TermCounts counts, Matrix directions, float[] mean)
    {
        (Counts, Directions, Mean) = (counts, directions, mean);
        terms = new TermMatrix(counts);
        Documents = [];
    }

    private LatentSemanticModel(TermCounts counts, TermMatrix terms, Matrix directions, Matrix documents)
    {
        (Counts, this.terms, Directions) = (counts, terms, directions);
        Mean = MeanOf(documents);
        Documents = [.. Enumerable.Range(0, documents.Rows)
            .Select(document => Direction(documents.Row(document).ToArray()))];
    }

    /// <inheritdoc/>
    public int Dimensions => Directions.Columns;

    /// <summary>How many texts it was fitted on.</summary>
    public int FittedOn => Counts.TextCount;

    /// <summary>The terms.</summary>
    internal TermCounts Counts { get; }

    /// <summary>A row a term.</summary>
    internal Matrix Directions { get; }

    /// <summary>The mean of the texts, before they have length 1.</summary>
    internal float[] Mean { get; }

    /// <summary>The vectors of the collection's texts, in its order.</summary>
    public IReadOnlyList<float[]> Documents { get; }

    /// <summary>Fits a model; the same for the same texts.</summary>
    /// <param name="counts">The terms of the collection.</param>
    /// <param name="dimensions">Numbers of a vector, fewer where there are fewer texts or terms.</param>
    public static LatentSemanticModel Fit(TermCounts counts, int dimensions = UsualDimensions)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var terms = new TermMatrix(counts);
        var directions = RandomisedSvd.RightVectors(terms, dimensions, new Random(Seed));
        return new LatentSemanticModel(counts, terms, directions, terms.Times(directions));
    }

    /// <inheritdoc/>
    public float[] Embed(string text)
    {
        var vector = new float[Dimensions];
        var weights = terms.Weigh(Counts.Of(text));
        TermMatrix.Gather(weights, Directions, vector);
        return weights.Length > 0 ? Direction(vector) : vector;
    }

    private float[] Direction(float[] vector)
    {
        TensorPrimitives.Subtract(vector, Mean, vector);
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }

    private static float[] MeanOf(Matrix documents)
    {
        var mean = new float[documents.Columns];
        for (var document = 0; document < documents.Rows; document++)
        {
            TensorPrimitives.Add(mean, documents.Row(document), mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, documents.Rows), mean);
        return mean;
    }
}
