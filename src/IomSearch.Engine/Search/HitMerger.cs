using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Search;

/// <summary>Joins the best documents of the segments into one order; ties go by id.</summary>
internal sealed class HitMerger : IDisposable
{
    private readonly List<Candidate> candidates = [];
    private readonly Comparison<Candidate> order;
    private IndexGeneration? index;
    private SearchOptions options = new();

    // By segment; of no length where the score is the order.
    private SortKeys?[] keys = [];

    public HitMerger() => order = Compare;

    /// <summary>Begins with no hits.</summary>
    public void Begin(IndexGeneration state, SearchOptions wanted)
    {
        (index, options) = (state, wanted);
        keys = wanted.Order is null ? [] : new SortKeys?[state.Segments.Count];
        candidates.Clear();
    }

    /// <summary>The key below which no score can be among the best any more.</summary>
    public long Least => options.Order is null && candidates.Count == options.Top && options.Top > 0
        ? candidates[^1].Key
        : long.MinValue;

    /// <summary>Adds a segment's best.</summary>
    public void Add(int segment, TopHits hits)
    {
        if (options.Order is { } byColumn)
        {
            keys[segment] = new SortKeys(index!.Segments[segment].Reader, index.Schema, byColumn);
        }

        foreach (var (key, doc) in hits.Sorted())
        {
            candidates.Add(new Candidate(key, new DocumentAddress(segment, doc)));
        }

        if (index!.Segments.Count > 1)
        {
            Sort();
            candidates.RemoveRange(
                Math.Min(options.Top, candidates.Count), Math.Max(0, candidates.Count - options.Top));
        }
    }

    /// <summary>The best of all segments, in order.</summary>
    public IReadOnlyList<Hit> Take()
    {
        var hits = new Hit[candidates.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            var (key, address) = candidates[i];
            hits[i] = new Hit(address, Ids(address).Id(address.Doc), options.Order is null ? TopHits.ScoreOf(key) : 0);
        }

        return hits;
    }

    /// <summary>Where the page after some hits begins; null when there is none.</summary>
    /// <param name="hits">What <see cref="Take"/> gave.</param>
    public SearchCursor? Next(IReadOnlyList<Hit> hits)
    {
        if (candidates.Count < options.Top || candidates is not [.., var last])
        {
            return null;
        }

        var (number, keyword) = KeysOf(last.Address.Segment)?.ValueOf(last.Key) ?? (null, null);
        return new SearchCursor(index!.Manifest.Generation, hits[^1].Id, hits[^1].Score, number, keyword);
    }

    /// <summary>Ends with the state of the index.</summary>
    public void Dispose()
    {
        candidates.Clear();
        (index, keys) = (null, []);
    }

    private void Sort()
    {
        try
        {
            candidates.Sort(order);
        }
        catch (InvalidOperationException problem) when (problem.InnerException is CorruptIndexException damage)
        {
            // The sort hides what its comparison met: an id that cannot be read.
            ExceptionDispatchInfo.Throw(damage);
        }
    }

    private int Compare(Candidate a, Candidate b)
    {
        var (keysOfA, keysOfB) = (KeysOf(a.Address.Segment), KeysOf(b.Address.Segment));
        var first = keysOfA is null ? b.Key.CompareTo(a.Key) : keysOfA.Compare(a.Key, keysOfB!, b.Key);
        return first != 0 ? first
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

    private IdReader Ids(DocumentAddress address) => index!.Segments[address.Segment].Reader.Ids;

    private SortKeys? KeysOf(int segment) => keys.Length == 0 ? null : keys[segment];

    private readonly record struct Candidate(long Key, DocumentAddress Address);
}
