using IomSearch.Engine.Segments;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>The models behind the vector fields of an index: the encoder that comes with the program, and the latent topics that
/// a commit keeps. Thread-safe.</summary>
internal sealed class MeaningModels(VectorModels configured)
{
    private KnownTopics? topics;
    private KnownCoverage? coverage;

    /// <summary>The vector fields of the index.</summary>
    public IReadOnlyList<VectorField> Fields { get; } = VectorField.Of(configured);

    /// <summary>What is said of a project in the words of the models.</summary>
    public static string TextOf(ProjectRecord record) => $"{record.Title}\n{record.Text}";

    /// <summary>What gives the directions of a field in a state of the index; null where the state has no such model.</summary>
    /// <exception cref="InvalidDataException">The model that the state keeps is none.</exception>
    public ITextEmbedder? Of(VectorField field, IndexSnapshot snapshot) =>
        field == VectorField.Encoder ? new PassageEmbedder(SentenceEncoder.Shipped) : Topics(snapshot)?.Model;

    /// <summary>The latent topics of a state; null when it has none.</summary>
    /// <exception cref="InvalidDataException">What the state keeps is no model.</exception>
    public FittedTopics? Topics(IndexSnapshot snapshot)
    {
        var generation = snapshot.AttachmentGeneration(FittedTopics.Attachment);
        if (generation == 0)
        {
            return null;
        }

        var known = Volatile.Read(ref topics);
        if (known?.Generation != generation)
        {
            known = new KnownTopics(generation, FittedTopics.Read(snapshot.Attachment(FittedTopics.Attachment)!));
            Volatile.Write(ref topics, known);
        }

        return known.Topics;
    }

    /// <summary>How many projects have their vectors; counted once a generation.</summary>
    public IReadOnlyList<VectorCoverage> Coverage(IndexSnapshot snapshot)
    {
        var known = Volatile.Read(ref coverage);
        if (known?.Generation != snapshot.Generation)
        {
            known = new KnownCoverage(snapshot.Generation, [.. Fields.Select(field => Coverage(field, snapshot))]);
            Volatile.Write(ref coverage, known);
        }

        return known.Fields;
    }

    private static VectorCoverage Coverage(VectorField field, IndexSnapshot snapshot)
    {
        var isReady = field == VectorField.Encoder || snapshot.AttachmentGeneration(FittedTopics.Attachment) > 0
            || snapshot.Documents >= LatentSemanticModel.LeastDocuments;
        return isReady
            ? new VectorCoverage(field.Name, snapshot.Addresses().Count(one => snapshot.HasVector(one, field.Name)), snapshot.Documents)
            : new VectorCoverage(field.Name, 0, 0);
    }

    private sealed record KnownTopics(long Generation, FittedTopics Topics);

    private sealed record KnownCoverage(long Generation, IReadOnlyList<VectorCoverage> Fields);
}
