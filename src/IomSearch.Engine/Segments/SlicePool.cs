namespace IomSearch.Engine.Segments;

/// <summary>Many growing byte streams in a few large arrays: each a chain of slices, every next one longer.</summary>
/// <remarks>
/// A slice's last byte is its level plus 1, every other starts as 0; so a writer that meets a byte other than 0 is at a
/// slice's end. It then moves the last three bytes on to a new slice and leaves the address of that in their place.
/// (The scheme of Lucene's ByteBlockPool, described in Busch et al., Earlybird: Real-Time Search at Twitter, 2012.)
/// </remarks>
internal sealed class SlicePool
{
    private const int BlockBits = 16;
    private const int BlockBytes = 1 << BlockBits;
    private static readonly int[] Sizes = [8, 16, 24, 40, 64, 64, 128, 128, 256, 512];

    private readonly List<byte[]> blocks = [];
    private int used = BlockBytes;

    /// <summary>Bytes taken.</summary>
    public long Bytes => (long)blocks.Count * BlockBytes;

    /// <summary>Starts a stream; returns the address of its first byte.</summary>
    public int Start() => NewSlice(level: 0);

    /// <summary>Adds a varint to a stream that is written at an address, and moves the address on.</summary>
    public void Write(ref int at, uint value)
    {
        while (value >= 0x80)
        {
            Write(ref at, (byte)(value | 0x80));
            value >>= 7;
        }

        Write(ref at, (byte)value);
    }

    /// <summary>A reader of a stream from its first byte to where it is written.</summary>
    public SliceReader Read(int start, int end) => new(this, start, end);

    private void Write(ref int at, byte value)
    {
        var block = blocks[at >> BlockBits];
        if (block[at & (BlockBytes - 1)] != 0)
        {
            at = Continue(at);
            block = blocks[at >> BlockBits];
        }

        block[at & (BlockBytes - 1)] = value;
        at++;
    }

    private int Continue(int end)
    {
        var block = blocks[end >> BlockBits];
        var place = end & (BlockBytes - 1);
        var level = Math.Min((int)block[place], Sizes.Length - 1);
        var next = NewSlice(level);
        var target = blocks[next >> BlockBits].AsSpan(next & (BlockBytes - 1));
        block.AsSpan(place - 3, 3).CopyTo(target);
        BitConverter.TryWriteBytes(block.AsSpan(place - 3), next);
        return next + 3;
    }

    private int NewSlice(int level)
    {
        var size = Sizes[level];
        if (used + size > BlockBytes)
        {
            blocks.Add(new byte[BlockBytes]);
            used = 0;
        }

        var at = ((blocks.Count - 1) << BlockBits) + used;
        used += size;
        blocks[^1][used - 1] = (byte)(level + 1);
        return at;
    }

    /// <summary>Reads one stream.</summary>
    internal ref struct SliceReader
    {
        private readonly SlicePool pool;
        private readonly int end;
        private byte[] block;
        private int at;
        private int level;
        private int limit;

        public SliceReader(SlicePool pool, int start, int end)
        {
            (this.pool, this.end, at) = (pool, end, start);
            block = pool.blocks[start >> BlockBits];
            limit = SliceEnd(start, Sizes[0]);
        }

        public readonly bool AtEnd => at == end;

        public uint Varint()
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var next = Byte();
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }

        private byte Byte()
        {
            if (at == limit)
            {
                at = BitConverter.ToInt32(block, at & (BlockBytes - 1));
                block = pool.blocks[at >> BlockBits];
                level = Math.Min(level + 1, Sizes.Length - 1);
                limit = SliceEnd(at, Sizes[level]);
            }

            return block[at++ & (BlockBytes - 1)];
        }

        // The last slice ends where the writer stands; every other gives its last four bytes to the next one's address.
        private readonly int SliceEnd(int start, int size) =>
            end >= start && end < start + size ? end : start + size - 4;
    }
}
