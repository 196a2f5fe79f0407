using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Latent semantic analysis: texts are near when they have words of the same topics, as the collection itself uses
/// words together (Deerwester et al., Indexing by Latent Semantic Analysis, 1990).</summary>
/// <remarks>Vectors are those of the weighted terms, turned into few dimensions, less the mean of the collection, of length
/// 1. Fitted on one collection, and good for it alone.</remarks>
public sealed class LatentSemanticModel : ITextEmbedder
{
    /// <summary>Documents that a collection needs: of fewer, the topics are the documents.</summary>
    public const int LeastDocuments = 300;

    /// <summary>Numbers of a vector, where the collection is large enough.</summary>
    public const int UsualDimensions = 200;

    private const int Seed = 20_110_217;

    private readonly TermCounts counts;
    private readonly TermMatrix terms;
    private readonly Matrix directions;
    private readonly float[] mean;

    private LatentSemanticModel(TermCounts counts, TermMatrix terms, Matrix directions, Matrix documents)
    {
        (this.counts, this.terms, this.directions) = (counts, terms, directions);
        mean = Mean(documents);
        Documents = [.. Enumerable.Range(0, documents.Rows).Select(document => Direction(documents.Row(document).ToArray()))];
    }

    /// <inheritdoc/>
    public int Dimensions => directions.Columns;

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
        var weights = terms.Weigh(counts.Of(text));
        TermMatrix.Gather(weights, directions, vector);
        return weights.Length > 0 ? Direction(vector) : vector;
    }

    private float[] Direction(float[] vector)
    {
        TensorPrimitives.Subtract(vector, mean, vector);
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }

    private static float[] Mean(Matrix documents)
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
