using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>All that a search works with, lent for it, so that the next one makes no garbage of it.</summary>
/// <remarks>A thread keeps one; whoever searches while it is lent has another.</remarks>
internal sealed class SearchRoom : IDisposable
{
    [ThreadStatic]
    private static SearchRoom? kept;

    private SearchRoom() => (Dimensions, Pass) = (new Dimensions(Planner), new SegmentPass(Planner));

    /// <summary>Makes the scorers.</summary>
    public QueryPlanner Planner { get; } = new();

    /// <summary>The filters.</summary>
    public Dimensions Dimensions { get; }

    /// <summary>A segment's part of the search.</summary>
    public SegmentPass Pass { get; }

    /// <summary>The hits of all segments.</summary>
    public HitMerger Hits { get; } = new();

    /// <summary>The facets of all segments.</summary>
    public FacetMerger Facets { get; } = new();

    /// <summary>Takes the room that the thread keeps, or makes new, for a search of a state of an index.</summary>
    public static SearchRoom Rent(IndexGeneration state, SearchOptions options)
    {
        var room = kept ?? new SearchRoom();
        kept = null;
        room.Planner.Begin(state, options.Limits);
        room.Hits.Begin(state, options);
        room.Facets.Begin(state, options);
        return room;
    }

    /// <summary>Puts the room back; segments, statistics and values of the state of the index
    /// are not held by it.</summary>
    public void Dispose()
    {
        Pass.End();
        Dimensions.End();
        Planner.Dispose();
        Hits.Dispose();
        Facets.Dispose();
        kept = this;
    }
}
