using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Finds the newest commit that is whole.</summary>
internal static class CommitLog
{
    /// <summary>The generations of all manifests, newest first.</summary>
    public static IReadOnlyList<long> Generations(IndexDirectory directory) =>
        [.. directory.List().Select(FileNames.GenerationOf).Where(generation => generation >= 0).OrderDescending()];

    /// <summary>Whether a commit is among those of a directory; the state before the first is
    /// where there is none.</summary>
    /// <exception cref="CorruptIndexException">The commit of its generation is damaged.</exception>
    public static bool Has(IndexDirectory directory, Manifest manifest) =>
        manifest.Generation == 0
            ? Generations(directory).Count == 0
            : Generations(directory).Contains(manifest.Generation)
                && Manifest.Read(directory, manifest.Generation).HasSameContent(manifest);

    /// <summary>Opens the newest commit of which every file is there and framed as its manifest says.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="schema">The fields it must have.</param>
    /// <param name="passedOver">What was wrong with newer ones.</param>
    /// <param name="served">A state whose open segments are used again; may be null.</param>
    /// <exception cref="CorruptIndexException">There are commits, and none is whole; nothing is deleted.</exception>
    /// <exception cref="ArgumentException">The index has other fields.</exception>
    public static IndexGeneration OpenNewest(
        IndexDirectory directory,
        IndexSchema schema,
        List<CorruptIndexException> passedOver,
        IndexGeneration? served = null) =>
        Newest(directory, manifest => Open(directory, schema, manifest, served), passedOver)
        ?? new IndexGeneration(Manifest.Empty(schema), schema, [], []);

    /// <summary>What a function makes of the newest manifest that it finds no damage in; null when
    /// there is no manifest.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="open">Reads a commit; throws <see cref="CorruptIndexException"/> when it is not whole.</param>
    /// <param name="passedOver">What was wrong with newer ones.</param>
    /// <exception cref="CorruptIndexException">There are commits, and none is whole.</exception>
    public static T? Newest<T>(IndexDirectory directory, Func<Manifest, T> open, List<CorruptIndexException> passedOver)
        where T : class
    {
        var generations = Generations(directory);
        for (var i = 0; i < generations.Count; i++)
        {
            if (TryOpen(directory, generations[i], open, out var problem) is { } opened)
            {
                return opened;
            }

            // A reader takes no lock: a writer may have made newer commits meanwhile, and removed this one.
            var now = Generations(directory);
            if (now.Count > 0 && now[0] > generations[0])
            {
                (generations, i) = (now, -1);
                passedOver.Clear();
                continue;
            }

            passedOver.Add(problem!);
        }

        return passedOver.Count == 0 ? null : throw passedOver[0];
    }

    private static T? TryOpen<T>(
        IndexDirectory directory, long generation, Func<Manifest, T> open, out CorruptIndexException? problem)
        where T : class
    {
        problem = null;
        try
        {
            return open(Manifest.Read(directory, generation));
        }
        catch (CorruptIndexException damage)
        {
            problem = damage;
        }
        catch (FileNotFoundException missing)
        {
            problem = new CorruptIndexException(FileNames.Manifest(generation), 0, missing.Message);
        }

        return null;
    }

    private static IndexGeneration Open(
        IndexDirectory directory, IndexSchema schema, Manifest manifest, IndexGeneration? served) =>
        manifest.Fields.SequenceEqual(schema.Fields)
            ? IndexGeneration.Open(directory, manifest, schema, served)
            : throw new ArgumentException(
                $"the index {directory.Name} was made with other fields or analyzers", nameof(schema));
}
