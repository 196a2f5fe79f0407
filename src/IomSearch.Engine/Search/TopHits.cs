namespace IomSearch.Engine.Search;

/// <summary>Keeps the best documents of one segment that are offered in ascending order of their numbers.</summary>
/// <remarks>A smaller number wins a tie: numbers follow the ids. So once it is full, a document must beat the worst
/// one, not equal it, and the heap never compares numbers of the future.</remarks>
internal sealed class TopHits
{
    private (long Key, int Doc)[] heap = [];
    private int capacity;
    private long least;

    /// <summary>Begins with no document.</summary>
    /// <param name="most">How many to keep.</param>
    /// <param name="leastKey">A key below which no document is wanted: enough others are better.</param>
    public TopHits Begin(int most, long leastKey = long.MinValue)
    {
        if (heap.Length < most)
        {
            heap = new (long, int)[most];
        }

        (capacity, least, Count) = (most, leastKey, 0);
        Floor = most == 0 ? float.PositiveInfinity : leastKey > 0 ? float.BitDecrement(ScoreOf(leastKey)) : -1;
        return this;
    }

    /// <summary>Number of documents kept.</summary>
    public int Count { get; private set; }

    /// <summary>What a document's score must pass to be kept; below 0 while every one is.</summary>
    public float Floor { get; private set; }

    /// <summary>The key of a score of 0 or more: the bits of such numbers have their order.</summary>
    public static long KeyOf(float score) => BitConverter.SingleToInt32Bits(score);

    /// <summary>The score of a key.</summary>
    public static float ScoreOf(long key) => BitConverter.Int32BitsToSingle((int)key);

    /// <summary>Offers a document; a greater key is better.</summary>
    /// <returns>Whether it was kept.</returns>
    public bool Offer(long key, int doc)
    {
        if (key < least || capacity == 0 || (Count == capacity && key <= heap[0].Key))
        {
            return false;
        }

        if (Count < capacity)
        {
            Rise(Count++, (key, doc));
        }
        else
        {
            Sink((key, doc));
        }

        if (Count == capacity)
        {
            Floor = ScoreOf(heap[0].Key);
        }

        return true;
    }

    /// <summary>Offers what was kept of later documents.</summary>
    public void OfferLater(TopHits later)
    {
        foreach (var (key, doc) in later.heap.Take(later.Count).OrderBy(one => one.Doc))
        {
            Offer(key, doc);
        }
    }

    /// <summary>The documents, best first; no more are offered after it. Good until the next begin.</summary>
    public ReadOnlySpan<(long Key, int Doc)> Sorted()
    {
        var sorted = heap.AsSpan(0, Count);
        sorted.Sort(static (a, b) => a.Key == b.Key ? a.Doc.CompareTo(b.Doc) : b.Key.CompareTo(a.Key));
        return sorted;
    }

    // The root is the worst: the least key, of equal keys the greatest number.
    private static bool IsWorse((long Key, int Doc) a, (long Key, int Doc) b) =>
        a.Key < b.Key || (a.Key == b.Key && a.Doc > b.Doc);

    private void Rise(int place, (long Key, int Doc) entry)
    {
        while (place > 0 && IsWorse(entry, heap[(place - 1) / 2]))
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        heap[place] = entry;
    }

    private void Sink((long Key, int Doc) entry)
    {
        var place = 0;
        while ((2 * place) + 1 < Count)
        {
            var child = (2 * place) + 1;
            if (child + 1 < Count && IsWorse(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!IsWorse(heap[child], entry))
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = entry;
    }
}
