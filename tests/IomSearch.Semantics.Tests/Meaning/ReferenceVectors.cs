using System.Numerics.Tensors;
using System.Text.Json;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

/// <summary>Vectors that the encoder's own runtime gave.</summary>
internal static class ReferenceVectors
{
    /// <summary>The texts whose vector here is further from its own than a cosine.</summary>
    public static IReadOnlyList<string> FurtherThan(double cosine, ITextEmbedder embedder) =>
    [
        .. from line in File.ReadLines(SharedFolder.Path("golden/use-lite-vectors.jsonl"))
           let reference = JsonSerializer.Deserialize<Reference>(line, JsonSerializerOptions.Web)!
           let agreement = TensorPrimitives.CosineSimilarity(reference.Vector, embedder.Embed(reference.Text))
           where !(agreement >= cosine)
           select $"{reference.Text}: {agreement}",
    ];

    private sealed record Reference(string Text, float[] Vector);
}
