namespace IomSearch.Engine.Segments;

/// <summary>What a check of an index found.</summary>
/// <param name="Generation">The newest commit that could be opened; 0 when there is none.</param>
/// <param name="Documents">Documents of that commit that can be found.</param>
/// <param name="Findings">What is wrong, in the order of the files' names; empty when all is well.</param>
/// <param name="Files">The files of that commit with their sizes.</param>
/// <param name="Leftovers">Files that neither of the last two commits needs; the next writer removes them.</param>
public sealed record CheckReport(
    long Generation,
    int Documents,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<CheckedFile> Files,
    IReadOnlyList<string> Leftovers)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Findings.Count == 0;

    /// <summary>Bytes of all files of the commit.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}

/// <summary>Something that is wrong with an index.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Offset">Where in the file, in bytes; 0 when it is the whole.</param>
/// <param name="Problem">What was found.</param>
public sealed record Finding(string File, long Offset, string Problem);

/// <summary>A file of a commit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">What it holds.</param>
/// <param name="Bytes">Its length.</param>
public sealed record CheckedFile(string Name, SegmentPart Part, long Bytes);
