using IomSearch.Engine.IO;

namespace IomSearch.Engine.Terms;

/// <summary>Walks the terms of a field in byte order.</summary>
internal ref struct TermWalk
{
    private readonly FieldTerms? terms;
    private ByteReader names;
    private ByteReader entries;
    private byte[] text = new byte[64];
    private TermEntry entry;
    private int length;
    private int block;
    private int left;

    /// <summary>Stands before the first term that is not before <paramref name="from"/>.</summary>
    public TermWalk(FieldTerms? terms, ReadOnlySpan<byte> from)
    {
        this.terms = terms;
        if (terms is null)
        {
            return;
        }

        SeekTo(from);
    }

    /// <summary>The present term, UTF-8; valid until the next move.</summary>
    public readonly ReadOnlySpan<byte> Text => text.AsSpan(0, length);

    /// <summary>The present term's entry.</summary>
    public readonly TermEntry Entry => entry;

    /// <summary>Number of leading bytes that the present term shares with the one before it in the walk; 0 after a seek.</summary>
    public int Shared { get; private set; }

    private bool Pending { get; set; }

    /// <summary>Goes to the next term; false after the last.</summary>
    public bool Next()
    {
        if (Pending)
        {
            Pending = false;
            return length >= 0;
        }

        return Advance();
    }

    /// <summary>Makes the first term that is not before a text the next one.</summary>
    public void SeekTo(ReadOnlySpan<byte> from)
    {
        Pending = false;
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
                Pending = true;
                Shared = 0;
                return;
            }
        }
    }

    private bool Advance()
    {
        if (left == 0)
        {
            if (terms is null || block + 1 >= terms.Blocks)
            {
                return false;
            }

            OpenBlock();
        }

        Shared = names.Varint();
        var suffix = names.Bytes(names.Varint());
        length = Shared + suffix.Length;
        if (text.Length < length)
        {
            Array.Resize(ref text, length * 2);
        }

        suffix.CopyTo(text.AsSpan(Shared));
        entry = FieldTerms.ReadEntry(ref entries, entry);
        left--;
        return true;
    }

    private void OpenBlock()
    {
        block++;
        names = terms!.Block(block, out left, out var start);
        entries = names;
        entries.Position = start;
        entry = default;
    }
}
