using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>The values of a keyword field in all segments of a state that have a live document: those with the most
/// first, of equals the first in byte order.</summary>
/// <remarks>8 bytes a value; the values themselves stay in the segments' columns.</remarks>
internal sealed class RankedValues
{
    private readonly KeywordColumn[] columns;

    // How many values the columns before have: a place is the number of a value in all columns one after the other.
    private readonly int[] firsts;
    private readonly int[] places;
    private readonly int[] documents;

    /// <summary>Joins the columns and ranks what is in them.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="field">The field.</param>
    /// <param name="ranks">By segment and ordinal: the rank; -1 where the value has no live document.</param>
    public RankedValues(IReadOnlyList<SegmentView> segments, int field, out int[][] ranks)
    {
        columns = [.. segments.Select(view => view.Reader.Columns.Keywords(field))];
        firsts = new int[columns.Length];
        for (var segment = 1; segment < columns.Length; segment++)
        {
            firsts[segment] = checked(firsts[segment - 1] + columns[segment - 1].Count);
        }

        var (numbers, found) = Join();
        var live = new int[found.Length];
        for (var segment = 0; segment < columns.Length; segment++)
        {
            CountLive(segments[segment], columns[segment], numbers[segment], live);
        }

        var rankOf = Rank(live, out var ranked);
        (places, documents) = (new int[ranked], new int[ranked]);
        for (var number = 0; number < found.Length; number++)
        {
            if (rankOf[number] is >= 0 and var rank)
            {
                (places[rank], documents[rank]) = (found[number], live[number]);
            }
        }

        ranks = Array.ConvertAll(numbers, one => Array.ConvertAll(one, number => rankOf[number]));
    }

    /// <summary>Number of values.</summary>
    public int Count => places.Length;

    /// <summary>The value of a rank, UTF-8.</summary>
    public ReadOnlySpan<byte> Value(int rank)
    {
        var segment = firsts.Length - 1;
        while (firsts[segment] > places[rank])
        {
            segment--;
        }

        return columns[segment].Value(places[rank] - firsts[segment]);
    }

    /// <summary>Number of live documents of the value of a rank.</summary>
    public int Documents(int rank) => documents[rank];

    // Numbers the different values in byte order: by segment and ordinal the number, by number a place.
    private (int[][] Numbers, int[] Places) Join()
    {
        var numbers = Array.ConvertAll(columns, column => new int[column.Count]);
        var found = new List<int>();
        var walks = Array.ConvertAll(columns, column => new ValueWalk(column));
        for (var join = new SortedJoin(walks); join.Next();)
        {
            for (var i = 0; i < join.Count; i++)
            {
                var segment = join[i];
                numbers[segment][walks[segment].Ordinal] = found.Count;
            }

            found.Add(firsts[join[0]] + walks[join[0]].Ordinal);
        }

        return (numbers, [.. found]);
    }

    private static void CountLive(SegmentView view, KeywordColumn column, int[] numbers, int[] live)
    {
        for (var doc = 0; doc < view.Reader.Documents; doc++)
        {
            if (view.IsLive(doc))
            {
                var (from, to) = column.RangeOf(doc);
                for (var place = from; place < to; place++)
                {
                    live[numbers[column.OrdinalAt(place)]]++;
                }
            }
        }
    }

    // Sorts by counting: numbers of as many documents follow each other as they are.
    private static int[] Rank(int[] live, out int ranked)
    {
        var most = live.Length == 0 ? 0 : live.Max();
        var next = new int[most + 1];
        foreach (var count in live)
        {
            next[count]++;
        }

        ranked = 0;
        for (var count = most; count > 0; count--)
        {
            (next[count], ranked) = (ranked, ranked + next[count]);
        }

        var ranks = new int[live.Length];
        for (var number = 0; number < live.Length; number++)
        {
            ranks[number] = live[number] == 0 ? -1 : next[live[number]]++;
        }

        return ranks;
    }
}
