using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Segments;

/// <summary>Checks the outside ids: of one segment, and of all segments together.</summary>
internal static class IdChecker
{
    /// <summary>Ids ascend, none is empty, and each is found.</summary>
    public static void Check(SegmentView segment, FindingList findings, CancellationToken cancellation)
    {
        var file = SegmentChecker.Name(segment, SegmentPart.Ids);
        Span<byte> id = stackalloc byte[IdReader.MaxBytes];
        Span<byte> before = stackalloc byte[IdReader.MaxBytes];
        var beforeLength = 0;
        for (var doc = 0; doc < segment.Reader.Documents; doc++)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = segment.Reader.Ids.Read(doc, id);
            if (before[..beforeLength].SequenceCompareTo(id[..length]) >= 0)
            {
                findings.Add(new Finding(file, 0, $"the id of document {doc} is not after the one before it"));
                return;
            }

            if (segment.Reader.Ids.Find(id[..length]) != doc)
            {
                findings.Add(new Finding(
                    file, 0, $"the id of document {doc} is found as {segment.Reader.Ids.Find(id[..length])}"));
                return;
            }

            id[..length].CopyTo(before);
            beforeLength = length;
        }
    }

    /// <summary>No id is live in two segments.</summary>
    public static void CheckAcross(
        IReadOnlyList<SegmentView> segments, FindingList findings, CancellationToken cancellation)
    {
        Span<byte> id = stackalloc byte[IdReader.MaxBytes];
        Span<byte> before = stackalloc byte[IdReader.MaxBytes];
        var beforeLength = 0;
        foreach (var (segment, doc) in new MergeOrder(segments).Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = segments[segment].Reader.Ids.Read(doc, id);
            if (before[..beforeLength].SequenceEqual(id[..length]))
            {
                findings.Add(new Finding(
                    SegmentChecker.Name(segments[segment], SegmentPart.Ids),
                    0,
                    $"the id of document {doc} is live in another segment too"));
                return;
            }

            id[..length].CopyTo(before);
            beforeLength = length;
        }
    }
}
