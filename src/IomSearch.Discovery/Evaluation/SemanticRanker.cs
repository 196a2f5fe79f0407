using System.Numerics.Tensors;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks all documents of a collection by how near their meaning is to the query's.</summary>
/// <param name="documents">The ids.</param>
/// <param name="model">Gives the query its direction.</param>
/// <param name="directions">Those of the documents, of the same model, of length 1 or all 0.</param>
/// <param name="sureness">How far the direction of each document can be trusted: its nearness
/// is multiplied by it.</param>
public sealed class SemanticRanker(
    IReadOnlyList<string> documents,
    ITextEmbedder model,
    IReadOnlyList<float[]> directions,
    Func<int, float> sureness) : IRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = model.Embed(query.Text);
        var all = documents.Select((id, at) => new RankedDocument(
            id, TensorPrimitives.Dot<float>(wanted, directions[at]) * sureness(at)));
        return [.. RunFile.Order(all).Take(deep)];
    }
}
