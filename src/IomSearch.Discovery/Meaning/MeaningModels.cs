using IomSearch.Engine.Segments;
using IomSearch.Semantics.Meaning;
using IomSearch.Semantics.Themes;

namespace IomSearch.Discovery.Meaning;

/// <summary>The models behind the vector fields of an index: the encoder that comes with the program, and the latent
/// topics that a commit keeps. Thread-safe.</summary>
internal sealed class MeaningModels(VectorModels configured)
{
    // 8 MB at most. A pasted text is not asked again, page by page.
    private const int MostRecent = 4_000;
    private const int LongestRecent = 1_000;

    private readonly RecentDirections recent = new(MostRecent);
    private KnownTopics? topics;
    private KnownCoverage? coverage;

    /// <summary>The vector fields of the index.</summary>
    public IReadOnlyList<VectorField> Fields { get; } = VectorField.Of(configured);

    /// <summary>What is said of a project in the words of the models.</summary>
    public static string TextOf(ProjectRecord record) => $"{record.Title}\n{record.Text}";

    /// <summary>A text; one in French or Spanish with what is known of it in English below.</summary>
    public static string WithEnglish(string text) =>
        !LanguageGuess.IsEnglish(text) && Glossary.Shipped.InEnglish(text) is { } english ? $"{text}\n{english}" : text;

    /// <summary>What gives the directions of a field in a state of the index; null where the state
    /// has no such model.</summary>
    /// <exception cref="InvalidDataException">The model that the state keeps is none.</exception>
    public ITextEmbedder? Of(VectorField field, IndexSnapshot snapshot) =>
        field == VectorField.Encoder ? new PassageEmbedder(SentenceEncoder.Shipped) : Topics(snapshot)?.Model;

    /// <summary>The direction of what somebody asks for; null where the model is missing, or
    /// cannot read the text.</summary>
    /// <exception cref="InvalidDataException">The model that the state keeps is none.</exception>
    public float[]? Direction(VectorField field, IndexSnapshot snapshot, string text)
    {
        var generation = field == VectorField.Encoder ? 0 : snapshot.AttachmentGeneration(FittedTopics.Attachment);
        return text.Length > LongestRecent
            ? Read(field, snapshot, text)
            : recent.Of(new AskedText(field.Name, generation, text), () => Read(field, snapshot, text));
    }

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

    /// <summary>A query in the English of records; itself where too little of it is known.</summary>
    public static string InEnglish(string text) => Glossary.Shipped.InEnglish(text) ?? text;

    // The encoder reads what the glossary says, the topics know the words of the collection, whose language
    // may be the text's.
    private float[]? Read(VectorField field, IndexSnapshot snapshot, string text)
    {
        var read = field == VectorField.Encoder ? Glossary.Shipped.InEnglish(text) : WithEnglish(text);
        return read is not null && Of(field, snapshot) is { } embedder
            ? VectorPass.Direction(embedder, read, field.Dimensions)
            : null;
    }

    private static VectorCoverage Coverage(VectorField field, IndexSnapshot snapshot)
    {
        var isReady = field == VectorField.Encoder || snapshot.AttachmentGeneration(FittedTopics.Attachment) > 0
            || snapshot.Documents >= LatentSemanticModel.LeastDocuments;
        return isReady
            ? new VectorCoverage(
                field.Name, snapshot.Addresses().Count(one => snapshot.HasVector(one, field.Name)), snapshot.Documents)
            : new VectorCoverage(field.Name, 0, 0);
    }

    private sealed record KnownTopics(long Generation, FittedTopics Topics);

    private sealed record KnownCoverage(long Generation, IReadOnlyList<VectorCoverage> Fields);
}
