using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Finds the newest commit that is whole.</summary>
internal static class CommitLog
{
    /// <summary>The generations of all manifests, newest first.</summary>
    public static IReadOnlyList<long> Generations(IndexDirectory directory) =>
        [.. directory.List().Select(FileNames.GenerationOf).Where(generation => generation >= 0).OrderDescending()];

    /// <summary>Opens the newest commit of which every file is there and framed as its manifest says.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="schema">The fields it must have.</param>
    /// <param name="passedOver">What was wrong with newer ones.</param>
    /// <exception cref="CorruptIndexException">There are commits, and none is whole; nothing is deleted.</exception>
    /// <exception cref="ArgumentException">The index has other fields.</exception>
    public static IndexGeneration OpenNewest(IndexDirectory directory, IndexSchema schema, List<CorruptIndexException> passedOver)
    {
        foreach (var generation in Generations(directory))
        {
            try
            {
                var manifest = Manifest.Read(directory, generation);
                if (!manifest.Fields.SequenceEqual(schema.Fields))
                {
                    throw new ArgumentException($"the index {directory.Name} was made with other fields or analyzers", nameof(schema));
                }

                return IndexGeneration.Open(directory, manifest, schema);
            }
            catch (CorruptIndexException problem)
            {
                passedOver.Add(problem);
            }
            catch (FileNotFoundException problem)
            {
                passedOver.Add(new CorruptIndexException(FileNames.Manifest(generation), 0, problem.Message));
            }
        }

        return passedOver.Count == 0
            ? new IndexGeneration(Manifest.Empty(schema), schema, [])
            : throw passedOver[0];
    }
}
