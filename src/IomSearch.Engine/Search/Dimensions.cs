using System.Collections.Immutable;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>The documents of one segment that pass the filters, dimension by dimension.</summary>
internal sealed class Dimensions : IDisposable
{
    private readonly List<(string Field, DocSet Set)> passing = [];
    private readonly List<DocSet> made = [];

    public Dimensions(ImmutableArray<DimensionFilter> filters, SegmentReader reader, int segment, QueryPlanner planner)
    {
        if (filters.IsEmpty)
        {
            return;
        }

        foreach (var dimension in filters.GroupBy(filter => filter.Field))
        {
            var sets = dimension.Select(filter => SetOf(filter.Filter, reader, segment, planner)).ToList();
            passing.Add((dimension.Key, sets is [var only] ? only : Together(sets)));
        }
    }

    /// <summary>The fields with a filter.</summary>
    public IEnumerable<string> Fields => passing.Select(dimension => dimension.Field);

    /// <summary>What passes every dimension and is not deleted; null when all documents do. Not to be changed.</summary>
    public DocSet? All(LiveDocs? live)
    {
        if (live is null && passing.Count <= 1)
        {
            return passing is [var only] ? only.Set : null;
        }

        if (passing.Count == 0)
        {
            var all = Made(new DocSet(live!.Documents));
            all.AddAllFrom(0);
            all.IntersectWith(live.Words);
            return all;
        }

        var together = Together([.. passing.Select(dimension => dimension.Set)]);
        if (live is not null)
        {
            together.IntersectWith(live.Words);
        }

        return together;
    }

    /// <summary>Takes out of a set what does not pass the dimensions of other fields than one.</summary>
    public void NarrowByOthers(DocSet set, string field)
    {
        foreach (var dimension in passing.Where(dimension => dimension.Field != field))
        {
            set.IntersectWith(dimension.Set);
        }
    }

    public void Dispose() => made.ForEach(set => set.Dispose());

    private DocSet SetOf(Query filter, SegmentReader reader, int segment, QueryPlanner planner)
    {
        if (ConditionSets.KeyOf(filter) is not null)
        {
            return planner.ConditionSet(filter, segment);
        }

        var set = Made(new DocSet(reader.Documents));
        planner.Plan(filter, segment)?.AddTo(set);
        return set;
    }

    private DocSet Together(List<DocSet> sets)
    {
        var all = Made(sets[0].Copy());
        sets.ForEach(all.IntersectWith);
        return all;
    }

    private DocSet Made(DocSet set)
    {
        made.Add(set);
        return set;
    }
}
