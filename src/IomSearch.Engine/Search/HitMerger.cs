using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Search;

/// <summary>Joins the best documents of the segments into one order; ties go by id.</summary>
internal sealed class HitMerger(IndexGeneration state, SearchOptions options)
{
    private readonly List<Candidate> candidates = [];
    private readonly SortKeys?[] keys = new SortKeys?[state.Segments.Count];

    /// <summary>The key below which no score can be among the best any more.</summary>
    public long Least => options.Order is null && candidates.Count == options.Top && options.Top > 0 ? candidates[^1].Key : long.MinValue;

    /// <summary>Adds a segment's best.</summary>
    public void Add(int segment, TopHits hits)
    {
        if (options.Order is { } order)
        {
            keys[segment] = new SortKeys(state.Segments[segment].Reader, state.Schema, order);
        }

        foreach (var (key, doc) in hits.Sorted())
        {
            candidates.Add(new Candidate(key, new DocumentAddress(segment, doc)));
        }

        if (state.Segments.Count > 1)
        {
            Sort();
            candidates.RemoveRange(Math.Min(options.Top, candidates.Count), Math.Max(0, candidates.Count - options.Top));
        }
    }

    /// <summary>The best of all segments, in order.</summary>
    public IReadOnlyList<Hit> Take() =>
    [
        .. candidates.Select(one =>
            new Hit(one.Address, Ids(one.Address).Id(one.Address.Doc), options.Order is null ? TopHits.ScoreOf(one.Key) : 0)),
    ];

    /// <summary>Where the next page begins; null when there is none.</summary>
    public SearchCursor? Next()
    {
        if (candidates.Count < options.Top || candidates is not [.., var last])
        {
            return null;
        }

        var (number, keyword) = keys[last.Address.Segment]?.ValueOf(last.Key) ?? (null, null);
        return new SearchCursor(
            state.Manifest.Generation,
            Ids(last.Address).Id(last.Address.Doc),
            options.Order is null ? TopHits.ScoreOf(last.Key) : 0,
            number,
            keyword);
    }

    private void Sort()
    {
        try
        {
            candidates.Sort(Compare);
        }
        catch (InvalidOperationException problem) when (problem.InnerException is CorruptIndexException damage)
        {
            // The sort hides what its comparison met: an id that cannot be read.
            ExceptionDispatchInfo.Throw(damage);
        }
    }

    private int Compare(Candidate a, Candidate b)
    {
        var (keysOfA, keysOfB) = (keys[a.Address.Segment], keys[b.Address.Segment]);
        var order = keysOfA is null ? b.Key.CompareTo(a.Key) : keysOfA.Compare(a.Key, keysOfB!, b.Key);
        return order != 0 ? order
            : a.Address.Segment == b.Address.Segment ? a.Address.Doc.CompareTo(b.Address.Doc)
            : CompareIds(a.Address, b.Address);
    }

    [SkipLocalsInit]
    private int CompareIds(DocumentAddress a, DocumentAddress b)
    {
        Span<byte> idOfA = stackalloc byte[IdReader.MaxBytes];
        Span<byte> idOfB = stackalloc byte[IdReader.MaxBytes];
        return idOfA[..Ids(a).Read(a.Doc, idOfA)].SequenceCompareTo(idOfB[..Ids(b).Read(b.Doc, idOfB)]);
    }

    private IdReader Ids(DocumentAddress address) => state.Segments[address.Segment].Reader.Ids;

    private readonly record struct Candidate(long Key, DocumentAddress Address);
}
