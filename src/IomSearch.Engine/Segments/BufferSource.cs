using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>A buffer's documents as the content of a segment: in the order of their ids,
/// replaced ones left out.</summary>
internal sealed class BufferSource : SegmentSource
{
    private readonly SegmentBuffer buffer;
    private readonly int[] order;

    public BufferSource(SegmentBuffer buffer)
    {
        this.buffer = buffer;
        order = buffer.Ids.Order();
    }

    public override IndexSchema Schema => buffer.Schema;

    public override int Documents => order.Length;

    public override ReadOnlySpan<byte> Id(int doc) => buffer.Ids[order[doc]];

    public override void WriteStored(FrameWriter frame, CancellationToken cancellation) =>
        new StoredWriter(frame).Write(buffer.Stored.InOrder(order), order.Length, cancellation);

    public override int[] Lengths(int field)
    {
        var all = buffer.Lengths(field);
        return [.. order.Select(doc => all[doc])];
    }

    public override KeywordValues Keywords(int field) => buffer.Keywords(field).Column(order);

    public override NumberValues Numbers(int field) => buffer.Numbers(field).Column(order);

    public override VectorRows Vectors(int field) => buffer.Vectors(field).Rows(order);

    public override TermRun Terms() => new TurnedTerms(buffer.Terms, order);
}
