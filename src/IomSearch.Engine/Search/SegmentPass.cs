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
    private readonly FacetCounter?[] counterOfFilter;
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
        sideways = new DrillSideways(
            [.. options.Filters], [.. options.Filters.Select(filter => SetOf(planner.Plan(filter.Filter, segment)))]);
        counterOfFilter =
        [
            .. options.Filters.Select(filter => options.Facets.IndexOf(filter.Field) is >= 0 and var place ? counters[place] : null),
        ];
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
        var failed = sideways.Judge(doc);
        if (failed == DrillSideways.PassesAll)
        {
            Total++;
            Hits.Offer(keys?.Of(doc) ?? scorer.Score(), doc);
            foreach (var counter in counters)
            {
                counter.Add(doc);
            }
        }
        else if (failed >= 0)
        {
            counterOfFilter[failed]?.Add(doc);
        }
    }

    private DocSet? SetOf(Scorer? scorer)
    {
        if (scorer is null)
        {
            return null;
        }

        var set = new DocSet(view.Reader.Documents);
        for (var doc = scorer.Next(); doc != Scorer.End; doc = scorer.Next())
        {
            set.Add(doc);
        }

        return set;
    }
}
