using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>The outside ids of a segment; the format is <see cref="IdWriter"/>'s. Thread-safe.</summary>
internal sealed class IdReader(FrameReader frame, int documents)
{
    /// <summary>The longest id, in bytes of UTF-8.</summary>
    public const int MaxBytes = 512;

    private int Blocks => (documents + IdWriter.BlockIds - 1) / IdWriter.BlockIds;

    private ReadOnlySpan<uint> Ends => MemoryMarshal.Cast<byte, uint>(
        frame.Span(frame.Length - ((long)Blocks * sizeof(uint)), Blocks * sizeof(uint)));

    /// <summary>The id of a document.</summary>
    [SkipLocalsInit]
    public string Id(int doc)
    {
        Span<byte> id = stackalloc byte[MaxBytes];
        return Encoding.UTF8.GetString(id[..Read(doc, id)]);
    }

    /// <summary>Copies the id of a document, UTF-8, and returns its length;
    /// <see cref="MaxBytes"/> are enough.</summary>
    public int Read(int doc, Span<byte> id)
    {
        var reader = Block(doc / IdWriter.BlockIds);
        var length = 0;
        for (var left = doc % IdWriter.BlockIds; left >= 0; left--)
        {
            length = Next(ref reader, id, length);
        }

        return length;
    }

    /// <summary>The document of an id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var doc = LowerBound(id, out var found);
        return found ? doc : -1;
    }

    /// <summary>The documents of ascending ids, ascending. Ids that lie together between two documents are
    /// passed by at once.</summary>
    public IEnumerable<int> FindAll(List<byte[]> ids)
    {
        for (var at = 0; at < ids.Count;)
        {
            var doc = LowerBound(ids[at], out var found);
            if (doc == documents)
            {
                yield break;
            }

            if (found)
            {
                yield return doc;
                at++;
            }
            else
            {
                at = FirstFrom(ids, at + 1, doc);
            }
        }
    }

    /// <summary>The first document whose id is not before another; the number of documents when all are.</summary>
    public int LowerBound(ReadOnlySpan<byte> id, out bool found)
    {
        found = false;
        var (low, high) = (0, Blocks - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var first = Block(middle);
            if (first.Bytes(first.Varint()).SequenceCompareTo(id) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high < 0 ? 0 : Scan(high, id, out found);
    }

    // The place of the first id, from one on, that is not before a document's: in steps that double, then by halves.
    [SkipLocalsInit]
    private int FirstFrom(List<byte[]> ids, int from, int doc)
    {
        Span<byte> room = stackalloc byte[MaxBytes];
        var id = room[..Read(doc, room)];
        var (low, step) = (from, 1);
        while (low + step <= ids.Count && ids[low + step - 1].AsSpan().SequenceCompareTo(id) < 0)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step - 1, ids.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = ids[middle].AsSpan().SequenceCompareTo(id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [SkipLocalsInit]
    private int Scan(int block, ReadOnlySpan<byte> id, out bool found)
    {
        Span<byte> present = stackalloc byte[MaxBytes];
        var reader = Block(block);
        var length = 0;
        var doc = block * IdWriter.BlockIds;
        for (var end = Math.Min(doc + IdWriter.BlockIds, documents); doc < end; doc++)
        {
            length = Next(ref reader, present, length);
            var order = present[..length].SequenceCompareTo(id);
            if (order >= 0)
            {
                found = order == 0;
                return doc;
            }
        }

        found = false;
        return doc;
    }

    private static int Next(ref ByteReader reader, scoped Span<byte> id, int before)
    {
        var shared = before == 0 ? 0 : reader.Varint();
        var suffix = reader.Bytes(reader.Varint());
        if (shared > before || shared + suffix.Length > id.Length)
        {
            throw reader.Corrupt($"an id of {shared} + {suffix.Length} bytes");
        }

        suffix.CopyTo(id[shared..]);
        return shared + suffix.Length;
    }

    private ByteReader Block(int block)
    {
        var ends = Ends;
        var start = block == 0 ? 0 : ends[block - 1];
        return frame.Bytes(start, (int)(ends[block] - start));
    }
}
