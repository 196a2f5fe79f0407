using System.Numerics;
using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Which documents of a segment are not deleted. Immutable: a deletion makes another one.</summary>
/// <remarks>
/// Body := documents:u32 live:u32 word:u64[(documents + 63) / 64]
/// Bit i mod 64 of word i / 64 is document i; 1 is live. Three documents, the second deleted, are
/// 03 00 00 00 02 00 00 00 05 00 00 00 00 00 00 00.
/// </remarks>
public sealed class LiveDocs
{
    private readonly ulong[] words;

    private LiveDocs(int documents, ulong[] words)
    {
        (Documents, this.words) = (documents, words);
        Live = words.Sum(word => BitOperations.PopCount(word));
    }

    /// <summary>Number of documents, deleted ones included.</summary>
    public int Documents { get; }

    /// <summary>Number of documents that are not deleted.</summary>
    public int Live { get; }

    /// <summary>A bit a document, least significant first; 1 is live.</summary>
    internal ReadOnlySpan<ulong> Words => words;

    /// <summary>Whether a document is not deleted.</summary>
    public bool this[int doc] => (words[doc / 64] >> (doc % 64) & 1) != 0;

    /// <summary>All documents live but some.</summary>
    /// <param name="documents">Number of documents.</param>
    /// <param name="before">The deletions so far; null when there are none.</param>
    /// <param name="deleted">The documents to delete.</param>
    internal static LiveDocs Without(int documents, LiveDocs? before, IEnumerable<int> deleted)
    {
        var words = before is null ? All(documents) : (ulong[])before.words.Clone();
        foreach (var doc in deleted)
        {
            words[doc / 64] &= ~(1UL << (doc % 64));
        }

        return new LiveDocs(documents, words);
    }

    /// <summary>Writes and flushes a file of deletions.</summary>
    internal FrameSeal Write(IndexDirectory directory, string name, long segment)
    {
        using var frame = new FrameWriter(directory, name, Label(segment));
        var counts = new ByteWriter();
        counts.UInt32((uint)Documents);
        counts.UInt32((uint)Live);
        frame.Write(counts.Written);
        frame.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        return frame.Seal();
    }

    /// <summary>Reads a file of deletions.</summary>
    /// <exception cref="CorruptIndexException">It is damaged, or of another segment.</exception>
    internal static LiveDocs Read(IndexDirectory directory, string name, long segment, FrameSeal seal)
    {
        using var frame = new FrameReader(directory.Open(name), Label(segment), seal);
        var reader = frame.Bytes(0, (int)Math.Min(frame.Length, int.MaxValue));
        var (documents, live) = (reader.UInt32(), reader.UInt32());
        if (documents > int.MaxValue || (documents + 63L) / 64 * sizeof(ulong) != reader.Left)
        {
            throw reader.Corrupt($"{documents} documents in {reader.Left} bytes");
        }

        var words = MemoryMarshal.Cast<byte, ulong>(reader.Bytes(reader.Left)).ToArray();
        var read = new LiveDocs((int)documents, words);
        return read.Live == live && (documents % 64 == 0 || words[^1] >> (int)(documents % 64) == 0)
            ? read
            : throw reader.Corrupt($"{read.Live} live documents of {documents} where {live} are stated");
    }

    private static FrameLabel Label(long segment) => new((byte)SegmentPart.Live, 1, (ulong)segment);

    private static ulong[] All(int documents)
    {
        var words = new ulong[(documents + 63) / 64];
        Array.Fill(words, ulong.MaxValue);
        if (documents % 64 != 0)
        {
            words[^1] = (1UL << (documents % 64)) - 1;
        }

        return words;
    }
}
