using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Segments;

/// <summary>The live documents of several segments in the order of their ids, and the number
/// that each gets in it.</summary>
internal sealed class MergeOrder
{
    /// <summary>Finds the order.</summary>
    public MergeOrder(IReadOnlyList<SegmentView> segments)
    {
        NewNumbers = [.. segments.Select(view => new int[view.Reader.Documents])];
        Documents = new DocumentAddress[segments.Sum(view => view.LiveCount)];
        var heads = new PriorityQueue<Head, Head>(Comparer<Head>.Create((a, b) => a.Id.SequenceCompareTo(b.Id)));
        for (var segment = 0; segment < segments.Count; segment++)
        {
            Array.Fill(NewNumbers[segment], -1);
            var head = new Head(segments[segment], segment);
            if (head.Next())
            {
                heads.Enqueue(head, head);
            }
        }

        for (var number = 0; heads.TryDequeue(out var head, out _); number++)
        {
            Documents[number] = new DocumentAddress(head.Segment, head.Doc);
            NewNumbers[head.Segment][head.Doc] = number;
            if (head.Next())
            {
                heads.Enqueue(head, head);
            }
        }
    }

    /// <summary>Where each document comes from, by its new number.</summary>
    public DocumentAddress[] Documents { get; }

    /// <summary>By segment and old number: the new number, or -1 where the document is deleted.</summary>
    public int[][] NewNumbers { get; }

    /// <summary>The next live document of one segment.</summary>
    private sealed class Head(SegmentView view, int segment)
    {
        private readonly byte[] id = new byte[IdReader.MaxBytes];
        private int length;

        public int Segment => segment;

        public int Doc { get; private set; } = -1;

        public ReadOnlySpan<byte> Id => id.AsSpan(0, length);

        public bool Next()
        {
            do
            {
                Doc++;
            }
            while (Doc < view.Reader.Documents && !view.IsLive(Doc));

            if (Doc >= view.Reader.Documents)
            {
                return false;
            }

            length = view.Reader.Ids.Read(Doc, id);
            return true;
        }
    }
}
