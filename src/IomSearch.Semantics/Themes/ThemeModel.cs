using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IomSearch.Semantics.Themes;

/// <summary>A trained classifier: its vocabulary, and the weight of every feature for every class.</summary>
/// <remarks>
/// File    := magic:u8[4] version:u32 features:u32 temperature:f32 Feature[features] bias:f16[6] sha256:u8[32]
/// Feature := length:u8 utf8:u8[length] weight:f32 class:f16[6]
/// Numbers are little-endian, f16 is IEEE 754 binary16; magic is "IOMT", version 1. Classes are the themes by number, then none.
/// sha256 is of everything before it (FIPS 180-4). The feature "clinic" of weight 2 that speaks for health alone is
/// 06 63 6C 69 6E 69 63 | 00 00 00 40 | 00 00 00 3C 00 00 00 00 00 00 00 00.
/// </remarks>
public sealed class ThemeModel
{
    private const int Version = 1;
    private const int HeaderLength = 16;
    private static readonly byte[] Magic = "IOMT"u8.ToArray();
    private readonly Half[] weights;

    internal ThemeModel(Vocabulary vocabulary, Half[] weights, float temperature) =>
        (Vocabulary, this.weights, Temperature) = (vocabulary, weights, temperature);

    /// <summary>The features it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What scores are divided by before they become confidences; above 1 makes the model more modest.</summary>
    public float Temperature { get; }

    /// <summary>Version and checksum, short: what an answer says it was classified by.</summary>
    public string Name => $"themes-{Version}-{Convert.ToHexStringLower(SHA256.HashData(ToBytes()).AsSpan(0, 4))}";

    /// <summary>The model that is shipped inside this assembly.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ThemeModel Shipped()
    {
        using var stream = typeof(ThemeModel).Assembly.GetManifestResourceStream("themes.model")
            ?? throw new InvalidDataException("the assembly holds no themes.model");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, "themes.model");
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of another version.</exception>
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

        if (!SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new InvalidDataException($"{name} is damaged: its checksum does not agree");
        }

        return ReadBody(bytes);
    }

    /// <summary>The file's bytes; the same for the same model.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Vocabulary.Features.Count);
        writer.Write(Temperature);
        for (var feature = 0; feature < Vocabulary.Features.Count; feature++)
        {
            var utf8 = Encoding.UTF8.GetBytes(Vocabulary.Features[feature]);
            writer.Write((byte)utf8.Length);
            writer.Write(utf8);
            writer.Write(Vocabulary.Weights[feature]);
            WriteClasses(writer, feature);
        }

        WriteClasses(writer, Vocabulary.Features.Count);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>What a feature adds to a class's score; the feature behind the last is the class's own.</summary>
    public double Weight(int feature, int @class) => (double)weights[(feature * Theme.Classes) + @class];

    /// <summary>The confidence of every class for a text, summing up to 1.</summary>
    public double[] Probabilities(SparseVector vector) => MaximumEntropy.Softmax(
        MaximumEntropy.Scores(vector, place => (double)weights[place], Vocabulary.Features.Count), Temperature);

    private static ThemeModel ReadBody(ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var temperature = BinaryPrimitives.ReadSingleLittleEndian(bytes[12..]);
        var names = new List<string>(count);
        var telling = new List<float>(count);
        var classes = new List<Half>((count + 1) * Theme.Classes);
        var at = HeaderLength;
        for (var feature = 0; feature < count; feature++)
        {
            names.Add(Encoding.UTF8.GetString(bytes.Slice(at + 1, bytes[at])));
            at += 1 + bytes[at];
            telling.Add(BinaryPrimitives.ReadSingleLittleEndian(bytes[at..]));
            at = ReadClasses(bytes, at + sizeof(float), classes);
        }

        ReadClasses(bytes, at, classes);
        return new ThemeModel(new Vocabulary(names, telling), [.. classes], temperature);
    }

    private static int ReadClasses(ReadOnlySpan<byte> bytes, int at, List<Half> classes)
    {
        for (var c = 0; c < Theme.Classes; c++, at += 2)
        {
            classes.Add(BinaryPrimitives.ReadHalfLittleEndian(bytes[at..]));
        }

        return at;
    }

    private void WriteClasses(BinaryWriter writer, int feature)
    {
        for (var c = 0; c < Theme.Classes; c++)
        {
            writer.Write(weights[(feature * Theme.Classes) + c]);
        }
    }
}
