using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Postings;

/// <summary>Gives the positions of a term in the document at which a <see cref="PostingsCursor"/> stands.</summary>
/// <remarks>A block's positions are unpacked together, at the first document of the block that is asked for.</remarks>
internal sealed class PositionsCursor
{
    private readonly uint[] ends = new uint[BlockCodec.Length];
    private uint[] gaps = new uint[BlockCodec.Length];
    private int[] positions = [];
    private FrameReader? opened;
    private PostingsCursor? postings;
    private TermEntry entry;
    private int block;

    /// <summary>Goes over to a term of a segment.</summary>
    /// <param name="frame">The positions of the segment.</param>
    /// <param name="term">The term.</param>
    /// <param name="documents">Stands at the documents whose positions are asked for.</param>
    public PositionsCursor Begin(FrameReader frame, in TermEntry term, PostingsCursor documents)
    {
        (opened, postings) = (frame, documents);
        Reset(term);
        return this;
    }

    /// <summary>Goes over to another term, as the postings' cursor does.</summary>
    public void Reset(in TermEntry term) => (entry, block) = (term, -1);

    /// <summary>The positions in the present document, ascending; valid until another document is asked for.</summary>
    public ReadOnlySpan<int> Positions()
    {
        var (present, index) = postings!.Place;
        if (present != block)
        {
            Open();
            block = present;
        }

        var start = index == 0 ? 0 : (int)ends[index - 1];
        var count = (int)ends[index] - start;
        if (positions.Length < count)
        {
            positions = new int[Math.Max(count, 2 * positions.Length)];
        }

        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += (int)gaps[start + i];
            positions[i] = position;
        }

        return positions.AsSpan(0, count);
    }

    private void Open()
    {
        var frame = opened!;
        var frequencies = postings!.Frequencies();
        var total = 0;
        for (var i = 0; i < frequencies.Length; i++)
        {
            total += (int)frequencies[i];
            ends[i] = (uint)total;
        }

        var whole = total - (total % BlockCodec.Length);
        if (gaps.Length < total)
        {
            gaps = new uint[Math.Max(total, 2 * gaps.Length)];
        }

        var at = entry.Positions + postings.PositionsStart();
        for (var start = 0; start < whole; start += BlockCodec.Length)
        {
            var bits = frame.Span(at, 1)[0];
            if (bits > 32)
            {
                throw new CorruptIndexException(frame.Name, at, $"{bits} bits to a number");
            }

            BlockCodec.Unpack(
                frame.Span(at + 1, BlockCodec.PackedLength(bits)), bits, gaps.AsSpan(start, BlockCodec.Length));
            at += 1 + BlockCodec.PackedLength(bits);
        }

        var reader = frame.Bytes(at, (int)Math.Min((total - whole) * 5L, frame.Length - at));
        for (var i = whole; i < total; i++)
        {
            gaps[i] = (uint)reader.Varint();
        }
    }
}
