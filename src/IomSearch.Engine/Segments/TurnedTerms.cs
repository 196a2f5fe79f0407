using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Segments;

/// <summary>Turns the occurrences of a buffer around: from the terms of each document to the
/// documents of each term.</summary>
/// <remarks>A counting sort (Knuth, volume 3, 5.2), of as many terms at a time as have <see cref="MostTurned"/>
/// occurrences, so that its memory is bounded. Documents are gone through in the order of their new numbers: each
/// term's come out ascending.</remarks>
/// <param name="log">The occurrences.</param>
/// <param name="order">The documents that stay, in their new order.</param>
/// <param name="mostTurned">For tests, fewer than <see cref="MostTurned"/>.</param>
internal sealed class TurnedTerms(TermLog log, int[] order, int mostTurned = TurnedTerms.MostTurned) : TermRun
{
    /// <summary>Occurrences that are turned around at a time; a term with more is one alone.</summary>
    public const int MostTurned = 1 << 22;

    private const int Elsewhere = -1;

    private readonly int[] terms = log.Sorted();
    private readonly int[] counts = Count(log, order);
    private readonly int[] ends = Nowhere(log.Count);
    private readonly PostingsBatch batch = new();
    private Occurrence[] turned = [];
    private int next;
    private int first;
    private int turnedTo;

    public override int Field => log.Key(terms[next - 1])[0];

    public override ReadOnlySpan<byte> Text => log.Key(terms[next - 1])[1..];

    public override bool Next()
    {
        // A term that only replaced documents had is gone with them.
        while (next < terms.Length)
        {
            if (counts[terms[next++]] > 0)
            {
                return true;
            }
        }

        return false;
    }

    public override PostingsBatch Postings()
    {
        if (next > turnedTo)
        {
            Turn();
        }

        var term = terms[next - 1];
        Fill(turned.AsSpan(ends[term] - counts[term], counts[term]));
        return batch;
    }

    private static int[] Count(TermLog log, int[] order)
    {
        var counts = new int[log.Count];
        foreach (var doc in order)
        {
            for (var occurrences = log.Of(doc); occurrences.Next();)
            {
                counts[occurrences.Term]++;
            }
        }

        return counts;
    }

    private static int[] Nowhere(int count)
    {
        var ends = new int[count];
        Array.Fill(ends, Elsewhere);
        return ends;
    }

    // From the present term on.
    private void Turn()
    {
        foreach (var term in terms.AsSpan(first..turnedTo))
        {
            ends[term] = Elsewhere;
        }

        var room = 0;
        first = next - 1;
        for (turnedTo = first;
            turnedTo < terms.Length && (turnedTo == first || room + counts[terms[turnedTo]] <= mostTurned);
            turnedTo++)
        {
            ends[terms[turnedTo]] = room;
            room += counts[terms[turnedTo]];
        }

        if (turned.Length < room)
        {
            turned = new Occurrence[room];
        }

        Scatter();
    }

    // Where a term's next occurrence comes moves on with each, to where its last one ends.
    private void Scatter()
    {
        for (var doc = 0; doc < order.Length; doc++)
        {
            for (var occurrences = log.Of(order[doc]); occurrences.Next();)
            {
                ref var end = ref ends[occurrences.Term];
                if (end != Elsewhere)
                {
                    turned[end++] = new Occurrence(doc, occurrences.Position);
                }
            }
        }
    }

    private void Fill(ReadOnlySpan<Occurrence> occurrences)
    {
        batch.Clear();
        while (occurrences.Length > 0)
        {
            var frequency = 1;
            while (frequency < occurrences.Length && occurrences[frequency].Doc == occurrences[0].Doc)
            {
                frequency++;
            }

            var positions = batch.Add(occurrences[0].Doc, frequency);
            for (var i = 0; i < frequency; i++)
            {
                positions[i] = occurrences[i].Position;
            }

            occurrences = occurrences[frequency..];
        }
    }

    private readonly record struct Occurrence(int Doc, int Position);
}
