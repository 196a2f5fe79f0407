using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace IomSearch.Engine.IO;

/// <summary>Writes one framed file: the header at once, the body as it comes, checksums and
/// footer at the end.</summary>
public sealed class FrameWriter : IDisposable
{
    private readonly FileOutput output;
    private readonly byte[] header = new byte[FileFrame.HeaderLength];
    private readonly List<uint> checksums = [];
    private byte[] chunk = ArrayPool<byte>.Shared.Rent(FileFrame.ChunkLength);
    private int filled;

    /// <summary>Starts a new file.</summary>
    public FrameWriter(IndexDirectory directory, string name, FrameLabel label)
    {
        output = directory.Create(name);
        FileFrame.WriteHeader(header, label.Part, label.Version, label.Owner);
        output.Write(header);
    }

    /// <summary>Bytes of the body so far: the offset of the next one.</summary>
    public long Length { get; private set; }

    /// <summary>Adds bytes to the body.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            var count = Math.Min(bytes.Length, FileFrame.ChunkLength - filled);
            bytes[..count].CopyTo(chunk.AsSpan(filled));
            filled += count;
            bytes = bytes[count..];
            if (filled == FileFrame.ChunkLength)
            {
                EndChunk();
            }
        }
    }

    /// <summary>Adds zeros until the body's length is a multiple of <paramref name="alignment"/>, a
    /// power of two up to 64.</summary>
    public void Align(int alignment)
    {
        Span<byte> zeros = stackalloc byte[64];
        zeros.Clear();
        Write(zeros[..(int)(-Length & (alignment - 1))]);
    }

    /// <summary>Writes checksums and footer, and flushes everything to disk.</summary>
    /// <returns>What the manifest keeps of the file.</returns>
    public FrameSeal Seal()
    {
        EndChunk();
        var table = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(checksums));
        Span<byte> footer = stackalloc byte[FileFrame.FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, Length);
        var checksum = Crc32C.Of(footer[..8], Crc32C.Of(table, Crc32C.Of(header)));
        BinaryPrimitives.WriteUInt32LittleEndian(footer[8..], checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[12..], FileFrame.FooterMagic);
        output.Write(table);
        output.Write(footer);
        output.Flush();
        return new FrameSeal(header.Length + Length + table.Length + footer.Length, checksum);
    }

    /// <summary>Closes the file; one that was not sealed is worthless and is left for the sweep.</summary>
    public void Dispose()
    {
        output.Dispose();
        if (chunk.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(chunk);
            chunk = [];
        }
    }

    private void EndChunk()
    {
        if (filled > 0)
        {
            checksums.Add(Crc32C.Of(chunk.AsSpan(0, filled)));
            output.Write(chunk.AsSpan(0, filled));
            filled = 0;
        }
    }
}
