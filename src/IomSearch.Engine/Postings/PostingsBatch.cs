namespace IomSearch.Engine.Postings;

/// <summary>All postings of one term in memory, in document order: what a buffer or a merge hands to the writer.</summary>
internal sealed class PostingsBatch
{
    /// <summary>Document numbers, ascending; <see cref="Count"/> of them are valid.</summary>
    public int[] Docs { get; private set; } = new int[128];

    /// <summary>Occurrences of the term in each document, 1 or more.</summary>
    public int[] Frequencies { get; private set; } = new int[128];

    /// <summary>Positions of all occurrences, document after document, ascending in each.</summary>
    public int[] Positions { get; private set; } = new int[128];

    /// <summary>Number of documents.</summary>
    public int Count { get; private set; }

    /// <summary>Number of occurrences.</summary>
    public int Occurrences { get; private set; }

    public void Clear() => Count = Occurrences = 0;

    /// <summary>Adds a document; its positions are written into the result by the caller.</summary>
    public Span<int> Add(int doc, int frequency)
    {
        if (Count == Docs.Length)
        {
            (Docs, Frequencies) = (Grow(Docs, Count + 1), Grow(Frequencies, Count + 1));
        }

        if (Positions.Length - Occurrences < frequency)
        {
            Positions = Grow(Positions, Occurrences + frequency);
        }

        (Docs[Count], Frequencies[Count]) = (doc, frequency);
        Count++;
        Occurrences += frequency;
        return Positions.AsSpan(Occurrences - frequency, frequency);
    }

    /// <summary>Puts the documents in ascending order of their numbers, into another batch.</summary>
    public void SortInto(PostingsBatch target)
    {
        var order = new int[Count];
        var starts = new int[Count];
        for (int i = 0, start = 0; i < Count; start += Frequencies[i], i++)
        {
            (order[i], starts[i]) = (i, start);
        }

        Array.Sort(Docs[..Count], order);
        target.Clear();
        foreach (var i in order)
        {
            Positions.AsSpan(starts[i], Frequencies[i]).CopyTo(target.Add(Docs[i], Frequencies[i]));
        }
    }

    private static int[] Grow(int[] array, int least)
    {
        Array.Resize(ref array, Math.Max(array.Length * 2, least));
        return array;
    }
}
