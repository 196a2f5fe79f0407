using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Turns conditions on columns into sets of documents.</summary>
internal static class ColumnFilter
{
    /// <summary>Documents that have one of some values.</summary>
    public static DocSet AnyValue(KeywordColumn column, int documents, IEnumerable<string> values)
    {
        var wanted = new bool[column.Count];
        foreach (var value in values)
        {
            var ordinal = column.Find(Encoding.UTF8.GetBytes(value));
            if (ordinal >= 0)
            {
                wanted[ordinal] = true;
            }
        }

        return WithOrdinals(column, documents, wanted);
    }

    /// <summary>Documents that have a value between two, both included; null is no bound.</summary>
    public static DocSet Between(KeywordColumn column, int documents, string? from, string? to)
    {
        var first = from is null ? 0 : column.Find(Encoding.UTF8.GetBytes(from));
        var last = to is null ? column.Count - 1 : column.Find(Encoding.UTF8.GetBytes(to));
        first = first < 0 ? ~first : first;
        last = last < 0 ? ~last - 1 : last;
        var wanted = new bool[column.Count];
        for (var ordinal = first; ordinal <= last; ordinal++)
        {
            wanted[ordinal] = true;
        }

        return WithOrdinals(column, documents, wanted);
    }

    /// <summary>Documents whose number lies between two, both included.</summary>
    public static DocSet Between(NumberColumn column, int documents, long from, long to)
    {
        var set = new DocSet(documents);
        var numbers = column.Values();
        for (var doc = 0; doc < documents; doc++)
        {
            if (numbers.TryGet(doc, out var value) && value >= from && value <= to)
            {
                set.Add(doc);
            }
        }

        return set;
    }

    /// <summary>Documents without a value.</summary>
    public static DocSet Missing(KeywordColumn column, int documents)
    {
        var set = new DocSet(documents);
        var starts = column.Starts;
        for (var doc = 0; doc < documents && !column.IsSingle; doc++)
        {
            if (starts[doc] == starts[doc + 1])
            {
                set.Add(doc);
            }
        }

        return set;
    }

    /// <summary>Documents without a number.</summary>
    public static DocSet Missing(NumberColumn column, int documents)
    {
        var set = new DocSet(documents);
        var numbers = column.Values();
        for (var doc = 0; doc < documents; doc++)
        {
            if (!numbers.TryGet(doc, out _))
            {
                set.Add(doc);
            }
        }

        return set;
    }

    private static DocSet WithOrdinals(KeywordColumn column, int documents, bool[] wanted)
    {
        var set = new DocSet(documents);
        if (!wanted.AsSpan().Contains(true))
        {
            return set;
        }

        switch (column.Width)
        {
            case 1:
                Add(set, column, documents, column.Ordinals, wanted);
                break;
            case 2:
                Add(set, column, documents, MemoryMarshal.Cast<byte, ushort>(column.Ordinals), wanted);
                break;
            default:
                Add(set, column, documents, MemoryMarshal.Cast<byte, uint>(column.Ordinals), wanted);
                break;
        }

        return set;
    }

    private static void Add<T>(DocSet set, KeywordColumn column, int documents, ReadOnlySpan<T> ordinals, bool[] wanted)
        where T : unmanaged, IBinaryInteger<T>
    {
        var starts = column.Starts;
        for (var doc = 0; doc < documents; doc++)
        {
            var (from, to) = column.IsSingle ? (doc, doc + 1) : (starts[doc], starts[doc + 1]);
            for (var place = from; place < to; place++)
            {
                if (wanted[int.CreateTruncating(ordinals[place])])
                {
                    set.Add(doc);
                    break;
                }
            }
        }
    }
}
