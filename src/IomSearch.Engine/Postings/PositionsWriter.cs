using IomSearch.Engine.IO;

namespace IomSearch.Engine.Postings;

/// <summary>Writes where each term stands in its documents, a run for each block of documents
/// and one for the tail.</summary>
/// <remarks>
/// Body  := Run*
/// Run   := (bits:u8 gaps:u8[16·bits])[n / 128] gap:varint[n mod 128]        n occurrences, known from the frequencies
/// A gap is the difference to the position before in the same document, of a document's first to 0: the positions 0 and
/// 4 of one document and 2 of the next are the gaps 00 04 02.
/// </remarks>
internal sealed class PositionsWriter(FrameWriter frame)
{
    private readonly uint[] gaps = new uint[BlockCodec.Length];
    private readonly ByteWriter bytes = new();

    /// <summary>Bytes of the body so far.</summary>
    public long Length => frame.Length;

    /// <summary>Writes the positions of some documents of a batch.</summary>
    /// <param name="batch">The term's postings.</param>
    /// <param name="start">The first document.</param>
    /// <param name="count">Number of documents.</param>
    /// <param name="occurrence">Where the first document's positions start in the batch.</param>
    /// <returns>Where the next document's positions start.</returns>
    public int Write(PostingsBatch batch, int start, int count, int occurrence)
    {
        bytes.Clear();
        var filled = 0;
        for (var i = start; i < start + count; i++)
        {
            var before = 0;
            for (var left = batch.Frequencies[i]; left > 0; left--)
            {
                var position = batch.Positions[occurrence++];
                gaps[filled++] = (uint)(position - before);
                before = position;
                if (filled == BlockCodec.Length)
                {
                    var bits = BlockCodec.Bits(gaps);
                    bytes.Byte((byte)bits);
                    BlockCodec.Pack(gaps, bits, bytes.Take(BlockCodec.PackedLength(bits)));
                    filled = 0;
                }
            }
        }

        for (var i = 0; i < filled; i++)
        {
            bytes.Varint(gaps[i]);
        }

        frame.Write(bytes.Written);
        return occurrence;
    }
}
