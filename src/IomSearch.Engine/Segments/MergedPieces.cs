using IomSearch.Engine.Stored;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The stored fields of several segments as those of one: codes are exchanged, words
/// are not spelled out.</summary>
internal sealed class MergedPieces : StoredPieces
{
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly MergeOrder order;
    private readonly int[][][] numbers;
    private int[] read = new int[256];

    public MergedPieces(IReadOnlyList<SegmentView> segments, MergeOrder order)
        : base(new KeyTable())
    {
        (this.segments, this.order) = (segments, order);
        numbers = [.. segments.Select(view => NumbersOf(view.Reader.Stored))];
    }

    public override ReadOnlySpan<int> Read(int doc)
    {
        var (segment, old) = order.Documents[doc];
        var coded = segments[segment].Reader.Stored.Coded(old);
        var count = 0;
        if (coded.IsPlain)
        {
            for (var splitter = new WordSplitter(coded.Bytes); splitter.Next();)
            {
                Add(NumberOf(splitter.Piece), ref count);
            }

            return read.AsSpan(0, count);
        }

        var listed = numbers[segment][coded.List];
        while (coded.Next())
        {
            Add(coded.IsSpelled ? NumberOf(coded.Spelled) : listed[coded.Place], ref count);
        }

        return read.AsSpan(0, count);
    }

    private int[][] NumbersOf(StoredReader stored) =>
        [.. Enumerable.Range(0, stored.Lists).Select(list => NumbersOf(stored.Pieces(list)))];

    private int[] NumbersOf(PieceList pieces)
    {
        var mapped = new int[pieces.Ends.Length];
        for (var place = 0; place < mapped.Length; place++)
        {
            mapped[place] = NumberOf(pieces[place]);
        }

        return mapped;
    }

    private void Add(int number, ref int count)
    {
        if (count == read.Length)
        {
            Array.Resize(ref read, count * 2);
        }

        read[count++] = number;
    }
}
