using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Some segments on their way to become one, while documents of theirs may still be deleted.</summary>
internal sealed class SegmentMerge
{
    private readonly IReadOnlyList<SegmentView> sources;
    private readonly Task<(SegmentView? View, MergeOrder Order)> writing;

    /// <summary>Begins a merge; its sources stay open until it is ended.</summary>
    /// <param name="schema">The fields.</param>
    /// <param name="sources">The segments as they are now.</param>
    /// <param name="number">The number of the new segment.</param>
    /// <param name="write">Writes a source under that number.</param>
    /// <param name="start">Runs work now or beside the caller.</param>
    public SegmentMerge(
        IndexSchema schema, IReadOnlyList<SegmentView> sources, long number, Func<SegmentSource, SegmentView> write,
        Func<Func<(SegmentView?, MergeOrder)>, Task<(SegmentView?, MergeOrder)>> start)
    {
        (this.sources, Number) = (sources, number);
        foreach (var view in sources)
        {
            view.Reader.Use();
        }

        writing = start(() =>
        {
            var source = new MergedSource(schema, sources);
            return (source.Documents > 0 ? write(source) : null, source.Order);
        });
    }

    /// <summary>The number of the new segment.</summary>
    public long Number { get; }

    /// <summary>How many documents have to be flushed before its segment takes the place of its sources.</summary>
    public long DueAt { get; init; }

    /// <summary>What went wrong; null while nothing did.</summary>
    public Exception? Failure => writing.Exception?.InnerException;

    /// <summary>Whether a segment is being merged here.</summary>
    public bool Has(SegmentView view) => sources.Any(source => source.Entry.Number == view.Entry.Number);

    /// <summary>Waits for the new segment; null when no document is left. What was deleted meanwhile is deleted in it
    /// too, and vectors that were given meanwhile are carried over.</summary>
    /// <param name="present">The writer's segments as they are now; a source that is gone has no
    /// live document left.</param>
    /// <param name="late">The vectors that wait to be written; those of the sources become the new segment's.</param>
    public SegmentView? Finish(IReadOnlyList<SegmentView> present, LateVectors late)
    {
        var (view, order) = writing.GetAwaiter().GetResult();
        var deleted = sources.SelectMany(
            (source, place) => DeletedSince(source, present).Select(doc => order.NewNumbers[place][doc])).ToList();
        for (var place = 0; place < sources.Count; place++)
        {
            late.Carry(sources[place], Present(sources[place], present), order.NewNumbers[place], view?.Entry.Number);
        }

        End();
        return view is null || deleted.Count == 0
            ? view
            : view with { Live = LiveDocs.Without(view.Reader.Documents, null, deleted) };
    }

    /// <summary>Waits for the end of the work, whatever comes of it, and gives up its segment.</summary>
    public void Abandon()
    {
        Task.WaitAny(writing);
        if (writing.IsCompletedSuccessfully)
        {
            writing.Result.View?.Reader.Release();
        }

        End();
    }

    private static IEnumerable<int> DeletedSince(SegmentView source, IReadOnlyList<SegmentView> present)
    {
        var now = Present(source, present);
        return now is not null && ReferenceEquals(now.Live, source.Live)
            ? []
            : Enumerable.Range(0, source.Reader.Documents).Where(doc => source.IsLive(doc) && now?.IsLive(doc) != true);
    }

    private static SegmentView? Present(SegmentView source, IReadOnlyList<SegmentView> present) =>
        present.FirstOrDefault(view => view.Entry.Number == source.Entry.Number);

    private void End()
    {
        foreach (var view in sources)
        {
            view.Reader.Release();
        }
    }
}
