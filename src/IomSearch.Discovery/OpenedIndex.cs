namespace IomSearch.Discovery;

/// <summary>An index that is ready to be searched, and how it came to be.</summary>
/// <param name="Backend">The index; the caller disposes it.</param>
/// <param name="Report">What became of the sources when it was built.</param>
/// <param name="WasBuilt">Whether it was built just now; false when the one on disk was used again.</param>
/// <param name="Reason">Why it was built or used again, in words.</param>
public sealed record OpenedIndex(EmbeddedBackend Backend, IndexingReport? Report, bool WasBuilt, string Reason);
