using System.Buffers.Binary;

namespace IomSearch.Engine.IO;

/// <summary>Reads the body of one framed file; a chunk's checksum is checked when the chunk is first
/// touched. Thread-safe.</summary>
public sealed class FrameReader : IDisposable
{
    private readonly FileView view;
    private readonly long table;

    // One byte a chunk, set once its checksum agreed. Two threads may both check: the answer is the same.
    private readonly bool[] agreed;

    /// <summary>Opens a file and checks its frame.</summary>
    /// <param name="view">The file; disposed with the reader, or at once when its frame is refused.</param>
    /// <param name="expected">What the file must be.</param>
    /// <param name="seal">What the manifest says of it; null for the manifest itself.</param>
    /// <exception cref="CorruptIndexException">The frame is damaged, or is another file's.</exception>
    public FrameReader(FileView view, FrameLabel expected, FrameSeal? seal)
    {
        this.view = view;
        try
        {
            Seal = Check(view, expected, out var length);
            Length = length;
        }
        catch
        {
            view.Dispose();
            throw;
        }

        table = FileFrame.HeaderLength + Length;
        agreed = new bool[FileFrame.Chunks(Length)];
        if (seal is { } wanted && wanted != Seal)
        {
            view.Dispose();
            throw new CorruptIndexException(view.Name, 0, $"the manifest has {wanted}, the file is {Seal}");
        }
    }

    /// <summary>The file's name, for errors.</summary>
    public string Name => view.Name;

    /// <summary>Bytes of the body.</summary>
    public long Length { get; }

    /// <summary>The file's length and checksum.</summary>
    public FrameSeal Seal { get; }

    /// <summary>A stretch of the body, checked.</summary>
    /// <exception cref="CorruptIndexException">It reaches past the end, or a chunk of it is damaged.</exception>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new CorruptIndexException(
                Name, FileFrame.HeaderLength + offset, $"{length} bytes wanted of a body of {Length}");
        }

        if (length > 0)
        {
            var last = (offset + length - 1) / FileFrame.ChunkLength;
            for (var chunk = offset / FileFrame.ChunkLength; chunk <= last; chunk++)
            {
                if (!agreed[chunk])
                {
                    CheckChunk(chunk);
                }
            }
        }

        return view.Span(FileFrame.HeaderLength + offset, length);
    }

    /// <summary>A stretch of the body, checked now and to be read later.</summary>
    /// <exception cref="CorruptIndexException">It reaches past the end, or a chunk of it is damaged.</exception>
    internal CheckedBytes Range(long offset, int length) => new(Span(offset, length));

    /// <summary>A reader of a stretch of the body.</summary>
    /// <exception cref="CorruptIndexException">It reaches past the end, or a chunk of it is damaged.</exception>
    public ByteReader Bytes(long offset, int length) =>
        new(Span(offset, length), Name, FileFrame.HeaderLength + offset);

    /// <summary>A reader of the directory that some parts end with: its length is in the last four
    /// bytes of the body.</summary>
    /// <exception cref="CorruptIndexException">There is none, or it is damaged.</exception>
    internal ByteReader Directory()
    {
        var end = Length - sizeof(uint);
        var length = (int)Bytes(end, sizeof(uint)).UInt32();
        return Bytes(end - length, length);
    }

    /// <summary>Bytes of the whole file, frame included; not checked.</summary>
    internal ReadOnlySpan<byte> Raw(long offset, int length) => view.Span(offset, length);

    /// <summary>Checks every chunk, touched or not.</summary>
    /// <exception cref="CorruptIndexException">One is damaged.</exception>
    public void CheckAll()
    {
        for (var chunk = 0L; chunk < agreed.Length; chunk++)
        {
            CheckChunk(chunk);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => view.Dispose();

    private static FrameSeal Check(FileView view, FrameLabel expected, out long length)
    {
        const int ends = FileFrame.HeaderLength + FileFrame.FooterLength;
        if (view.Length < ends)
        {
            throw new CorruptIndexException(view.Name, view.Length, $"a file of {view.Length} bytes has no frame");
        }

        var header = view.Span(0, FileFrame.HeaderLength);
        Span<byte> wanted = stackalloc byte[FileFrame.HeaderLength];
        FileFrame.WriteHeader(wanted, expected.Part, expected.Version, expected.Owner);
        if (!header.SequenceEqual(wanted))
        {
            throw new CorruptIndexException(
                view.Name, 0, $"the header is {Convert.ToHexString(header)}, not {Convert.ToHexString(wanted)}");
        }

        var footer = view.Span(view.Length - FileFrame.FooterLength, FileFrame.FooterLength);
        length = BinaryPrimitives.ReadInt64LittleEndian(footer);
        if (length < 0 || length > view.Length
            || length + (FileFrame.Chunks(length) * sizeof(uint)) + ends != view.Length)
        {
            throw new CorruptIndexException(
                view.Name, view.Length - 16, $"a body of {length} bytes in a file of {view.Length}");
        }

        var table = view.Span(FileFrame.HeaderLength + length, (int)FileFrame.Chunks(length) * sizeof(uint));
        var checksum = Crc32C.Of(footer[..8], Crc32C.Of(table, Crc32C.Of(header)));
        return BinaryPrimitives.ReadUInt32LittleEndian(footer[8..]) == checksum
            && BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]) == FileFrame.FooterMagic
            ? new FrameSeal(view.Length, checksum)
            : throw new CorruptIndexException(view.Name, view.Length - 8, "the footer's checksum does not agree");
    }

    private void CheckChunk(long chunk)
    {
        var offset = chunk * FileFrame.ChunkLength;
        var length = (int)Math.Min(FileFrame.ChunkLength, Length - offset);
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(view.Span(table + (chunk * sizeof(uint)), sizeof(uint)));
        if (Crc32C.Of(view.Span(FileFrame.HeaderLength + offset, length)) != stored)
        {
            throw new CorruptIndexException(
                Name, FileFrame.HeaderLength + offset, $"the checksum of {length} bytes does not agree");
        }

        agreed[chunk] = true;
    }
}
