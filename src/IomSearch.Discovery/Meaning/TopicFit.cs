using IomSearch.Discovery.Embedded;
using IomSearch.Engine;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Segments;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>Fits the model of latent topics on the projects of an index, and fits it again when
/// there are many more.</summary>
/// <remarks>A model and the vectors of all projects by it come in one commit: directions of two models are not to be
/// compared.</remarks>
internal static class TopicFit
{
    /// <summary>Projects that a model is fitted on at most, spread evenly: more would take more
    /// memory than they teach.</summary>
    public const int MostProjects = 20_000;

    // Grown by so much, the projects may speak of other things.
    private const double Growth = 1.2;

    private static readonly Analyzer Words = Analyzer.Named("english");

    /// <summary>Whether a state of an index wants another model.</summary>
    /// <param name="documents">Projects of the state.</param>
    /// <param name="fittedOn">Projects that there were when its model was fitted; null without a model.</param>
    public static bool IsDue(int documents, int? fittedOn) =>
        documents >= LatentSemanticModel.LeastDocuments && (fittedOn is not { } before || documents >= Growth * before);

    /// <summary>Fits a model where one is due.</summary>
    public static void Refit(
        SearchIndex index, MeaningModels models, Action<Action<IndexWriter>> commit, CancellationToken cancellation)
    {
        using var snapshot = index.Snapshot();
        if (!IsDue(snapshot.Documents, models.Topics(snapshot)?.Projects))
        {
            return;
        }

        var model = LatentSemanticModel.Fit(new TermCounts(Sample(snapshot, cancellation), Words));
        var all = new List<(DocumentAddress Address, float[] Vector)>();
        foreach (var address in snapshot.Addresses())
        {
            cancellation.ThrowIfCancellationRequested();
            if (VectorPass.Direction(model, Text(snapshot, address), VectorField.Latent.Dimensions) is { } vector)
            {
                all.Add((address, vector));
            }
        }

        commit(writer =>
        {
            writer.Attach(FittedTopics.Attachment, new FittedTopics(snapshot.Documents, model).ToBytes());
            writer.Fill(snapshot, VectorField.Latent.Name, all);
        });
    }

    private static IEnumerable<string> Sample(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        var step = Math.Max(1.0, snapshot.Documents / (double)MostProjects);
        var (seen, taken) = (0, 0);
        foreach (var address in snapshot.Addresses())
        {
            if (seen++ >= taken * step)
            {
                cancellation.ThrowIfCancellationRequested();
                taken++;
                yield return Text(snapshot, address);
            }
        }
    }

    private static string Text(IndexSnapshot snapshot, DocumentAddress address) =>
        MeaningModels.TextOf(HitReader.Record(snapshot, address));
}
