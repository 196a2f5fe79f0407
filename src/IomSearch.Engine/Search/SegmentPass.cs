using System.Numerics;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>One segment's part of a search: counts the matches, keeps the best, counts facets.</summary>
/// <remarks>
/// What is to be counted decides the way:
/// <list type="bullet">
/// <item>where the number of matches is known, only the best are looked for;</item>
/// <item>where every match is needed and a set of them is quickly made, the matches are put into a set,
/// which is counted, and the best are looked for apart, by sums over windows or by a scorer that leaves
/// out what cannot win;</item>
/// <item>many terms of one word, and unions without facets, are counted and ranked window by window;</item>
/// <item>otherwise the matches are gone through once; those whose bound says that they cannot win are not scored, and,
/// when enough are counted, not looked at.</item>
/// </list>
/// </remarks>
internal sealed class SegmentPass(QueryPlanner planner)
{
    private const int ClockInterval = 512;

    // A bit is looked at so much faster than a list is entered at a document: only a set of far fewer documents leads.
    private const int Sparse = 16;

    // A set costs its words, however few documents it has: so many documents to a match are sooner gone through.
    private const int Few = 256;

    private readonly FacetCounters facets = new();
    private SegmentReader? reader;
    private LiveDocs? live;
    private int segment;
    private SearchOptions options = new();
    private Dimensions? dimensions;
    private SortKeys? keys;
    private PageStart? start;
    private long counted;
    private CancellationToken cancellation;
    private DocSet? accepted;
    private int untilClock;

    /// <summary>Prepares a segment's part.</summary>
    /// <param name="state">The state of the index.</param>
    /// <param name="number">The segment's number in it.</param>
    /// <param name="filters">The filters in the segment.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="before">Matches counted in the segments before.</param>
    /// <param name="least">The key of the last hit that these have; a document below it cannot be one.</param>
    /// <param name="stop">Stops the search.</param>
    public SegmentPass Begin(
        IndexGeneration state,
        int number,
        Dimensions filters,
        SearchOptions wanted,
        long before,
        long least,
        CancellationToken stop)
    {
        (segment, dimensions, options, counted, cancellation) = (number, filters, wanted, before, stop);
        (Total, IsExact, untilClock) = (0, true, ClockInterval);
        (reader, live) = (state.Segments[segment].Reader, state.Segments[segment].Live);
        keys = options.Order is null ? null : new SortKeys(reader, state.Schema, options.Order);
        start = options.After is null ? null : new PageStart(reader, keys, options.After);
        Hits.Begin(options.Top, keys is null ? least : long.MinValue);
        facets.Begin(reader, state.Schema, options);
        accepted = null;
        return this;
    }

    public TopHits Hits { get; } = new();

    public FacetCounters Facets => facets;

    /// <summary>Number of documents that match under all filters; a lower bound where not
    /// <see cref="IsExact"/>.</summary>
    public long Total { get; private set; }

    public bool IsExact { get; private set; }

    private long Enough => options.CountExactlyUpTo - counted;

    public void Run(Query query)
    {
        if (planner.Plan(query, segment) is not { } scorer)
        {
            return;
        }

        accepted = dimensions!.All(live);
        if (accepted is null && keys is null && facets.IsEmpty && scorer.Count is { } count)
        {
            Total = count;
            Rank(scorer);
        }
        else if (scorer is WindowScorer windows && keys is null && facets.IsEmpty && Enough > scorer.Cost)
        {
            Sweep(windows, counts: true);
        }
        else if (keys is not null
            || (scorer.AddsFast
                && (!facets.IsEmpty || (Enough > scorer.Cost && scorer.Cost > reader!.Documents / Few))))
        {
            var matches = planner.Set(segment);
            scorer.AddTo(matches);
            Count(matches);
            RankAgain(query, matches);
        }
        else if (facets.IsEmpty && !IsLed(scorer) && scorer is AnyOfScorer any && any.Windows(planner.Room) is { } sums)
        {
            Sweep(sums, counts: true);
        }
        else
        {
            Walk(scorer);
        }
    }

    /// <summary>Lets go of the segment.</summary>
    public void End() => (reader, live, keys, start, accepted) = (null, null, null, null, null);

    // The set is made as narrow as the filters, and what it loses on the way is counted where it belongs.
    private void Count(DocSet matches)
    {
        if (live is not null)
        {
            matches.IntersectWith(live.Words);
        }

        facets.AddSideways(matches, dimensions!, planner);
        if (accepted is not null)
        {
            matches.IntersectWith(accepted);
        }

        facets.Add(matches, dimensions!);
        Total = matches.Count;
    }

    private void RankAgain(Query query, DocSet matches)
    {
        if (keys is not null)
        {
            Sort(matches);
        }
        else if (options.Top > 0 && Total > 0)
        {
            var scorer = planner.Plan(query, segment)!;
            if (scorer is AnyOfScorer any && any.Windows(planner.Room) is { } sums)
            {
                Sweep(sums, counts: false);
            }
            else
            {
                Rank(scorer);
            }
        }
    }

    private void Sort(DocSet matches)
    {
        for (var doc = matches.First(0); doc != Scorer.End; doc = matches.First(doc + 1))
        {
            Offer(keys!.Of(doc), doc);
        }
    }

    // Only the best are wanted: all is counted.
    private void Rank(Scorer scorer)
    {
        if (scorer is TermScorer term && accepted is null)
        {
            RankBlocks(term);
            return;
        }

        var bounds = new Stretch(scorer, Hits);
        for (var doc = bounds.Competitive(Next(scorer)); doc != Scorer.End && !Stops();
            doc = bounds.Competitive(Next(scorer)))
        {
            if ((accepted is null || accepted[doc]) && Offer(TopHits.KeyOf(scorer.Score()), doc))
            {
                scorer.Raise(Hits.Floor);
            }
        }
    }

    // The documents of a block are scored together, and few of them looked at.
    private void RankBlocks(TermScorer term)
    {
        var (docs, scores) = (planner.Room.Docs, planner.Room.Scores);
        var bounds = new Stretch(term, Hits);
        for (var doc = bounds.Competitive(term.Next()); doc != Scorer.End && !Stops();
            doc = bounds.Competitive(term.Next()))
        {
            var taken = scores.AsSpan(0, term.Take(Scorer.End, docs, scores));
            for (var at = 0; NextAbove(taken, Hits.Floor, ref at); at++)
            {
                Offer(TopHits.KeyOf(taken[at]), (int)docs[at]);
            }
        }
    }

    // Goes on to the first score that passes a floor; false when there is none.
    private static bool NextAbove(ReadOnlySpan<float> scores, float floor, ref int at)
    {
        var least = new Vector<float>(floor);
        while (at + Vector<float>.Count <= scores.Length
            && !Vector.GreaterThanAny(new Vector<float>(scores[at..]), least))
        {
            at += Vector<float>.Count;
        }

        while (at < scores.Length && !(scores[at] > floor))
        {
            at++;
        }

        return at < scores.Length;
    }

    // A window at a time, as long as they count every match of it, then what may win; only those that do are looked at.
    private void Sweep(IScoreWindows windows, bool counts)
    {
        while (windows.NextWindow(counts ? -1 : Hits.Floor))
        {
            if (accepted is not null)
            {
                windows.Window.Narrow(accepted);
            }

            Total += counts ? windows.Window.Count() : 0;
            for (var from = 0; windows.NextAbove(Hits.Floor, ref from, out var doc, out var score);)
            {
                Offer(TopHits.KeyOf(score), doc);
            }

            if (counts && Total > Enough)
            {
                (counts, IsExact) = (false, false);
            }

            untilClock = 1;
            if (Stops())
            {
                return;
            }
        }
    }

    private void Walk(Scorer scorer)
    {
        var matches = facets.IsEmpty ? null : planner.Set(segment);
        var led = matches is null && IsLed(scorer) ? planner.Within(scorer, accepted!) : scorer;
        var bounds = new Stretch(led, Hits);
        for (var doc = Next(led, matches); doc != Scorer.End && !Stops(); doc = Next(led, matches))
        {
            if (matches is null && Total > Enough)
            {
                IsExact = false;
                doc = bounds.Competitive(doc);
                if (doc == Scorer.End)
                {
                    break;
                }
            }

            matches?.Add(doc);
            if (accepted is not null && !accepted[doc])
            {
                continue;
            }

            Total++;
            if (bounds.MayWin(doc) && Offer(TopHits.KeyOf(led.Score()), doc) && !IsExact)
            {
                led.Raise(Hits.Floor);
            }
        }

        if (matches is not null)
        {
            Count(matches);
        }
    }

    private bool IsLed(Scorer scorer) => accepted is not null && accepted.Count < scorer.Cost / Sparse;

    // Where facets are counted sideways, the matches that the filters refuse are wanted too.
    private int Next(Scorer scorer, DocSet? matches = null) =>
        accepted is null || matches is not null ? scorer.Next() : scorer.SeekTo(scorer.Doc + 1, accepted);

    private bool Offer(long key, int doc) => (start is null || start.IsBefore(key, doc)) && Hits.Offer(key, doc);

    private bool Stops()
    {
        if (--untilClock > 0)
        {
            return false;
        }

        untilClock = ClockInterval;
        cancellation.ThrowIfCancellationRequested();
        if (options.Deadline?.Passes() is true)
        {
            IsExact = false;
            return true;
        }

        return false;
    }
}
