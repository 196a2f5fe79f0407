using IomSearch.Engine.IO;

namespace IomSearch.Engine.Terms;

/// <summary>Walks the terms of a field in byte order. For one thread.</summary>
internal sealed class TermWalk : ISortedWalk
{
    private FieldTerms? terms;
    private byte[] text = new byte[64];
    private TermEntry entry;
    private int length;
    private CheckedBytes bytes;
    private int block = -1;
    private int left;
    private int inBlock;
    private int names;
    private int entries;
    private int unread;
    private bool pending;

    /// <summary>Stands before the first term of a field that is not before another, wherever it stood.</summary>
    /// <param name="ofField">The terms; null where there are none.</param>
    /// <param name="from">The term to begin at.</param>
    public TermWalk Begin(FieldTerms? ofField, ReadOnlySpan<byte> from)
    {
        terms = ofField;
        (entry, length, block, left, unread, Shared) = (default, 0, -1, 0, 0, 0);
        SeekTo(from);
        return this;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Text => text.AsSpan(0, length);

    /// <summary>The present term's entry. Entries are read when they are asked for: most
    /// terms are only passed.</summary>
    public TermEntry Entry
    {
        get
        {
            if (unread > 0)
            {
                var reader = terms!.Reader(block, bytes, entries);
                for (; unread > 0; unread--)
                {
                    entry = FieldTerms.ReadEntry(ref reader, entry);
                }

                entries = reader.Position;
            }

            return entry;
        }
    }

    /// <summary>The number of the block that the present term is in.</summary>
    public int Block => block;

    /// <summary>Number of leading bytes that the present term shares with the one before it in the
    /// walk; 0 after a seek.</summary>
    public int Shared { get; private set; }

    /// <inheritdoc/>
    public bool Next()
    {
        if (pending)
        {
            pending = false;
            return true;
        }

        return Advance();
    }

    /// <summary>Goes to the next term that does not begin with so many leading bytes of the present one; false when
    /// there is none. Blocks of terms that all do are passed by their first terms.</summary>
    public bool NextBeyond(int shared)
    {
        while (left > 0 || OpenBlockBeyond(text.AsSpan(0, shared)))
        {
            var reader = terms!.Reader(block, bytes, names);
            while (left > 0)
            {
                var isFirst = left == inBlock;
                var from = reader.Varint();
                var suffix = reader.Bytes(reader.Varint());
                left--;
                unread++;

                // A block's first term is written whole.
                var common = isFirst ? suffix.CommonPrefixLength(text.AsSpan(0, shared)) : from;
                if (common < shared)
                {
                    names = reader.Position;
                    Take(from, suffix);
                    Shared = common;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Passes what is left of the present block.</summary>
    public void LeaveBlock() => (left, pending) = (0, false);

    /// <summary>Makes the first term that is not before a text the next one.</summary>
    public void SeekTo(ReadOnlySpan<byte> from)
    {
        pending = false;
        if (terms is null)
        {
            return;
        }

        block = Math.Max(terms.BlockOf(from), 0) - 1;
        left = 0;
        while (Advance())
        {
            if (Text.SequenceCompareTo(from) >= 0)
            {
                pending = true;
                Shared = 0;
                return;
            }
        }
    }

    private bool Advance()
    {
        if (left == 0 && !OpenBlock())
        {
            return false;
        }

        var reader = terms!.Reader(block, bytes, names);
        Shared = reader.Varint();
        var suffix = reader.Bytes(reader.Varint());
        names = reader.Position;
        Take(Shared, suffix);
        unread++;
        left--;
        return true;
    }

    private void Take(int shared, ReadOnlySpan<byte> suffix)
    {
        length = shared + suffix.Length;
        if (text.Length < length)
        {
            Array.Resize(ref text, length * 2);
        }

        suffix.CopyTo(text.AsSpan(shared));
    }

    // The block before the first one whose first term begins otherwise: the terms that are looked for start
    // in it or behind it.
    private bool OpenBlockBeyond(ReadOnlySpan<byte> prefix)
    {
        if (terms is not null)
        {
            block = Math.Max(block, terms.BlockBeyond(block + 1, prefix) - 2);
        }

        return OpenBlock();
    }

    private bool OpenBlock()
    {
        if (terms is null || block + 1 >= terms.Blocks)
        {
            return false;
        }

        block++;
        bytes = terms.Bytes(block, out left, out names, out entries);
        inBlock = left;
        (entry, unread) = (default, 0);
        return true;
    }
}
