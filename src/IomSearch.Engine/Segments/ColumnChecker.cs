using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>Checks the columns of a segment, and the length codes against the exact lengths.</summary>
internal static class ColumnChecker
{
    /// <summary>Values ascend and each is some document's; a document's ordinals are in range and ascend.</summary>
    public static void CheckKeywords(SegmentReader reader, int field, string file, FindingList findings)
    {
        var column = reader.Columns.Keywords(field);
        for (var ordinal = 1; ordinal < column.Count; ordinal++)
        {
            if (column.Value(ordinal - 1).SequenceCompareTo(column.Value(ordinal)) >= 0)
            {
                findings.Add(new Finding(file, 0, $"field {field}: value {ordinal} is not after the one before it"));
                return;
            }
        }

        var used = new bool[column.Count];
        var end = 0;
        for (var doc = 0; doc < reader.Documents; doc++)
        {
            var (from, to) = column.RangeOf(doc);
            if (from != end || !CheckOrdinals(column, from, to, used))
            {
                findings.Add(
                    new Finding(file, 0, $"field {field}: the ordinals of document {doc} are out of order or range"));
                return;
            }

            end = to;
        }

        if (Array.IndexOf(used, false) is >= 0 and var idle)
        {
            findings.Add(new Finding(file, 0, $"field {field}: value {idle} is no document's"));
        }
    }

    /// <summary>Every number can be read.</summary>
    public static void CheckNumbers(SegmentReader reader, int field)
    {
        var column = reader.Columns.Numbers(field);
        for (var doc = 0; doc < reader.Documents; doc++)
        {
            _ = column.TryGet(doc, out _);
        }
    }

    /// <summary>Every document has an exact length, its code is that length's, and the sums are theirs.</summary>
    public static void CheckLengths(SegmentReader reader, int field, string file, FindingList findings)
    {
        var lengths = reader.Columns.Numbers(field);
        var codes = reader.Norms.Codes(field).Span;
        var (documents, tokens) = (0, 0L);
        for (var doc = 0; doc < reader.Documents; doc++)
        {
            if (!lengths.TryGet(doc, out var length) || length is < 0 or > int.MaxValue
                || NormCode.Encode((int)length) != codes[doc])
            {
                findings.Add(new Finding(
                    file, 0, $"field {field}: document {doc} of {length} tokens has the code {codes[doc]}"));
                return;
            }

            documents += length > 0 ? 1 : 0;
            tokens += length;
        }

        if (reader.Norms.Sums(field) is var sums && (sums.Documents != documents || sums.Tokens != tokens))
        {
            findings.Add(new Finding(
                file,
                0,
                $"field {field}: {documents} documents have {tokens} tokens, {sums.Documents} and {sums.Tokens} are stated"));
        }
    }

    private static bool CheckOrdinals(KeywordColumn column, int from, int to, bool[] used)
    {
        var before = -1;
        for (var place = from; place < to; place++)
        {
            var ordinal = column.OrdinalAt(place);
            if (ordinal <= before || ordinal >= used.Length)
            {
                return false;
            }

            used[ordinal] = true;
            before = ordinal;
        }

        return true;
    }
}
