using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>Joins the keyword columns of several segments; values that only deleted
/// documents had are left out.</summary>
internal static class KeywordMerge
{
    public static KeywordValues Of(KeywordColumn[] columns, MergeOrder order)
    {
        var used = Array.ConvertAll(columns, column => new bool[column.Count]);
        foreach (var (segment, doc) in order.Documents)
        {
            var (from, to) = columns[segment].RangeOf(doc);
            for (var place = from; place < to; place++)
            {
                used[segment][columns[segment].OrdinalAt(place)] = true;
            }
        }

        var values = Values(columns, used, out var newOrdinals);
        var starts = new int[order.Documents.Length + 1];
        var ordinals = new List<int>();
        for (var number = 0; number < order.Documents.Length; number++)
        {
            var (segment, doc) = order.Documents[number];
            var (from, to) = columns[segment].RangeOf(doc);
            for (var place = from; place < to; place++)
            {
                // Both dictionaries are sorted, so ascending ordinals stay ascending.
                ordinals.Add(newOrdinals[segment][columns[segment].OrdinalAt(place)]);
            }

            starts[number + 1] = ordinals.Count;
        }

        return new KeywordValues(values, starts, [.. ordinals]);
    }

    private static byte[][] Values(KeywordColumn[] columns, bool[][] used, out int[][] newOrdinals)
    {
        newOrdinals = Array.ConvertAll(columns, column => new int[column.Count]);
        var all = new List<(byte[] Value, int Segment, int Ordinal)>();
        for (var segment = 0; segment < columns.Length; segment++)
        {
            for (var ordinal = 0; ordinal < columns[segment].Count; ordinal++)
            {
                if (used[segment][ordinal])
                {
                    all.Add((columns[segment].Value(ordinal).ToArray(), segment, ordinal));
                }
            }
        }

        all.Sort((a, b) => a.Value.AsSpan().SequenceCompareTo(b.Value));
        var values = new List<byte[]>();
        foreach (var (value, segment, ordinal) in all)
        {
            if (values.Count == 0 || !values[^1].AsSpan().SequenceEqual(value))
            {
                values.Add(value);
            }

            newOrdinals[segment][ordinal] = values.Count - 1;
        }

        return [.. values];
    }
}
