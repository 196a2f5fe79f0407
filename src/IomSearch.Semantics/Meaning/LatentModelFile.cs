using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Meaning;

/// <summary>Keeps a fitted model as bytes, and reads it back.</summary>
/// <remarks>
/// File  := "IOMSLSA1" analyzer:Text texts:i32 terms:i32 dimensions:i32 mean:f32[dimensions] Term[terms]
/// Term  := term:Text telling:f32 direction:f16[dimensions]
/// Numbers have the least byte first; a Text is its length in bytes, seven bits a byte, and UTF-8. Half precision
/// changes no cosine by more than a thousandth.
/// </remarks>
public static class LatentModelFile
{
    private static readonly byte[] Magic = "IOMSLSA1"u8.ToArray();

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(LatentSemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(model.Counts.Analyzer.Name);
            writer.Write(model.Counts.TextCount);
            writer.Write(model.Counts.Terms);
            writer.Write(model.Dimensions);
            foreach (var number in model.Mean)
            {
                writer.Write(number);
            }

            for (var term = 0; term < model.Counts.Terms; term++)
            {
                writer.Write(model.Counts.Term(term));
                writer.Write(model.Counts.Telling(term));
                foreach (var number in model.Directions.Row(term))
                {
                    writer.Write((Half)number);
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, or are cut short.</exception>
    public static LatentSemanticModel Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            return reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)
                ? ReadBody(reader)
                : throw new InvalidDataException("the bytes are no model of latent topics");
        }
        catch (Exception damage) when (damage is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"the model of latent topics is damaged: {damage.Message}", damage);
        }
    }

    private static LatentSemanticModel ReadBody(BinaryReader reader)
    {
        var analyzer = Analyzer.Named(reader.ReadString());
        var (texts, count, dimensions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        // Every term takes two bytes a dimension at least: a count beyond what is there is damage, no
        // reason to take memory.
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (texts < 0 || count < 0 || dimensions <= 0 || (long)count * dimensions > left / 2)
        {
            throw new InvalidDataException($"a model of {count} terms and {dimensions} dimensions in {left} bytes");
        }

        float[] mean = [.. Enumerable.Range(0, dimensions).Select(_ => reader.ReadSingle())];
        var terms = new List<(string Term, float Telling)>(count);
        var directions = new Matrix(count, dimensions, new float[count * dimensions]);
        for (var term = 0; term < count; term++)
        {
            terms.Add((reader.ReadString(), reader.ReadSingle()));
            var row = directions.Values.AsSpan(term * dimensions, dimensions);
            for (var at = 0; at < dimensions; at++)
            {
                row[at] = (float)reader.ReadHalf();
            }
        }

        return new LatentSemanticModel(TermCounts.Of(terms, texts, analyzer), directions, mean);
    }
}
