using IomSearch.Engine.Columns;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>A buffer's documents as the content of a segment: in the order of their ids, replaced ones left out.</summary>
internal sealed class BufferSource : SegmentSource
{
    private readonly SegmentBuffer buffer;
    private readonly int[] order;
    private readonly int[] newNumbers;

    public BufferSource(SegmentBuffer buffer)
    {
        this.buffer = buffer;
        order = buffer.Order();
        newNumbers = new int[buffer.Numbered];
        Array.Fill(newNumbers, -1);
        for (var i = 0; i < order.Length; i++)
        {
            newNumbers[order[i]] = i;
        }
    }

    public override IndexSchema Schema => buffer.Schema;

    public override int Documents => order.Length;

    public override ReadOnlySpan<byte> Id(int doc) => buffer.Id(order[doc]);

    public override StoredPieces Stored() => buffer.Stored.InOrder(order);

    public override int[] Lengths(int field)
    {
        var all = buffer.Lengths(field);
        return [.. order.Select(doc => all[doc])];
    }

    public override KeywordValues Keywords(int field) => buffer.Keywords(field).Column(order);

    public override NumberValues Numbers(int field) => buffer.Numbers(field).Column(order);

    public override VectorRows Vectors(int field) => buffer.Vectors(field).Rows(order);

    public override TermRun Terms() => new Run(buffer.Terms, newNumbers, IsAscending(newNumbers));

    private static bool IsAscending(int[] numbers)
    {
        var before = -1;
        foreach (var number in numbers)
        {
            if (number >= 0 && number < before)
            {
                return false;
            }

            before = Math.Max(before, number);
        }

        return true;
    }

    private sealed class Run(TermTable table, int[] newNumbers, bool ascending) : TermRun
    {
        private readonly int[] terms = table.Sorted();
        private readonly PostingsBatch present = new();
        private readonly PostingsBatch sorted = new();
        private int next;
        private bool isSorted;

        public override int Field => table.Key(terms[next - 1])[0];

        public override ReadOnlySpan<byte> Text => table.Key(terms[next - 1])[1..];

        public override bool Next()
        {
            // A term that only replaced documents had is gone with them.
            while (next < terms.Length)
            {
                table.Read(terms[next++], newNumbers, present);
                isSorted = ascending;
                if (present.Count > 0)
                {
                    return true;
                }
            }

            return false;
        }

        public override PostingsBatch Postings()
        {
            if (!isSorted)
            {
                present.SortInto(sorted);
                return sorted;
            }

            return present;
        }
    }
}
