using System.Numerics.Tensors;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks all documents of a collection by how near their meaning is to the query's.</summary>
/// <param name="documents">The ids.</param>
/// <param name="model">The model that was fitted on these documents.</param>
/// <param name="lengths">The number of terms of each document.</param>
public sealed class SemanticRanker(
    IReadOnlyList<string> documents, LatentSemanticModel model, IReadOnlyList<int> lengths) : IRanker
{
    // Terms: where a title is all there is, its direction is that of a few words and near to a query's by chance.
    private const float Sureness = 40;

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = model.Embed(query.Text);
        return [.. RunFile.Order(documents.Select((id, at) => new RankedDocument(id, Score(wanted, at)))).Take(deep)];
    }

    private float Score(float[] wanted, int at) =>
        TensorPrimitives.Dot<float>(wanted, model.Documents[at]) * lengths[at] / (lengths[at] + Sureness);
}
