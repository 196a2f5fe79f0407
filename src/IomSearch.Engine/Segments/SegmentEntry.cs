using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>What a manifest says of one segment.</summary>
/// <param name="Number">The segment's number; never used twice in an index.</param>
/// <param name="Documents">Number of documents, deleted ones included.</param>
/// <param name="Parts">Length and checksum of each part's file.</param>
/// <param name="Live">The file of its deletions; null when there are none.</param>
internal sealed record SegmentEntry(
    long Number, int Documents, IReadOnlyDictionary<SegmentPart, FrameSeal> Parts, LiveEntry? Live)
{
    /// <summary>The commit that gave vectors to documents of the segment last; 0 where they were
    /// all written with it.</summary>
    public long Filled { get; init; }

    /// <summary>The names of the segment's files.</summary>
    public IEnumerable<string> Files =>
        Parts.Keys.Select(NameOf)
            .Concat(Live is null ? [] : [FileNames.Live(Number, Live.Generation)]);

    /// <summary>The name of a part's file.</summary>
    public string NameOf(SegmentPart part) => part == SegmentPart.Vectors && Filled > 0
        ? FileNames.Vectors(Number, Filled)
        : FileNames.Part(Number, part);
}

/// <summary>What a manifest says of a segment's deletions.</summary>
/// <param name="Generation">The commit that wrote the file.</param>
/// <param name="Seal">Its length and checksum.</param>
internal sealed record LiveEntry(long Generation, FrameSeal Seal);
