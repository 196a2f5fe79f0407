using System.Collections.Concurrent;
using System.Text;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>How often terms stand in the documents of one state. Thread-safe.</summary>
/// <remarks>Deleted documents do not count, so a score depends on what can be found and not on when segments
/// were merged. Where a segment has deletions, its counts are made from postings and columns at the first
/// question and kept.</remarks>
internal sealed class TermStatistics(IReadOnlyList<SegmentView> segments, int fieldCount)
{
    private const int MostOnStack = 256;
    private const int LongestUtf8 = 3;
    private const int MostCounts = 100_000;

    private readonly Lazy<FieldSums>[] sums =
    [
        .. Enumerable.Range(0, fieldCount).Select(field => new Lazy<FieldSums>(() => Sum(segments, field))),
    ];

    // By segment and place of the postings, which no two terms share.
    private readonly ConcurrentDictionary<(int Segment, long Postings), int> liveCounts = new();
    private readonly float[]?[] derived = new float[]?[fieldCount];

    /// <summary>Number of segments.</summary>
    public int Segments => segments.Count;

    /// <summary>Documents and tokens of a text field.</summary>
    public FieldSums Field(int field) => sums[field].Value;

    /// <summary>Numbers that follow from the sums of a text field, worked out once for the state.</summary>
    public float[] Derived(int field, Func<FieldSums, float[]> work)
    {
        // Two threads may both work them out: the answer is the same.
        if (Volatile.Read(ref derived[field]) is not { } known)
        {
            known = work(Field(field));
            Volatile.Write(ref derived[field], known);
        }

        return known;
    }

    /// <summary>Number of documents that have a term.</summary>
    public int DocumentFrequency(int field, string term)
    {
        var entries = new TermEntry[Segments];
        Find(field, term, entries);
        return DocumentFrequency(entries);
    }

    /// <summary>Gives a term's entry in each segment; one of no documents where a segment does not have it.</summary>
    public void Find(int field, string term, Span<TermEntry> entries)
    {
        Span<byte> room = stackalloc byte[MostOnStack];
        var utf8 = term.Length * LongestUtf8 <= MostOnStack
            ? room[..Encoding.UTF8.GetBytes(term, room)]
            : Encoding.UTF8.GetBytes(term);
        for (var segment = 0; segment < entries.Length; segment++)
        {
            segments[segment].Reader.Terms.TryFind(field, utf8, out entries[segment]);
        }
    }

    /// <summary>Number of documents that have a term.</summary>
    /// <param name="entries">Its entry in each segment.</param>
    public int DocumentFrequency(ReadOnlySpan<TermEntry> entries)
    {
        var documents = 0;
        for (var segment = 0; segment < entries.Length; segment++)
        {
            documents += entries[segment].Documents == 0 || segments[segment].Live is null
                ? entries[segment].Documents
                : LiveCount(segment, entries[segment]);
        }

        return documents;
    }

    private int LiveCount(int segment, in TermEntry entry)
    {
        if (!liveCounts.TryGetValue((segment, entry.Postings), out var count))
        {
            // A bound on memory, not on use: what is dropped is counted again.
            if (liveCounts.Count > MostCounts)
            {
                liveCounts.Clear();
            }

            count = CountLive(segments[segment], entry);
            liveCounts[(segment, entry.Postings)] = count;
        }

        return count;
    }

    private static int CountLive(SegmentView view, in TermEntry entry)
    {
        var count = 0;
        var cursor = view.Reader.Postings(entry);
        for (var doc = cursor.Next(); doc != Postings.PostingsCursor.End; doc = cursor.Next())
        {
            count += view.IsLive(doc) ? 1 : 0;
        }

        return count;
    }

    private static FieldSums Sum(IReadOnlyList<SegmentView> segments, int field)
    {
        var (documents, tokens) = (0, 0L);
        foreach (var view in segments)
        {
            var whole = view.Reader.Norms.Sums(field);
            var gone = view.Live is null ? default : Deleted(view, field);
            documents += whole.Documents - gone.Documents;
            tokens += whole.Tokens - gone.Tokens;
        }

        return new FieldSums(documents, tokens);
    }

    private static FieldSums Deleted(SegmentView view, int field)
    {
        var lengths = view.Reader.Columns.Numbers(field);
        var (documents, tokens) = (0, 0L);
        for (var doc = 0; doc < view.Reader.Documents; doc++)
        {
            if (!view.IsLive(doc) && lengths.TryGet(doc, out var length) && length > 0)
            {
                documents++;
                tokens += length;
            }
        }

        return new FieldSums(documents, tokens);
    }
}
