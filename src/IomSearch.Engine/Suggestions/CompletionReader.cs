using System.Runtime.InteropServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggestions;

/// <summary>The values that complete, by rank, and the words that lead to them; the format is
/// <see cref="CompletionWriter"/>'s. Thread-safe.</summary>
internal sealed class CompletionReader
{
    private readonly FrameReader frame;
    private readonly Field?[] fields;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public CompletionReader(FrameReader frame, TermDictionary words, int fieldCount)
    {
        (this.frame, Words) = (frame, words);
        fields = new Field?[fieldCount];
        var directory = frame.Directory();
        for (var left = directory.Varint(); left > 0; left--)
        {
            var field = directory.Byte();
            if (field >= fieldCount)
            {
                throw directory.Corrupt($"field {field} of {fieldCount}");
            }

            fields[field] = new Field(
                directory.Varint(), directory.LongVarint(), directory.LongVarint(), directory.LongVarint());
        }
    }

    /// <summary>The words of the values, each with the number of values it stands in and where
    /// their list starts.</summary>
    public TermDictionary Words { get; }

    /// <summary>Number of values of a field.</summary>
    public int Count(int field) => fields[field]?.Values ?? 0;

    /// <summary>The value of a rank, UTF-8.</summary>
    public ReadOnlySpan<byte> Value(int field, int rank)
    {
        var known = Known(field);
        var (from, to) = Range(known.Start, known.Values, rank);
        return frame.Span(known.Texts + from, (int)(to - from));
    }

    /// <summary>The rank of the value that has an ordinal in its column.</summary>
    public int Rank(int field, int ordinal)
    {
        var known = Known(field);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)known.Values);
        return MemoryMarshal.Read<int>(
            frame.Span(known.Start + (((2L * known.Values) + ordinal) * sizeof(uint)), sizeof(uint)));
    }

    /// <summary>The documents of the value of a rank.</summary>
    public NumberList Documents(int field, int rank)
    {
        var known = Known(field);
        var (from, to) = Range(known.Start + ((long)known.Values * sizeof(uint)), known.Values, rank);
        return new NumberList(frame, known.Texts + known.TextBytes + from, known.Texts + known.TextBytes + to);
    }

    /// <summary>The ranks of the values that a word stands in.</summary>
    public NumberList Ranks(int field, in TermEntry word) =>
        new(frame, word.Postings, Known(field).Start, word.Documents);

    private Field Known(int field) =>
        fields[field] ?? throw new CorruptIndexException(frame.Name, 0, $"field {field} has no completions");

    private (uint From, uint To) Range(long ends, int values, int rank)
    {
        if ((uint)rank >= (uint)values)
        {
            throw new CorruptIndexException(frame.Name, ends, $"rank {rank} of {values}");
        }

        // Only the two ends are asked for: a look at a stretch costs by its chunks.
        var before = Math.Min(rank, 1);
        var two = MemoryMarshal.Cast<byte, uint>(
            frame.Span(ends + ((long)(rank - before) * sizeof(uint)), (before + 1) * sizeof(uint)));
        return (before == 0 ? 0 : two[0], two[before]);
    }

    private sealed record Field(int Values, long Start, long TextBytes, long DocsBytes)
    {
        public long Texts => Start + (3L * Values * sizeof(uint));
    }
}
