using IomSearch.Discovery.Embedded;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>Gives projects their vectors after their commit.</summary>
/// <remarks>
/// Texts are read from a snapshot and turned into vectors without any lock; the writer's is taken only to put a batch
/// in and commit it. What is replaced or deleted meanwhile is passed over by the engine, and found lacking by the next
/// round. Each batch is half as large again as the one before: a commit writes the vectors of a segment anew, so that
/// of equal batches the work would grow with the square of their number.
/// </remarks>
internal sealed class VectorPass(SearchIndex index, IndexChanges changes, MeaningModels models)
{
    private const int FirstBatch = 64;
    private const int LargestBatch = 8_192;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs until no project lacks a vector that it can have, or the index in the
    /// folder is another one.</summary>
    /// <param name="progress">Told after each project.</param>
    /// <param name="cancellation">Stops between two projects.</param>
    public void Run(IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            FillAll(progress, cancellation);
        }
        catch (IndexReplacedException)
        {
            // Whoever opens that one fills it.
        }
    }

    private void FillAll(IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        foreach (var field in models.Fields)
        {
            if (field == VectorField.Latent)
            {
                TopicFit.Refit(index, models, change => Commit(change, cancellation), cancellation);
            }

            while (Round(field, progress, cancellation) > 0)
            {
            }
        }
    }

    // Of one state of the index: what came later is the next round's. Returns how many took a vector.
    private int Round(VectorField field, IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        using var snapshot = index.Snapshot();
        if (models.Of(field, snapshot) is not { } embedder)
        {
            return 0;
        }

        var lacking = snapshot.Addresses().Where(one => !snapshot.HasVector(one, field.Name)).ToList();
        var (taken, done) = (0, snapshot.Documents - lacking.Count);
        var batch = new List<(DocumentAddress Address, float[] Vector)>();
        var size = FirstBatch;
        foreach (var address in lacking)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = MeaningModels.TextOf(HitReader.Record(snapshot, address));
            if (Direction(embedder, text, field.Dimensions) is { } vector)
            {
                batch.Add((address, vector));
            }

            progress?.Report(new VectorProgress(field.Name, ++done, snapshot.Documents));
            if (batch.Count >= size)
            {
                taken += Put(batch, snapshot, field, cancellation);
                size = Math.Min(LargestBatch, size + (size / 2));
            }
        }

        return taken + Put(batch, snapshot, field, cancellation);
    }

    /// <summary>The direction of a text in so many numbers; null when it has none.</summary>
    public static float[]? Direction(ITextEmbedder embedder, string text, int dimensions)
    {
        var vector = embedder.Embed(text);
        if (!Array.Exists(vector, number => number != 0))
        {
            return null;
        }

        // A small collection has fewer topics than its field has numbers.
        Array.Resize(ref vector, dimensions);
        return vector;
    }

    private int Put(
        List<(DocumentAddress Address, float[] Vector)> batch,
        IndexSnapshot snapshot,
        VectorField field,
        CancellationToken cancellation)
    {
        var taken = 0;
        if (batch.Count > 0)
        {
            Commit(writer => taken = writer.Fill(snapshot, field.Name, batch), cancellation);
            batch.Clear();
        }

        return taken;
    }

    private void Commit(Action<IndexWriter> change, CancellationToken cancellation)
    {
        while (!TryCommit(change))
        {
            // Somebody else is writing; there is no hurry.
            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private bool TryCommit(Action<IndexWriter> change)
    {
        try
        {
            return changes.TryCommit(change);
        }
        catch (IndexLockedException)
        {
            return false;
        }
    }
}
