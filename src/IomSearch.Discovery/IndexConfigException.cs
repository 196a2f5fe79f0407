namespace IomSearch.Discovery;

/// <summary>The configuration cannot be used as it stands; the message has a line for each fault: file, key,
/// limit.</summary>
/// <param name="file">The configuration's file.</param>
/// <param name="faults">What is wrong, each <c>key: problem</c>; at least one.</param>
/// <param name="inner">What the reader of the format said, if it was that.</param>
public sealed class IndexConfigException(string file, IReadOnlyList<string> faults, Exception? inner = null)
    : Exception(string.Join('\n', faults.Select(fault => $"{file}: {fault}")), inner)
{
    /// <summary>What is wrong, each <c>key: problem</c>.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
