using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Removes the files that neither of the last two commits needs.</summary>
/// <remarks>Only the writer sweeps, and only what its durable commit does not need. Readers keep what they have mapped. When a
/// newer commit was passed over, or the one before cannot be read, nothing is removed: a person may need to see it.</remarks>
internal static class FileSweep
{
    public static void Run(IndexDirectory directory, Manifest newest)
    {
        var needed = newest.Files.ToHashSet(StringComparer.Ordinal);
        foreach (var generation in CommitLog.Generations(directory).Where(one => one != newest.Generation).Take(1))
        {
            try
            {
                if (generation > newest.Generation)
                {
                    return;
                }

                needed.UnionWith(Manifest.Read(directory, generation).Files);
            }
            catch (CorruptIndexException)
            {
                return;
            }
        }

        foreach (var name in directory.List().Where(name => FileNames.IsOurs(name) && !needed.Contains(name)))
        {
            TryDelete(directory, name);
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
            // The commit is durable without this; the next sweep tries again (Windows keeps files that are mapped).
        }
    }
}
