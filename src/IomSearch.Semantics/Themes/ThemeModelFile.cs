using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IomSearch.Semantics.Themes;

/// <summary>Reads and writes the file of a <see cref="ThemeModel"/>.</summary>
/// <remarks>
/// <code>
/// File        := Magic version:u32 Calibration features:u32 firstPiece:u32 columns:u32
///                name:u64[features] scale:f16[features] weight:f16[(features + 1)·columns] Checksum
/// Magic       := "IOMT"
/// Calibration := slope:f32 offset:f32 first:f32 further:f32
/// Checksum    := SHA-256 of all bytes before it
/// </code>
/// Numbers are little-endian, f16 and f32 those of IEEE 754. Names are those of <c>FeatureHash</c>: first of words and
/// phrases, ascending, then from <c>firstPiece</c> on those of pieces, ascending. The weights of a feature stand side
/// by side, those of the constants last. Columns 0 to 5 are integration, health, livelihoods, DRM, reintegration and
/// none in one multinomial model; 6 to 10 the five themes, each against the rest.
/// <para>
/// A model without features (slope 1, offset 0, thresholds ½ and ½, constants 0) is 90 bytes: 49 4F 4D 54, 02 00
/// 00 00, 00 00 80 3F, 00 00 00 00, 00 00 00 3F, 00 00 00 3F, 00 00 00 00, 00 00 00 00, 0B 00 00 00, 22 times
/// 00, and the checksum.
/// </para>
/// </remarks>
public static class ThemeModelFile
{
    private const uint Version = 2;
    private const int HeaderLength = 36;

    private static ReadOnlySpan<byte> Magic => "IOMT"u8;

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no model, damaged, or of another version; the
    /// message says which.</exception>
    public static ThemeModel Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength + SHA256.HashSizeInBytes || !bytes.StartsWith(Magic))
        {
            throw new InvalidDataException($"{name} is no theme model");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) is var version and not Version)
        {
            throw new InvalidDataException($"{name} is of version {version}; this program reads version {Version}");
        }

        var body = bytes[..^SHA256.HashSizeInBytes];
        return SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..])
            ? ReadBody(body, name)
            : throw new InvalidDataException($"{name} is damaged: its checksum does not agree");
    }

    /// <summary>The file's bytes; the same for the same model.</summary>
    public static byte[] Write(ThemeModel model)
    {
        var vocabulary = model.Vocabulary;
        var length = BodyLength(vocabulary.Count);
        var bytes = new byte[length + SHA256.HashSizeInBytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8), model.Calibration.Slope);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(12), model.Calibration.Offset);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(16), model.Calibration.First);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(20), model.Calibration.Further);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), vocabulary.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), vocabulary.FirstPiece);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(32), MaximumEntropy.Columns);
        WriteFeatures(bytes.AsSpan(HeaderLength..length), model);
        SHA256.HashData(bytes.AsSpan(0, length), bytes.AsSpan(length));
        return bytes;
    }

    /// <summary>Version and the checksum's first four bytes: short enough to stand in every answer.</summary>
    internal static string NameOf(ReadOnlySpan<byte> bytes) =>
        $"themes-{Version}-{Convert.ToHexStringLower(bytes.Slice(bytes.Length - SHA256.HashSizeInBytes, 4))}";

    private static int BodyLength(long features) => checked((int)(
        HeaderLength + (features * (sizeof(ulong) + 2)) + ((features + 1) * MaximumEntropy.Columns * 2)));

    private static ThemeModel ReadBody(ReadOnlySpan<byte> body, string name)
    {
        var calibration = new Calibration(
            BinaryPrimitives.ReadSingleLittleEndian(body[8..]), BinaryPrimitives.ReadSingleLittleEndian(body[12..]),
            BinaryPrimitives.ReadSingleLittleEndian(body[16..]), BinaryPrimitives.ReadSingleLittleEndian(body[20..]));
        var features = BinaryPrimitives.ReadUInt32LittleEndian(body[24..]);
        var firstPiece = BinaryPrimitives.ReadUInt32LittleEndian(body[28..]);
        var columns = BinaryPrimitives.ReadUInt32LittleEndian(body[32..]);
        if (columns != MaximumEntropy.Columns || firstPiece > features || features > int.MaxValue / 64
            || body.Length != BodyLength(features))
        {
            throw new InvalidDataException($"{name} is damaged: its parts do not fit its length");
        }

        var names = new ulong[features];
        var halves = new Half[features + ((features + 1) * columns)];
        ReadFeatures(body[HeaderLength..], names, halves);
        var scales = Array.ConvertAll(halves[..(int)features], scale => (float)scale);
        return new ThemeModel(new Vocabulary(names, scales, (int)firstPiece), halves[(int)features..], calibration);
    }

    private static void ReadFeatures(ReadOnlySpan<byte> bytes, Span<ulong> names, Span<Half> halves)
    {
        foreach (ref var name in names)
        {
            name = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (ref var half in halves)
        {
            half = BinaryPrimitives.ReadHalfLittleEndian(bytes);
            bytes = bytes[2..];
        }
    }

    private static void WriteFeatures(Span<byte> bytes, ThemeModel model)
    {
        foreach (var name in model.Vocabulary.Names)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, name);
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var scale in model.Vocabulary.Scales)
        {
            BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)scale);
            bytes = bytes[2..];
        }

        foreach (var weight in model.Weights)
        {
            BinaryPrimitives.WriteHalfLittleEndian(bytes, weight);
            bytes = bytes[2..];
        }
    }
}
