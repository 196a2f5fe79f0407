using System.Numerics.Tensors;
using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Meaning;

/// <summary>How near a text is to texts that have nothing to do with it: what a nearness has to pass
/// to mean something.</summary>
/// <remarks>
/// A long or general text is near to everything, a short and odd one to nothing, so that one floor for all cosines
/// would be too low for the one and too high for the other. What is measured is how many standard deviations a cosine
/// lies above those with a fixed set of texts (the test normalisation of Auckenthaler, Carey and Lloyd-Thomas, Score
/// Normalization for Text-Independent Speaker Verification Systems, 2000).
/// File := "IOMSBGT1" texts:i32 dimensions:i32 component:i8[texts·dimensions], the least byte first.
/// </remarks>
public sealed class BackgroundTexts
{
    private const string Resource = "background.vectors";
    private const int Most = 127;
    private const int EachOf = 5;

    private static readonly byte[] Magic = "IOMSBGT1"u8.ToArray();
    private static readonly Lazy<BackgroundTexts> ShippedOne = new(ReadShipped);

    private readonly float[][] rows;

    /// <summary>A background of these vectors; only their direction counts.</summary>
    public BackgroundTexts(IEnumerable<float[]> vectors) => rows = [.. vectors.Select(Unit)];

    /// <summary>Makes the background of the shipped encoder: every fifth of the English
    /// texts without a theme.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static BackgroundTexts Of(IEnumerable<ThemeText> texts)
    {
        var encoder = new PassageEmbedder(SentenceEncoder.Shipped);
        List<float[]> vectors =
        [
            .. texts.Where(text => text.Themes.Count == 0 && text.Language == "en")
                .Where((_, number) => number % EachOf == 0)
                .Select(text => encoder.Embed($"{text.Title}\n{text.Text}")),
        ];
        return vectors.Count > 0
            ? new BackgroundTexts(vectors)
            : throw new ArgumentException("there is no text without a theme", nameof(texts));
    }

    /// <summary>The background of the shipped encoder: texts of development projects that are of
    /// none of the themes.</summary>
    public static BackgroundTexts Shipped => ShippedOne.Value;

    /// <summary>How many texts there are.</summary>
    public int Count => rows.Length;

    /// <summary>The direction of one of them.</summary>
    public ReadOnlySpan<float> this[int number] => rows[number];

    /// <summary>Mean and standard deviation of the cosines of a direction with the texts.</summary>
    public (float Mean, float Deviation) Of(ReadOnlySpan<float> vector)
    {
        var length = TensorPrimitives.Norm(vector);
        var (sum, squares) = (0f, 0f);
        foreach (var row in rows)
        {
            var cosine = TensorPrimitives.Dot(vector, row) / length;
            sum += cosine;
            squares += cosine * cosine;
        }

        var mean = sum / rows.Length;
        return (mean, MathF.Sqrt(MathF.Max(0, (squares / rows.Length) - (mean * mean))));
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(rows.Length);
        writer.Write(rows[0].Length);
        foreach (var row in rows)
        {
            var greatest = TensorPrimitives.MaxMagnitude<float>(row);
            foreach (var number in row)
            {
                writer.Write((sbyte)MathF.Round(number / MathF.Abs(greatest) * Most));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no background.</exception>
    public static BackgroundTexts Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("the bytes are no background of texts");
        }

        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        var bytes = reader.ReadBytes(Math.Max(0, count * dimensions));
        return count > 0 && dimensions > 0 && bytes.Length == count * dimensions
            ? new BackgroundTexts(
                bytes.Chunk(dimensions).Select(row => Array.ConvertAll(row, number => (float)(sbyte)number)))
            : throw new InvalidDataException($"{count} texts of {dimensions} numbers in {bytes.Length} bytes");
    }

    private static BackgroundTexts ReadShipped() =>
        Read(typeof(BackgroundTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"there is no {Resource} in the program"));

    private static float[] Unit(float[] vector)
    {
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), unit);
        return unit;
    }
}
