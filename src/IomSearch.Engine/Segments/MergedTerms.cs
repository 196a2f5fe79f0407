using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Walks the terms of several segments together, and joins the postings of each.</summary>
internal sealed class MergedTerms : TermRun
{
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly MergeOrder order;
    private readonly int[] textFields;
    private readonly List<(TermWalk Walk, int Segment)> present = [];
    private readonly PriorityQueue<(TermWalk Walk, int Segment), (TermWalk Walk, int Segment)> ahead = new(
        Comparer<(TermWalk Walk, int Segment)>.Create((a, b) =>
            a.Walk.Text.SequenceCompareTo(b.Walk.Text) is var byText and not 0 ? byText : a.Segment.CompareTo(b.Segment)));

    private readonly PostingsBatch gathered = new();
    private readonly PostingsBatch sorted = new();
    private PostingsBatch batch;
    private int next;

    public MergedTerms(IndexSchema schema, IReadOnlyList<SegmentView> segments, MergeOrder order)
    {
        (this.segments, this.order, batch) = (segments, order, gathered);
        textFields = [.. Enumerable.Range(0, schema.Fields.Length).Where(field => schema.Fields[field].Kind == FieldKind.Text)];
    }

    public override int Field => textFields[next - 1];

    public override ReadOnlySpan<byte> Text => present[0].Walk.Text;

    public override PostingsBatch Postings() => batch;

    public override bool Next()
    {
        while (Advance())
        {
            Gather();
            if (gathered.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Advance()
    {
        foreach (var head in present)
        {
            if (head.Walk.Next())
            {
                ahead.Enqueue(head, head);
            }
        }

        present.Clear();
        while (ahead.Count == 0)
        {
            if (next == textFields.Length)
            {
                return false;
            }

            OpenField(textFields[next++]);
        }

        do
        {
            present.Add(ahead.Dequeue());
        }
        while (ahead.TryPeek(out var other, out _) && other.Walk.Text.SequenceEqual(Text));
        return true;
    }

    private void OpenField(int field)
    {
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var head = (Walk: segments[segment].Reader.Terms.Walk(field, []), Segment: segment);
            if (head.Walk.Next())
            {
                ahead.Enqueue(head, head);
            }
        }
    }

    private void Gather()
    {
        gathered.Clear();
        var ascending = true;
        foreach (var (walk, segment) in present)
        {
            var before = gathered.Count == 0 ? -1 : gathered.Docs[gathered.Count - 1];
            var first = gathered.Count;
            Gather(segments[segment].Reader, walk.Entry, order.NewNumbers[segment]);
            ascending &= first == gathered.Count || gathered.Docs[first] > before;
        }

        batch = gathered;
        if (!ascending)
        {
            gathered.SortInto(sorted);
            batch = sorted;
        }
    }

    private void Gather(SegmentReader reader, in TermEntry entry, int[] newNumbers)
    {
        var documents = reader.Postings(entry);
        var positions = reader.Positions(entry, documents);
        for (var doc = documents.Next(); doc != PostingsCursor.End; doc = documents.Next())
        {
            if (newNumbers[doc] >= 0)
            {
                var all = positions.Positions();
                all.CopyTo(gathered.Add(newNumbers[doc], all.Length));
            }
        }
    }
}
