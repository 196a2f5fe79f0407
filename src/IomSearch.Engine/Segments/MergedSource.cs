using System.Collections;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Several segments as the content of one: live documents only, in the order of their ids.</summary>
internal sealed class MergedSource : SegmentSource
{
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly byte[] id = new byte[IdReader.MaxBytes];

    public MergedSource(IndexSchema schema, IReadOnlyList<SegmentView> segments)
    {
        Schema = schema;
        this.segments = segments;
        Order = new MergeOrder(segments);
    }

    /// <summary>Where each document comes from, and which number it gets.</summary>
    public MergeOrder Order { get; }

    public override IndexSchema Schema { get; }

    public override int Documents => Order.Documents.Length;

    public override ReadOnlySpan<byte> Id(int doc)
    {
        var (segment, old) = Order.Documents[doc];
        return id.AsSpan(0, segments[segment].Reader.Ids.Read(old, id));
    }

    public override void WriteStored(FrameWriter frame, CancellationToken cancellation)
    {
        if (StoredCopier.Fits(segments))
        {
            new StoredCopier(frame).Write(segments, Order.Documents, cancellation);
        }
        else
        {
            new StoredWriter(frame).Write(new MergedPieces(segments, Order), Documents, cancellation);
        }
    }

    public override int[] Lengths(int field)
    {
        var numbers = Numbers(field);
        return Array.ConvertAll(numbers.Values, length => (int)length);
    }

    public override NumberValues Numbers(int field)
    {
        var columns = segments.Select(view => view.Reader.Columns.Numbers(field)).ToArray();
        var values = new long[Documents];
        var present = new BitArray(Documents);
        for (var doc = 0; doc < values.Length; doc++)
        {
            var (segment, old) = Order.Documents[doc];
            present[doc] = columns[segment].TryGet(old, out values[doc]);
        }

        return new NumberValues(values, present);
    }

    public override KeywordValues Keywords(int field) =>
        KeywordMerge.Of([.. segments.Select(view => view.Reader.Columns.Keywords(field))], Order);

    public override VectorRows Vectors(int field) =>
        new MergedVectors([.. segments.Select(view => view.Reader.Vectors!.Column(field))], Order);

    public override TermRun Terms() => new MergedTerms(Schema, segments, Order);
}
