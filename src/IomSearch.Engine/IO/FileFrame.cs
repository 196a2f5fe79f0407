using System.Buffers.Binary;

namespace IomSearch.Engine.IO;

/// <summary>The frame around every file of an index: it says what the file is, and every byte of it
/// is under a checksum.</summary>
/// <remarks>
/// File   := Header body:u8[n] Chunks Footer
/// Header := magic:u32 part:u8 version:u8 zero:u16 owner:u64                 16 bytes; magic is "IOMS"
/// Chunks := crc:u32[ceil(n / 65536)]                                        CRC-32C of each 64 KiB of the body
/// Footer := length:u64 crc:u32 magic:u32                                    16 bytes; length is n, crc is of
///                                                                           Header, Chunks and length; magic is "SMOI"
/// The body "hi" of part 3 in version 1, owned by segment 7, is
/// 49 4F 4D 53 03 01 00 00 07 00 00 00 00 00 00 00 | 68 69 | crc("hi") | 02 00 00 00 00 00 00 00 crc 53 4D 4F 49.
/// Chunks are checked when they are first touched, so opening a large file reads only its ends, and yet no byte is
/// believed unchecked. The footer's checksum stands for the whole file: the manifest repeats it.
/// </remarks>
public static class FileFrame
{
    /// <summary>Bytes before the body.</summary>
    public const int HeaderLength = 16;

    /// <summary>Bytes after the checksums.</summary>
    public const int FooterLength = 16;

    /// <summary>Bytes of the body under one checksum.</summary>
    public const int ChunkLength = 1 << 16;

    /// <summary>The first four bytes of every file: "IOMS".</summary>
    public const uint HeaderMagic = 0x534D4F49;

    /// <summary>The last four bytes of every file: "SMOI".</summary>
    public const uint FooterMagic = 0x494F4D53;

    /// <summary>Number of checksums for a body of so many bytes.</summary>
    public static long Chunks(long body) => (body + ChunkLength - 1) / ChunkLength;

    internal static void WriteHeader(Span<byte> header, byte part, byte version, ulong owner)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, HeaderMagic);
        header[4] = part;
        header[5] = version;
        header[6] = header[7] = 0;
        BinaryPrimitives.WriteUInt64LittleEndian(header[8..], owner);
    }
}

/// <summary>What a frame says of its file.</summary>
/// <param name="Part">Which part of an index it is.</param>
/// <param name="Version">The version of that part's format.</param>
/// <param name="Owner">The segment or commit that the file belongs to.</param>
public readonly record struct FrameLabel(byte Part, byte Version, ulong Owner);

/// <summary>A file's length and checksum, as the manifest keeps them.</summary>
/// <param name="Length">Bytes of the whole file.</param>
/// <param name="Checksum">The footer's checksum, which covers the checksums of all chunks.</param>
public readonly record struct FrameSeal(long Length, uint Checksum);
