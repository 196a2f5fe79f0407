using System.Runtime.InteropServices;
using System.Text;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>Gathers the values of a keyword field as documents come in.</summary>
internal sealed class KeywordBuffer
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<byte[]> values = [];
    private readonly List<int> starts = [0];
    private readonly List<int> entries = [];

    /// <summary>Adds a value to the present document; one it has already is left out.</summary>
    public void Add(string value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = NumberOf(value);
        }

        if (entries.IndexOf(number, starts[^1]) < 0)
        {
            entries.Add(number);
        }
    }

    /// <summary>Ends the present document.</summary>
    public void EndDocument() => starts.Add(entries.Count);

    /// <summary>The column of some documents, in an order of their own.</summary>
    public KeywordValues Column(int[] order)
    {
        var newStarts = new int[order.Length + 1];
        var isKept = new bool[values.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var numbersOfDoc = Entries(order[i]);
            newStarts[i + 1] = newStarts[i] + numbersOfDoc.Length;
            foreach (var number in numbersOfDoc)
            {
                isKept[number] = true;
            }
        }

        int[] kept = [.. Enumerable.Range(0, values.Count).Where(number => isKept[number])];
        Array.Sort(kept, (a, b) => values[a].AsSpan().SequenceCompareTo(values[b]));
        return new KeywordValues(
            [.. kept.Select(number => values[number])], newStarts, Ordinals(order, newStarts, OrdinalsOf(kept)));
    }

    private int[] Ordinals(int[] order, int[] newStarts, int[] ordinalOf)
    {
        var ordinals = new int[newStarts[^1]];
        for (var i = 0; i < order.Length; i++)
        {
            var ofDoc = ordinals.AsSpan(newStarts[i]..newStarts[i + 1]);
            var numbersOfDoc = Entries(order[i]);
            for (var place = 0; place < ofDoc.Length; place++)
            {
                ofDoc[place] = ordinalOf[numbersOfDoc[place]];
            }

            ofDoc.Sort();
        }

        return ordinals;
    }

    private int[] OrdinalsOf(int[] kept)
    {
        var ordinals = new int[values.Count];
        for (var ordinal = 0; ordinal < kept.Length; ordinal++)
        {
            ordinals[kept[ordinal]] = ordinal;
        }

        return ordinals;
    }

    private ReadOnlySpan<int> Entries(int doc) => CollectionsMarshal.AsSpan(entries)[starts[doc]..starts[doc + 1]];

    // Values of which only the bytes agree are one: a lone surrogate and the replacement character that it becomes.
    private int NumberOf(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        if (!numbers.TryGetValue(Encoding.UTF8.GetString(utf8), out var number))
        {
            number = values.Count;
            values.Add(utf8);
            numbers.Add(Encoding.UTF8.GetString(utf8), number);
        }

        numbers.TryAdd(value, number);
        return number;
    }
}
