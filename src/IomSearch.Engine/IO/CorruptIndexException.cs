namespace IomSearch.Engine.IO;

/// <summary>The disk's fault: a file of an index is not what was written.</summary>
/// <param name="file">The file's name inside the index.</param>
/// <param name="offset">Where in the file, in bytes.</param>
/// <param name="problem">What was found.</param>
public sealed class CorruptIndexException(string file, long offset, string problem)
    : IOException($"{file}: at byte {offset}: {problem}")
{
    /// <summary>The file's name inside the index.</summary>
    public string File { get; } = file;

    /// <summary>Where in the file, in bytes.</summary>
    public long Offset { get; } = offset;

    /// <summary>What was found.</summary>
    public string Problem { get; } = problem;
}
