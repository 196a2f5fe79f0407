using System.Numerics.Tensors;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks all documents of a collection by how near their meaning is to the query's.</summary>
/// <param name="documents">The ids.</param>
/// <param name="vectors">Their vectors, in the same order.</param>
/// <param name="embedder">Gives the query's.</param>
public sealed class SemanticRanker(
    IReadOnlyList<string> documents, IReadOnlyList<float[]> vectors, ITextEmbedder embedder) : IRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = embedder.Embed(query.Text);
        var all = documents.Select((id, at) => new RankedDocument(id, TensorPrimitives.Dot<float>(wanted, vectors[at])));
        return [.. RunFile.Order(all).Take(deep)];
    }
}
