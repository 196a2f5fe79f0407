namespace IomSearch.Benchmarks.Serving;

/// <summary>What the folder of an index holds.</summary>
internal static class IndexFolder
{
    /// <summary>Bytes of all files.</summary>
    public static long Bytes(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Segments of an index of ours that has one commit.</summary>
    public static int Segments(string folder) => Directory.GetFiles(folder, "seg-*.terms").Length;
}
