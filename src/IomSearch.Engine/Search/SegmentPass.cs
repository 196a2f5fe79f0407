using System.Collections.Immutable;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>One pass over the matches of one segment: counts them, keeps the best, counts facets.</summary>
internal sealed class SegmentPass
{
    private const int CancellationInterval = 4096;

    private readonly SegmentView view;
    private readonly FacetCounter[] counters;
    private readonly DrillSideways sideways;
    private readonly SortKeys? keys;

    public SegmentPass(IndexGeneration state, int segment, QueryPlanner planner, SearchOptions options)
    {
        view = state.Segments[segment];
        Hits = new TopHits(options.Top);
        keys = options.Order is null ? null : new SortKeys(view.Reader, state.Schema, options.Order);
        counters =
        [
            .. options.Facets.Select(field => new FacetCounter(
                view.Reader.Columns.Keywords(state.Schema.Require(field, FieldKind.Keyword)))),
        ];
        var dimensions = options.Filters.GroupBy(filter => filter.Field).ToList();
        sideways = new DrillSideways(
            [.. dimensions.Select(filters => SetOf(filters, segment, planner))],
            [.. dimensions.Select(filters => CountersOf(filters.Key, options.Facets))]);
    }

    public TopHits Hits { get; }

    public IReadOnlyList<FacetCounter> Facets => counters;

    /// <summary>Number of documents that match under all filters.</summary>
    public long Total { get; private set; }

    public void Run(Scorer scorer, CancellationToken cancellation)
    {
        var untilCheck = CancellationInterval;
        for (var doc = scorer.Next(); doc != Scorer.End; doc = scorer.Next())
        {
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }

            if (view.IsLive(doc))
            {
                Take(scorer, doc);
            }
        }
    }

    private void Take(Scorer scorer, int doc)
    {
        if (sideways.Judge(doc))
        {
            Total++;
            Hits.Offer(keys?.Of(doc) ?? TopHits.KeyOf(scorer.Score()), doc);
            foreach (var counter in counters)
            {
                counter.Add(doc);
            }
        }
    }

    private FacetCounter[] CountersOf(string field, ImmutableArray<string> facets) =>
        [.. counters.Where((_, place) => facets[place] == field)];

    private DocSet SetOf(IEnumerable<DimensionFilter> filters, int segment, QueryPlanner planner)
    {
        DocSet? all = null;
        foreach (var filter in filters)
        {
            var set = new DocSet(view.Reader.Documents);
            if (planner.Plan(filter.Filter, segment) is { } scorer)
            {
                for (var doc = scorer.Next(); doc != Scorer.End; doc = scorer.Next())
                {
                    set.Add(doc);
                }
            }

            all?.IntersectWith(set);
            all ??= set;
        }

        return all!;
    }
}
