using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;

namespace IomSearch.Semantics.Meaning;

/// <summary>Reads and writes the weights of a <see cref="SentenceEncoder"/>, a byte each.</summary>
/// <remarks>
/// <code>
/// File       := Magic version:u32 Vocabulary Rows(8002, 256) Vector(128) Layer Layer Dense Checksum
/// Magic      := "IOME"
/// Vocabulary := count:u32 (length:u8 text:utf8[length] score:f32)[count]
/// Layer      := Norm Dense Dense hasWidening:u8 Dense? Norm Dense Dense
/// Norm       := Vector Vector
/// Dense      := Rows Vector
/// Rows       := rows:u32 columns:u32 (scale:f32 value:i8[64])[rows·columns / 64]
/// Vector     := count:u32 value:f32[count]
/// Checksum   := SHA-256 of all bytes before it
/// </code>
/// A value is scale · number; the scale of 64 values side by side is the largest of them over 127, so that one large
/// value costs its neighbours no precision further off. The rows of a Dense are its outputs, its columns a multiple of
/// 64. Numbers are little-endian, f32 that of IEEE 754. The values 0.5, -1 and 62 zeros are 04 02 01 3C, 40 81 and 62
/// times 00: the scale 1/127, the numbers 64 and -127.
/// </remarks>
public static class EncoderFile
{
    private const uint Version = 1;
    private const int Block = 64;
    private const string Resource = "encoder.model";

    private static ReadOnlySpan<byte> Magic => "IOME"u8;

    /// <summary>The weights that are shipped.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static EncoderWeights Shipped()
    {
        using var stream = typeof(EncoderFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in this program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, Resource);
    }

    /// <summary>Reads weights.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no encoder, damaged, or of another version; the message says
    /// which.</exception>
    public static EncoderWeights Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length < Magic.Length + sizeof(uint) + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException($"{name} is no sentence encoder");
        }

        if (BitConverter.ToUInt32(bytes, Magic.Length) is var version and not Version)
        {
            throw new InvalidDataException($"{name} is of version {version}; this program reads version {Version}");
        }

        var body = bytes.AsSpan(..^SHA256.HashSizeInBytes);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
        {
            throw new InvalidDataException($"{name} is damaged: its checksum does not agree");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, body.Length), Encoding.UTF8);
        reader.BaseStream.Position = Magic.Length + sizeof(uint);
        return ReadBody(reader);
    }

    /// <summary>The file's bytes; the same for the same weights.</summary>
    public static byte[] Write(EncoderWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        WriteVocabulary(writer, weights.Vocabulary);
        WriteRows(writer, weights.Embeddings);
        WriteVector(writer, weights.Frequencies);
        foreach (var layer in weights.Layers)
        {
            WriteLayer(writer, layer);
        }

        WriteDense(writer, weights.Output);
        writer.Flush();
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    private static EncoderWeights ReadBody(BinaryReader reader) => new()
    {
        Vocabulary = ReadVocabulary(reader),
        Embeddings = ReadRows(reader),
        Frequencies = ReadVector(reader),
        Layers = [ReadLayer(reader), ReadLayer(reader)],
        Output = ReadDense(reader),
    };

    private static VocabularyPiece[] ReadVocabulary(BinaryReader reader)
    {
        var pieces = new VocabularyPiece[reader.ReadInt32()];
        for (var number = 0; number < pieces.Length; number++)
        {
            var text = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
            pieces[number] = new VocabularyPiece(text, reader.ReadSingle());
        }

        return pieces;
    }

    private static void WriteVocabulary(BinaryWriter writer, IReadOnlyList<VocabularyPiece> vocabulary)
    {
        writer.Write(vocabulary.Count);
        foreach (var piece in vocabulary)
        {
            var text = Encoding.UTF8.GetBytes(piece.Text);
            writer.Write(checked((byte)text.Length));
            writer.Write(text);
            writer.Write(piece.Score);
        }
    }

    private static LayerWeights ReadLayer(BinaryReader reader) => new()
    {
        AttentionNorm = ReadNorm(reader),
        Projection = ReadDense(reader),
        Joining = ReadDense(reader),
        Widening = reader.ReadBoolean() ? ReadDense(reader) : null,
        ForwardNorm = ReadNorm(reader),
        Hidden = ReadDense(reader),
        Forward = ReadDense(reader),
    };

    private static void WriteLayer(BinaryWriter writer, LayerWeights layer)
    {
        WriteNorm(writer, layer.AttentionNorm);
        WriteDense(writer, layer.Projection);
        WriteDense(writer, layer.Joining);
        writer.Write(layer.Widening is not null);
        if (layer.Widening is not null)
        {
            WriteDense(writer, layer.Widening);
        }

        WriteNorm(writer, layer.ForwardNorm);
        WriteDense(writer, layer.Hidden);
        WriteDense(writer, layer.Forward);
    }

    private static NormWeights ReadNorm(BinaryReader reader) => new(ReadVector(reader), ReadVector(reader));

    private static void WriteNorm(BinaryWriter writer, NormWeights norm)
    {
        WriteVector(writer, norm.Scale);
        WriteVector(writer, norm.Bias);
    }

    private static DenseWeights ReadDense(BinaryReader reader) =>
        new(ReadRows(reader).Transposed(), ReadVector(reader));

    private static void WriteDense(BinaryWriter writer, DenseWeights dense)
    {
        WriteRows(writer, dense.Kernel.Transposed());
        WriteVector(writer, dense.Bias);
    }

    private static Matrix ReadRows(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        var matrix = new Matrix(rows, columns, new float[rows * columns]);
        for (var at = 0; at < matrix.Values.Length; at += Block)
        {
            var scale = reader.ReadSingle();
            foreach (ref var value in matrix.Values.AsSpan(at, Block))
            {
                value = scale * reader.ReadSByte();
            }
        }

        return matrix;
    }

    private static void WriteRows(BinaryWriter writer, Matrix matrix)
    {
        writer.Write(matrix.Rows);
        writer.Write(matrix.Columns);
        for (var at = 0; at < matrix.Values.Length; at += Block)
        {
            var values = matrix.Values.AsSpan(at, Block);
            var scale = Math.Abs(TensorPrimitives.MaxMagnitude<float>(values)) / sbyte.MaxValue;
            writer.Write(scale);
            foreach (var value in values)
            {
                writer.Write(scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(value / scale));
            }
        }
    }

    private static float[] ReadVector(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        foreach (ref var value in values.AsSpan())
        {
            value = reader.ReadSingle();
        }

        return values;
    }

    private static void WriteVector(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }
}
