using System.Collections.Concurrent;
using System.Text;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>How often terms stand in the documents of one state. Thread-safe.</summary>
/// <remarks>Deleted documents do not count, so a score depends on what can be found and not on when segments were merged.
/// Where a segment has deletions, its counts are made from postings and columns at the first question and kept.</remarks>
internal sealed class TermStatistics(IReadOnlyList<SegmentView> segments, int fieldCount)
{
    private readonly Lazy<FieldSums>[] sums =
    [
        .. Enumerable.Range(0, fieldCount).Select(field => new Lazy<FieldSums>(() => Sum(segments, field))),
    ];

    private readonly ConcurrentDictionary<(int Field, string Term), int> frequencies = new();

    /// <summary>Documents and tokens of a text field.</summary>
    public FieldSums Field(int field) => sums[field].Value;

    /// <summary>Number of documents that have a term.</summary>
    public int DocumentFrequency(int field, string term)
    {
        if (segments.All(view => view.Live is null))
        {
            return Count(field, term);
        }

        // A bound on memory, not on use: what is dropped is counted again.
        if (frequencies.Count > 100_000)
        {
            frequencies.Clear();
        }

        return frequencies.GetOrAdd((field, term), key => Count(key.Field, key.Term));
    }

    private int Count(int field, string term)
    {
        var utf8 = Encoding.UTF8.GetBytes(term);
        var count = 0;
        foreach (var view in segments)
        {
            if (view.Reader.Terms.TryFind(field, utf8, out var entry))
            {
                count += view.Live is null ? entry.Documents : CountLive(view, entry);
            }
        }

        return count;
    }

    private static int CountLive(SegmentView view, in Terms.TermEntry entry)
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
