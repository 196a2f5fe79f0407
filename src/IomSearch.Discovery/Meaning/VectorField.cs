using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>A vector field of the index, and the model whose directions it holds.</summary>
/// <param name="Name">The field, and what people call the model.</param>
/// <param name="Dimensions">Numbers of a vector.</param>
internal sealed record VectorField(string Name, int Dimensions)
{
    /// <summary>The directions of the sentence encoder.</summary>
    public static VectorField Encoder { get; } = new("encoder", SentenceEncoder.Width);

    /// <summary>The directions of the latent topics.</summary>
    public static VectorField Latent { get; } = new("latent", LatentSemanticModel.UsualDimensions);

    /// <summary>The fields of a configuration.</summary>
    public static IReadOnlyList<VectorField> Of(VectorModels models) => models switch
    {
        VectorModels.None => [],
        VectorModels.Latent => [Latent],
        VectorModels.Encoder => [Encoder],
        VectorModels.Both => [Encoder, Latent],
        _ => throw new ArgumentOutOfRangeException(nameof(models), models, "no such models"),
    };
}
