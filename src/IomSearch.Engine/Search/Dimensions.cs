using System.Collections.Immutable;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>The documents of one segment that pass the filters, dimension by dimension. Its sets
/// are the planner's.</summary>
internal sealed class Dimensions(QueryPlanner planner)
{
    /// <summary>No dimension.</summary>
    public const int None = -1;

    private readonly List<(string Field, DocSet Set, bool IsOwn)> passing = [];
    private int segment;

    /// <summary>Begins with a segment.</summary>
    public void Begin(ImmutableArray<DimensionFilter> filters, int number)
    {
        segment = number;
        passing.Clear();
        foreach (var (field, filter) in filters)
        {
            var set = planner.FilterSet(filter, segment);
            if (Of(field) is >= 0 and var known)
            {
                passing[known] = Narrowed(passing[known], set);
            }
            else
            {
                passing.Add((field, set, false));
            }
        }
    }

    /// <summary>Lets go of the segment.</summary>
    public void End() => passing.Clear();

    /// <summary>Number of fields with a filter.</summary>
    public int Count => passing.Count;

    /// <summary>The number of a field's dimension, or <see cref="None"/>.</summary>
    public int Of(string field)
    {
        for (var dimension = 0; dimension < passing.Count; dimension++)
        {
            if (passing[dimension].Field == field)
            {
                return dimension;
            }
        }

        return None;
    }

    /// <summary>What passes every dimension and is not deleted; null when all documents do.
    /// Not to be changed.</summary>
    public DocSet? All(LiveDocs? live)
    {
        if (live is null && passing.Count <= 1)
        {
            return passing is [var only] ? only.Set : null;
        }

        DocSet all;
        if (passing.Count == 0)
        {
            all = planner.Set(segment);
            all.AddAllFrom(0);
        }
        else
        {
            all = planner.Copy(passing[0].Set);
            NarrowByOthers(all, 0);
        }

        if (live is not null)
        {
            all.IntersectWith(live.Words);
        }

        return all;
    }

    /// <summary>Takes out of a set what does not pass the other dimensions than one.</summary>
    public void NarrowByOthers(DocSet set, int dimension)
    {
        for (var other = 0; other < passing.Count; other++)
        {
            if (other != dimension)
            {
                set.IntersectWith(passing[other].Set);
            }
        }
    }

    private (string Field, DocSet Set, bool IsOwn) Narrowed(
        (string Field, DocSet Set, bool IsOwn) dimension, DocSet set)
    {
        var own = dimension.IsOwn ? dimension.Set : planner.Copy(dimension.Set);
        own.IntersectWith(set);
        return (dimension.Field, own, true);
    }
}
