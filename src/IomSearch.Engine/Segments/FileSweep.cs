using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Removes the files that neither of the last two commits needs.</summary>
/// <remarks>Only the writer sweeps, and only when its commit is durable. Readers keep what they have
/// mapped. When a newer commit was passed over, or the one before cannot be read, nothing is removed: a
/// person may need to see it.</remarks>
internal static class FileSweep
{
    /// <summary>Removes them.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="newest">Its newest commit, which is durable.</param>
    /// <param name="underway">The numbers of segments that are being written; null for none.</param>
    public static void Run(IndexDirectory directory, Manifest newest, IReadOnlySet<long>? underway = null)
    {
        try
        {
            foreach (var name in Leftovers(directory, newest)
                .Where(name => underway?.Contains(FileNames.SegmentOf(name)) != true))
            {
                TryDelete(directory, name);
            }
        }
        catch (IOException)
        {
            // The commit is durable without this; what cannot be read now is no reason to remove anything.
        }
    }

    /// <summary>The files that may be removed.</summary>
    public static IReadOnlyList<string> Leftovers(IndexDirectory directory, Manifest newest)
    {
        var names = directory.List();
        return Needed(directory, newest, names) is { } needed
            ? [.. names.Where(name => FileNames.IsOurs(name) && !needed.Contains(name))]
            : [];
    }

    // Null when nothing may be removed.
    private static HashSet<string>? Needed(IndexDirectory directory, Manifest newest, IReadOnlyList<string> names)
    {
        var generations = names.Select(FileNames.GenerationOf).ToHashSet();
        if (generations.Any(generation => generation > newest.Before && generation != newest.Generation))
        {
            return null;
        }

        var needed = newest.Files.ToHashSet(StringComparer.Ordinal);
        try
        {
            if (generations.Contains(newest.Before))
            {
                needed.UnionWith(Manifest.Read(directory, newest.Before).Files);
            }

            return needed;
        }
        catch (Exception problem) when (problem is CorruptIndexException or FileNotFoundException)
        {
            return null;
        }
    }

    private static void TryDelete(IndexDirectory directory, string name)
    {
        try
        {
            directory.Delete(name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next sweep tries again: Windows keeps files that are mapped.
        }
    }
}
