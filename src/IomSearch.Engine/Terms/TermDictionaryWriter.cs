using IomSearch.Engine.IO;

namespace IomSearch.Engine.Terms;

/// <summary>Writes the terms of a segment, field by field, each field's in byte order.</summary>
/// <remarks>
/// Body      := Block* Keys* Directory directoryLength:u32
/// Block     := namesLength:varint (shared:varint length:varint suffix:u8[length])[1..32] Entry[1..32]
/// Entry     := documents:varint more:varint postings:varint positions:varint
/// Keys      := key:u8[keysLength] zero:u8[0..3] offset:u32[blocks + 1] block:u32[blocks + 1]
/// Directory := fields:varint (field:u8 terms:varint blocks:varint start:varint keys:varint keysLength:varint)[fields]
/// Keys are a field's index: the first term of each block one after the other, where each starts, and where its block
/// starts from the field's start; the two arrays are aligned to 4 bytes.
/// A term is written as the number of bytes it shares with the term before it in its block, and the rest. more is
/// occurrences - documents. postings and positions are differences to the entry before, in the block's first entry to
/// 0. The terms "roma" and "romania" with one document each, of postings 0 and 2, are the block 0B | 00 04 r o m a | 04
/// 03 n i a | 01 00 00 00 | 01 00 02 01.
/// Keys are read by binary search and stay in the processor's cache; then one block is scanned.
/// </remarks>
internal sealed class TermDictionaryWriter(FrameWriter frame)
{
    public const int BlockTerms = 32;

    private readonly ByteWriter scratch = new();
    private readonly ByteWriter names = new();
    private readonly ByteWriter entries = new();
    private readonly ByteWriter keys = new();
    private readonly ByteWriter directory = new();
    private readonly List<uint> keyOffsets = [];
    private readonly List<uint> blockOffsets = [];
    private byte[] last = [];
    private int lastLength;
    private TermEntry before;
    private int inBlock;
    private int terms;
    private int fields;
    private int field = -1;
    private long fieldStart;

    /// <summary>Adds a term; fields ascend, and terms ascend in a field.</summary>
    public void Add(int inField, ReadOnlySpan<byte> text, in TermEntry entry)
    {
        if (inField != field)
        {
            EndField();
            (field, fieldStart) = (inField, frame.Length);
        }

        if (inBlock == 0)
        {
            StartBlock(text);
        }

        var shared = inBlock == 0 ? 0 : text.CommonPrefixLength(last.AsSpan(0, lastLength));
        names.Varint(shared);
        names.Varint(text.Length - shared);
        names.Bytes(text[shared..]);
        entries.Varint(entry.Documents);
        entries.Varint(entry.Occurrences - entry.Documents);
        entries.Varint(entry.Postings - before.Postings);
        entries.Varint(entry.Positions - before.Positions);
        (before, terms, inBlock) = (entry, terms + 1, inBlock + 1);
        Remember(text);
        if (inBlock == BlockTerms)
        {
            EndBlock();
        }
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        EndField();
        scratch.Clear();
        scratch.Varint(fields);
        scratch.Bytes(directory.Written);
        scratch.UInt32((uint)scratch.Length);
        frame.Write(scratch.Written);
    }

    private void StartBlock(ReadOnlySpan<byte> text)
    {
        keyOffsets.Add((uint)keys.Length);
        blockOffsets.Add(checked((uint)(frame.Length - fieldStart)));
        keys.Bytes(text);
        before = default;
    }

    private void EndBlock()
    {
        scratch.Clear();
        scratch.Varint(names.Length);
        frame.Write(scratch.Written);
        frame.Write(names.Written);
        frame.Write(entries.Written);
        names.Clear();
        entries.Clear();
        inBlock = 0;
    }

    private void EndField()
    {
        if (inBlock > 0)
        {
            EndBlock();
        }

        if (terms > 0)
        {
            keyOffsets.Add((uint)keys.Length);
            blockOffsets.Add(checked((uint)(frame.Length - fieldStart)));
            WriteDirectoryLine(frame.Length);
            frame.Write(keys.Written);
            frame.Align(sizeof(uint));
            Write(keyOffsets);
            Write(blockOffsets);
            keys.Clear();
            keyOffsets.Clear();
            blockOffsets.Clear();
            terms = 0;
        }
    }

    private void WriteDirectoryLine(long keysStart)
    {
        fields++;
        directory.Byte((byte)field);
        directory.Varint(terms);
        directory.Varint(blockOffsets.Count - 1);
        directory.Varint(fieldStart);
        directory.Varint(keysStart);
        directory.Varint(keys.Length);
    }

    private void Write(List<uint> numbers)
    {
        scratch.Clear();
        foreach (var number in numbers)
        {
            scratch.UInt32(number);
        }

        frame.Write(scratch.Written);
    }

    private void Remember(ReadOnlySpan<byte> text)
    {
        if (last.Length < text.Length)
        {
            last = new byte[text.Length * 2];
        }

        text.CopyTo(last);
        lastLength = text.Length;
    }
}
