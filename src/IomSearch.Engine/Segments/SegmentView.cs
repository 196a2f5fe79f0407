namespace IomSearch.Engine.Segments;

/// <summary>A segment as one state sees it.</summary>
/// <param name="Reader">Its files.</param>
/// <param name="Entry">What that state's manifest says, or will say, of it.</param>
/// <param name="Live">Which of its documents are not deleted; null when all are.</param>
/// <param name="Written">The deletions that are on disk already.</param>
internal sealed record SegmentView(SegmentReader Reader, SegmentEntry Entry, LiveDocs? Live, LiveDocs? Written)
{
    /// <summary>Number of documents that can be found.</summary>
    public int LiveCount => Live?.Live ?? Reader.Documents;

    /// <summary>A segment whose deletions are on disk.</summary>
    public static SegmentView Of(SegmentReader reader, SegmentEntry entry, LiveDocs? live) =>
        new(reader, entry, live, live);

    /// <summary>Whether a document can be found.</summary>
    public bool IsLive(int doc) => Live is null || Live[doc];

    /// <summary>Whether another view finds the same documents of the same open segment.</summary>
    public bool HasSameDocuments(SegmentView other) =>
        Reader == other.Reader && LiveCount == other.LiveCount
        && (Live is null || other.Live is null || Live.Words.SequenceEqual(other.Live.Words));
}
