using System.Text;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Joins the best documents of the segments into one order; ties go by id.</summary>
internal sealed class HitMerger(IndexGeneration state, SearchOptions options)
{
    private readonly List<Candidate> candidates = [];

    /// <summary>Adds a segment's best.</summary>
    public void Add(int segment, TopHits hits)
    {
        var reader = state.Segments[segment].Reader;
        var keys = options.Order is null ? null : new SortKeys(reader, state.Schema, options.Order);
        foreach (var (key, doc) in hits.Sorted())
        {
            candidates.Add(new Candidate(key, keys?.ValueOf(key), new DocumentAddress(segment, doc)));
        }
    }

    /// <summary>The best of all segments, in order.</summary>
    public IReadOnlyList<Hit> Take()
    {
        if (state.Segments.Count > 1)
        {
            candidates.Sort(Compare);
        }

        return
        [
            .. candidates.Take(options.Top).Select(one =>
                new Hit(one.Address, Id(one), options.Order is null ? (float)one.Key : 0)),
        ];
    }

    private int Compare(Candidate a, Candidate b)
    {
        var order = options.Order switch
        {
            // By value where there is one: ordinals of two segments are not comparable. Those without come last.
            { Descending: true } when a.Value is not null && b.Value is not null => Utf8Order(b.Value, a.Value),
            { Descending: false } when a.Value is not null && b.Value is not null => Utf8Order(a.Value, b.Value),
            _ => b.Key.CompareTo(a.Key),
        };
        if (order != 0 || a.Address.Segment == b.Address.Segment)
        {
            return order != 0 ? order : a.Address.Doc.CompareTo(b.Address.Doc);
        }

        return Utf8Order(Id(a), Id(b));
    }

    private static int Utf8Order(string a, string b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));

    private string Id(Candidate candidate) =>
        state.Segments[candidate.Address.Segment].Reader.Ids.Id(candidate.Address.Doc);

    private readonly record struct Candidate(double Key, string? Value, DocumentAddress Address);
}
