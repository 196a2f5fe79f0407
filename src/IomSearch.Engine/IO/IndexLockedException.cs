namespace IomSearch.Engine.IO;

/// <summary>Another writer holds the index.</summary>
/// <param name="folder">The index.</param>
/// <param name="holder">The process and host that hold it, as far as known.</param>
public sealed class IndexLockedException(string folder, string holder)
    : IOException($"the index {folder} is being written by {holder}")
{
    /// <summary>The process and host that hold it, as far as known.</summary>
    public string Holder { get; } = holder;
}
