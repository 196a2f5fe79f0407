using System.Runtime.InteropServices;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Walks the terms of several segments together, and joins the postings of each.</summary>
internal sealed class MergedTerms : TermRun
{
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly MergedPostings[] postings;
    private readonly int[] textFields;
    private readonly List<(TermWalk Walk, int Segment)> present = [];
    private readonly PriorityQueue<(TermWalk Walk, int Segment), (TermWalk Walk, int Segment)> ahead = new(
        Comparer<(TermWalk Walk, int Segment)>.Create((a, b) =>
            a.Walk.Text.SequenceCompareTo(b.Walk.Text) is var byText and not 0
                ? byText
                : a.Segment.CompareTo(b.Segment)));

    private readonly List<MergedPostings> open = [];
    private readonly PostingsBatch batch = new();
    private int next;

    public MergedTerms(IndexSchema schema, IReadOnlyList<SegmentView> segments, MergeOrder order)
    {
        this.segments = segments;
        postings = [.. segments.Select((view, segment) => new MergedPostings(view.Reader, order.NewNumbers[segment]))];
        textFields = [.. Enumerable.Range(0, schema.Fields.Length)
            .Where(field => schema.Fields[field].Kind == FieldKind.Text)];
    }

    public override int Field => textFields[next - 1];

    public override ReadOnlySpan<byte> Text => present[0].Walk.Text;

    public override PostingsBatch Postings() => batch;

    public override bool Next()
    {
        while (Advance())
        {
            Gather();
            if (batch.Count > 0)
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

    // Segments have stretches of documents that follow each other: the one whose next is the first gives all up to the
    // next of another.
    private void Gather()
    {
        batch.Clear();
        open.Clear();
        foreach (var (walk, segment) in present)
        {
            postings[segment].Open(walk.Entry);
            open.Add(postings[segment]);
        }

        while (true)
        {
            var (first, end) = (open[0], PostingsCursor.End);
            foreach (var other in CollectionsMarshal.AsSpan(open)[1..])
            {
                end = Math.Min(end, Math.Max(other.Doc, first.Doc));
                first = other.Doc < first.Doc ? other : first;
            }

            if (first.Doc == PostingsCursor.End)
            {
                return;
            }

            first.MoveTo(batch, end);
        }
    }
}
