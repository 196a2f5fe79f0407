namespace IomSearch.Engine.Postings;

/// <summary>All postings of one term in memory, in document order: what a buffer or a merge
/// hands to the writer.</summary>
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

    private static int[] Grow(int[] array, int least)
    {
        Array.Resize(ref array, Math.Max(array.Length * 2, least));
        return array;
    }
}
