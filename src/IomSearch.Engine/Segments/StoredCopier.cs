using System.Runtime.InteropServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Segments;

/// <summary>Writes the stored fields of several segments as those of one, each document as it is coded already: the
/// lists of pieces are taken over, and a document says which one is its own. The format is
/// <see cref="StoredWriter"/>'s.</summary>
/// <remarks>To code anew finds shorter codes, by a few hundredths, and takes as long as all the rest of a merge. So
/// lists add up until there are too many, and then the next merge codes anew.</remarks>
internal sealed class StoredCopier(FrameWriter frame)
{
    /// <summary>Whether segments can be joined this way: those that together have few enough lists. Of a segment with
    /// deleted documents none is taken over, for their words stand in it.</summary>
    public static bool Fits(IReadOnlyList<SegmentView> segments) =>
        segments.All(view => view.Live is null)
            && segments.Sum(view => view.Reader.Stored.Lists) is > 1 and <= StoredWriter.MostLists;

    /// <summary>Writes all documents.</summary>
    /// <param name="segments">Where they come from.</param>
    /// <param name="documents">Each document's place there, in the order in which they are written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Write(
        IReadOnlyList<SegmentView> segments, DocumentAddress[] documents, CancellationToken cancellation = default)
    {
        var firstLists = FirstLists(segments);
        var blocks = new StoredBlocks(frame);
        foreach (var (segment, doc) in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var coded = segments[segment].Reader.Stored.Coded(doc);
            blocks.Document.Varint(coded.Header);
            blocks.Document.Byte((byte)(firstLists[segment] + coded.List));
            blocks.Document.Bytes(coded.Bytes);
            blocks.EndDocument();
        }

        blocks.Finish();
        WriteLists(segments);
    }

    private static int[] FirstLists(IReadOnlyList<SegmentView> segments)
    {
        var firsts = new int[segments.Count];
        for (var segment = 1; segment < firsts.Length; segment++)
        {
            firsts[segment] = firsts[segment - 1] + segments[segment - 1].Reader.Stored.Lists;
        }

        return firsts;
    }

    private void WriteLists(IReadOnlyList<SegmentView> segments)
    {
        var sizes = new ByteWriter();
        var lists = 0u;
        foreach (var stored in segments.Select(view => view.Reader.Stored))
        {
            for (var list = 0; list < stored.Lists; list++, lists++)
            {
                var pieces = stored.Pieces(list);
                frame.Write(MemoryMarshal.AsBytes(pieces.Ends));
                frame.Write(pieces.Bytes);
                sizes.UInt32((uint)pieces.Ends.Length);
                sizes.UInt32((uint)pieces.Bytes.Length);
            }
        }

        sizes.UInt32(lists);
        sizes.UInt32(StoredWriter.SeveralLists);
        frame.Write(sizes.Written);
    }
}
