using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;

namespace IomSearch.Benchmarks.Serving;

/// <summary>A search, ready to run.</summary>
internal readonly record struct OurSearch(Query Query, SearchOptions Options);

/// <summary>Searches: the best ten hits with their ids, the total, and the facets asked for.</summary>
internal sealed class OurSearches(IndexSnapshot snapshot, OurSearch[] searches) : IQueryBatch
{
    public int Count => searches.Length;

    public void Run(int query) => snapshot.Search(searches[query].Query, searches[query].Options);

    public Answer Check(int query)
    {
        var result = snapshot.Search(searches[query].Query, searches[query].Options);
        var counts =
            from facet in result.Facets
            from value in facet.Values
            select (facet.Field, value.Value, value.Count);
        return new Answer(result.Total, [.. result.Hits.Select(hit => hit.Score)], FacetChecksum.Of(counts));
    }
}

/// <summary>Searches of which the records of the best ten are read.</summary>
internal sealed class OurFetches(IndexSnapshot snapshot, OurSearch[] searches) : IQueryBatch
{
    public int Count => searches.Length;

    public void Run(int query) => Fetch(query);

    public Answer Check(int query)
    {
        var (result, bytes) = Fetch(query);
        return new Answer(result.Total, [.. result.Hits.Select(hit => hit.Score)], (ulong)bytes);
    }

    private (SearchResult Result, long Bytes) Fetch(int query)
    {
        var result = snapshot.Search(searches[query].Query, searches[query].Options);
        var bytes = 0L;
        foreach (var hit in result.Hits)
        {
            bytes += snapshot.Stored(hit.Address, "record").Length;
        }

        return (result, bytes);
    }
}

/// <summary>Completions of titles, ten each.</summary>
internal sealed class OurCompletions(IndexSnapshot snapshot, string[] texts) : IQueryBatch
{
    private const int Top = 10;

    public int Count => texts.Length;

    public void Run(int query) => snapshot.Complete("title", texts[query], Top);

    public Answer Check(int query)
    {
        var found = snapshot.Complete("title", texts[query], Top);
        return new Answer(found.Count, [.. found.Select(completion => (float)completion.Documents)], 0);
    }
}
