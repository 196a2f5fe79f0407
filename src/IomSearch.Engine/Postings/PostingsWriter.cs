using System.Runtime.InteropServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Postings;

/// <summary>Writes the documents of each term, 128 to a block.</summary>
/// <remarks>
/// Body   := Term*
/// Term   := [Impact Skip] Block[blocks] Tail           Impact and Skip only where there are blocks;
///                                                      blocks = documents / 128
/// Skip   := last:u32[blocks] end:u32[blocks] positions:u32[blocks + 1] Impact[blocks]
/// Block  := bits:u8 gaps:u8[16·bits] bits:u8 counts:u8[16·bits]
/// Tail   := (gapAndOne:varint [count:varint])*         at most 127
/// A gap is the difference to the document before, of the term's first document to -1, less 1. counts are frequencies
/// less 1. last is a block's last document, end where the block ends from the first block's start, positions where the
/// block's positions start from the term's (the last for the tail). In the tail the lowest bit of gapAndOne says that
/// the frequency is 1; else count is the frequency. <see cref="Impact"/> is first of the whole term, tail included,
/// then of each block.
/// Documents 7 and 11 with frequencies 1 and 3 are 0F 06 03.
/// </remarks>
internal sealed class PostingsWriter(FrameWriter documents, PositionsWriter positions)
{
    private readonly uint[] gaps = new uint[BlockCodec.Length];
    private readonly uint[] counts = new uint[BlockCodec.Length];
    private readonly ByteWriter blocks = new();
    private readonly List<uint> lasts = [];
    private readonly List<uint> ends = [];
    private readonly List<uint> positionStarts = [];
    private readonly List<Impact> impacts = [];

    /// <summary>Writes all of a term's postings.</summary>
    /// <param name="batch">At least one document.</param>
    /// <param name="norms">The field's length codes by document.</param>
    public TermEntry Write(PostingsBatch batch, ReadOnlySpan<byte> norms)
    {
        var entry = new TermEntry(batch.Count, batch.Occurrences, documents.Length, positions.Length);
        var whole = batch.Count - (batch.Count % BlockCodec.Length);
        var before = -1;
        var occurrence = 0;
        for (var start = 0; start < whole; start += BlockCodec.Length)
        {
            positionStarts.Add(checked((uint)(positions.Length - entry.Positions)));
            occurrence = positions.Write(batch, start, BlockCodec.Length, occurrence);
            WriteBlock(batch, start, before, norms);
            before = batch.Docs[start + BlockCodec.Length - 1];
        }

        if (whole > 0)
        {
            positionStarts.Add(checked((uint)(positions.Length - entry.Positions)));
            WriteSkip(TailImpact(batch, whole, norms));
        }

        positions.Write(batch, whole, batch.Count - whole, occurrence);
        WriteTail(batch, whole, before);
        return entry;
    }

    private void WriteBlock(PostingsBatch batch, int start, int before, ReadOnlySpan<byte> norms)
    {
        var impact = Impact.Empty;
        for (var i = 0; i < BlockCodec.Length; i++)
        {
            var (doc, frequency) = (batch.Docs[start + i], batch.Frequencies[start + i]);
            gaps[i] = (uint)(doc - before - 1);
            counts[i] = (uint)(frequency - 1);
            impact.Add(frequency, norms[doc]);
            before = doc;
        }

        Pack(gaps);
        Pack(counts);
        lasts.Add((uint)before);
        ends.Add((uint)blocks.Length);
        impacts.Add(impact);
    }

    private void Pack(ReadOnlySpan<uint> values)
    {
        var bits = BlockCodec.Bits(values);
        blocks.Byte((byte)bits);
        BlockCodec.Pack(values, bits, blocks.Take(BlockCodec.PackedLength(bits)));
    }

    private static Impact TailImpact(PostingsBatch batch, int start, ReadOnlySpan<byte> norms)
    {
        var impact = Impact.Empty;
        for (var i = start; i < batch.Count; i++)
        {
            impact.Add(batch.Frequencies[i], norms[batch.Docs[i]]);
        }

        return impact;
    }

    private void WriteSkip(Impact all)
    {
        foreach (ref readonly var impact in CollectionsMarshal.AsSpan(impacts))
        {
            all.Add(impact);
        }

        documents.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Impact>(ref all)));
        documents.Write(Bytes(lasts));
        documents.Write(Bytes(ends));
        documents.Write(Bytes(positionStarts));
        documents.Write(Bytes(impacts));
        documents.Write(blocks.Written);
        lasts.Clear();
        ends.Clear();
        positionStarts.Clear();
        impacts.Clear();
        blocks.Clear();
    }

    private void WriteTail(PostingsBatch batch, int start, int before)
    {
        for (var i = start; i < batch.Count; i++)
        {
            var (doc, frequency) = (batch.Docs[i], batch.Frequencies[i]);
            var gap = (long)(doc - before - 1) << 1;
            before = doc;
            blocks.Varint(frequency == 1 ? gap | 1 : gap);
            if (frequency != 1)
            {
                blocks.Varint(frequency);
            }
        }

        documents.Write(blocks.Written);
        blocks.Clear();
    }

    private static ReadOnlySpan<byte> Bytes<T>(List<T> list)
        where T : unmanaged => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(list));
}
