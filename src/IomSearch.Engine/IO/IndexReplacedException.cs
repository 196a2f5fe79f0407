namespace IomSearch.Engine.IO;

/// <summary>The folder holds another index than the one that was opened: what is open can be
/// read, but not written.</summary>
/// <param name="folder">The index.</param>
public sealed class IndexReplacedException(string folder)
    : IOException($"another index was put in the place of {folder}; open it again to write to it");
