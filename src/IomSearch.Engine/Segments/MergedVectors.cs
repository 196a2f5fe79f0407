using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>The vectors of several segments as those of one; rows are read from their files
/// as they are wanted.</summary>
internal sealed class MergedVectors : VectorRows
{
    private readonly VectorColumn[] columns;
    private readonly (int Segment, int Row)[] rows;
    private readonly int[] documents;

    public MergedVectors(VectorColumn[] columns, MergeOrder order)
    {
        this.columns = columns;
        var kept = new List<(int Segment, int Row)>();
        var numbers = new List<int>();
        for (var number = 0; number < order.Documents.Length; number++)
        {
            var (segment, doc) = order.Documents[number];
            if (columns[segment].RowOf(doc) is >= 0 and var row)
            {
                kept.Add((segment, row));
                numbers.Add(number);
            }
        }

        (rows, documents) = ([.. kept], [.. numbers]);
    }

    public override ReadOnlySpan<int> Documents => documents;

    public override ReadOnlySpan<sbyte> Row(int place) => columns[rows[place].Segment].Row(rows[place].Row);
}
