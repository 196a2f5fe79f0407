using System.Collections.Immutable;
using System.Diagnostics;
using IomSearch.Discovery.Embedded;
using IomSearch.Discovery.Indexing;
using IomSearch.Discovery.Linking;
using IomSearch.Discovery.Meaning;
using IomSearch.Discovery.Similarity;
using IomSearch.Discovery.Suggesting;
using IomSearch.Engine;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;

namespace IomSearch.Discovery;

/// <summary>The seam over the engine in this process: an index in a folder.</summary>
/// <remarks>A call leases one snapshot and answers from it alone. The writer's lock is held from the first change to
/// the commit.</remarks>
public sealed class EmbeddedBackend : ISearchBackend
{
    private readonly SearchIndex index;
    private readonly IndexConfig config;
    private readonly TimeProvider clock;
    private readonly RequestPlanner planner;
    private readonly IndexChanges changes;
    private readonly MeaningModels meaning;
    private FacetDirectory? directory;

    /// <summary>Opens the index of a folder; an empty or missing folder is an empty index.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="config">Fields, facets and limits.</param>
    /// <param name="clock">What the limits on time go by; null for the system's clock.</param>
    /// <exception cref="Engine.IO.CorruptIndexException">The index is damaged.</exception>
    /// <exception cref="ArgumentException">The index was made with other fields.</exception>
    /// <exception cref="IndexConfigException">The file of synonyms cannot be read.</exception>
    public EmbeddedBackend(string folder, IndexConfig config, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        this.config = config;
        this.clock = clock ?? TimeProvider.System;
        var mapper = new DocumentMapper(config);
        var synonyms = SynonymSource.Of(config);
        SynonymProblems = [.. synonyms.Problems.Select(problem => problem.ToString())];
        planner = new RequestPlanner(config, mapper.Schema, synonyms);
        index = SearchIndex.Open(folder, mapper.Schema);
        changes = new IndexChanges(index, mapper);
        meaning = new MeaningModels(config.Vectors);
    }

    /// <summary>The lines of the file of synonyms that were passed over, each with file, line and reason.</summary>
    public IReadOnlyList<string> SynonymProblems { get; }

    /// <inheritdoc/>
    public IndexState State
    {
        get
        {
            using var snapshot = index.Snapshot();
            return new IndexState(
                snapshot.Generation,
                snapshot.CommittedAt,
                snapshot.Documents,
                IndexNotes.Fingerprint(snapshot.Notes))
            {
                Vectors = meaning.Coverage(snapshot),
            };
        }
    }

    /// <inheritdoc/>
    public IndexingReport? Report
    {
        get
        {
            using var snapshot = index.Snapshot();
            return IndexNotes.ReportOf(snapshot.Notes) is { } report
                ? report with { Vectors = meaning.Coverage(snapshot) }
                : null;
        }
    }

    /// <summary>The commits that the folder had when it was last looked at.</summary>
    internal string SeenMarks { get; set; } = "";

    /// <summary>Serves the newest commit of the folder, which another process may have made; true when it is a newer
    /// one.</summary>
    /// <exception cref="Engine.IO.CorruptIndexException">There are commits and none is whole; what was served goes
    /// on.</exception>
    internal bool Reload() => index.Reload(snapshot => snapshot.PrepareCompletions());

    /// <summary>Makes now what the first suggestion would wait for; for who serves others.</summary>
    /// <remarks>A newer commit that another process made is prepared before it is served.</remarks>
    public void Prepare()
    {
        using var snapshot = index.Snapshot();
        snapshot.PrepareCompletions();
    }

    /// <summary>What was kept with the commit; null for an index that was not made from files.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    internal IndexNotes? Notes
    {
        get
        {
            using var snapshot = index.Snapshot();
            return IndexNotes.Read(snapshot.Notes);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A filter names no facet, the cursor is none, page or size are out of
    /// range.</exception>
    public SearchResponse Search(SearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = Stopwatch.GetTimestamp();
        using var snapshot = index.Snapshot();
        var window = PageWindow.Of(request, snapshot.Generation, config.Limits);
        var notes = new List<string>();
        var plan = Plan(request, snapshot, notes, cancellation);
        var deadline = new Deadline(TimeSpan.FromMilliseconds(config.Limits.SearchMilliseconds), clock);
        var page = Page(request, plan, window, snapshot, deadline, cancellation);
        var reader = new HitReader(snapshot, plan, config.Limits);
        return new SearchResponse
        {
            Query = new QueryEcho(request.Text, Understanding.Of(plan), DidYouMean: null, notes),
            Total = new Total(page.Total, page.TotalIsExact ? "eq" : "gte"),
            Relaxed = (int)Math.Min(page.Relaxed, int.MaxValue),
            Page = window.Page,
            Size = window.Size,
            Next = Next(window, page, snapshot.Generation),
            Hits = [.. page.Hits.Select(reader.Read)],
            Related = [.. page.Related.Select(reader.Read)],
            Facets = Facets(page.Facets, plan),
            Generation = snapshot.Generation,
            IndexedAt = snapshot.CommittedAt,
            Partial = deadline.HasPassed,
            TookMs = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2),
        };
    }

    /// <inheritdoc/>
    public ProjectRecord? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var snapshot = index.Snapshot();
        return HitReader.Find(snapshot, id);
    }

    /// <inheritdoc/>
    public SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        PageWindow.CheckSize(request.Size, config.Limits);
        using var snapshot = index.Snapshot();
        var filters = Plan(new SearchRequest { Filters = request.Filters }, snapshot, [], cancellation).Filters;
        return new SimilarSearch(snapshot, config, meaning).Answer(request, filters, cancellation);
    }

    /// <inheritdoc/>
    public SuggestResponse Suggest(string text, int size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var started = Stopwatch.GetTimestamp();
        PageWindow.CheckText(text, config.Limits);
        using var snapshot = index.Snapshot();
        var deadline = new Deadline(TimeSpan.FromMilliseconds(config.Limits.SuggestMilliseconds), clock);
        var suggestions = Suggester.Of(snapshot, text, size, deadline);
        var took = Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2);
        return new SuggestResponse(text, suggestions, snapshot.Generation, took) { Partial = deadline.HasPassed };
    }

    /// <inheritdoc/>
    public Classification Classify(string title, string text) => ThemeAssigner.Classify(title, text);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public IReadOnlyList<FacetValue> Facet(
        string facet, string prefix, SearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!DocumentMapper.FacetNames.Contains(facet, StringComparer.Ordinal))
        {
            throw FacetSource.Unknown(facet);
        }

        PageWindow.CheckText(request.Text, config.Limits);
        using var snapshot = index.Snapshot();
        var plan = Plan(request, snapshot, [], cancellation);
        var page = new Ranking(
            snapshot, config with { Ranking = config.Ranking with { RelaxBelow = 0 } }, null, null, cancellation)
            .Page(plan, default, [facet]);
        return FacetList.Of(
            page.Facets[0], plan.Chosen(facet), config.Limits.FacetValues, WordStart.Matcher(prefix));
    }

    /// <inheritdoc/>
    /// <remarks>Paging and size of the request are ignored.</remarks>
    public IEnumerable<ProjectRecord> Export(SearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        PageWindow.CheckText(request.Text, config.Limits);
        return Records(request, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is writing.</exception>
    public void Index(IEnumerable<EnrichedDocument> documents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(documents);
        changes.Put(documents, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is writing.</exception>
    public bool Delete(string id) => changes.Delete(id);

    /// <inheritdoc/>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is writing.</exception>
    public long Commit() => changes.Commit(notes: null);

    /// <summary>Gives every project that has none yet its vectors of meaning. It commits as it goes, so that what
    /// was done before it was stopped stays done; changes of others go first. It ends where another index took the
    /// place of this one.</summary>
    /// <param name="progress">Told after each project.</param>
    /// <param name="cancellation">Stops it.</param>
    public void FillVectors(IProgress<VectorProgress>? progress, CancellationToken cancellation) =>
        new VectorPass(index, changes, meaning).Run(progress, cancellation);

    /// <summary>Adds or replaces a record that was read before.</summary>
    internal void Put(ProjectRecord record) => changes.Put(record);

    /// <summary>Puts the records of each project behind the one that is shown for them.</summary>
    internal IReadOnlyList<ProjectGroup> Link(CancellationToken cancellation) => changes.Link(cancellation);

    /// <summary>Commits with what is known of the sources.</summary>
    internal long Commit(IndexNotes notes) => changes.Commit(notes.ToNotes());

    /// <inheritdoc/>
    public void Dispose()
    {
        changes.Dispose();
        index.Dispose();
    }

    private RankedPage Page(
        SearchRequest request, RequestPlan plan, PageWindow window, IndexSnapshot snapshot, Deadline deadline,
        CancellationToken cancellation)
    {
        var asked = Asked(request, plan, snapshot);
        if (request.Mode != SearchMode.Semantic)
        {
            return new Ranking(snapshot, config, deadline, asked, cancellation)
                .Page(plan, window, [.. config.Facets.Select(facet => facet.Name)]);
        }

        return new SemanticSearch(snapshot, asked!, cancellation).Page(
            plan, window, new SearchOptions { Limits = QueryBounds.Of(config.Limits), Deadline = deadline });
    }

    /// <summary>What a request means, where its mode asks for it.</summary>
    /// <exception cref="NoMeaningException">The mode is semantic, and there is nothing to search by.</exception>
    private AskedMeaning? Asked(SearchRequest request, RequestPlan plan, IndexSnapshot snapshot)
    {
        if (request.Mode == SearchMode.Lexical)
        {
            return null;
        }

        var text = request.Mode == SearchMode.Semantic && plan.Meaning.Length == 0 ? request.Text.Trim() : plan.Meaning;
        var asked = text.Length == 0 ? null : AskedMeaning.OfText(meaning, snapshot, text);
        return asked is not null || request.Mode == SearchMode.Hybrid
            ? asked
            : throw new NoMeaningException(text.Length == 0
                ? "The mode semantic needs words to find the meaning of."
                : "The index has no vectors of meaning that the mode semantic could search by; they are filled after it is built, "
                    + "where the configuration names models under 'vectors'.");
    }

    private RequestPlan Plan(
        SearchRequest request, IndexSnapshot snapshot, List<string> notes, CancellationToken cancellation) =>
        planner.Plan(request, () => Directory(snapshot, cancellation), notes);

    /// <summary>Two calls may count the same generation at once; either result is as good.</summary>
    private FacetDirectory Directory(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        var known = Volatile.Read(ref directory);
        if (known?.Generation != snapshot.Generation)
        {
            known = FacetDirectory.Of(snapshot, cancellation);
            Volatile.Write(ref directory, known);
        }

        return known;
    }

    private OrderedDictionary<string, IReadOnlyList<FacetValue>> Facets(
        IReadOnlyList<FacetCounts> counts, RequestPlan plan)
    {
        var facets = new OrderedDictionary<string, IReadOnlyList<FacetValue>>(counts.Count, StringComparer.Ordinal);
        for (var at = 0; at < counts.Count; at++)
        {
            var (name, size) = config.Facets[at];
            facets.Add(name, FacetList.Of(counts[at], plan.Chosen(name), size, static _ => true));
        }

        return facets;
    }

    private static string? Next(PageWindow window, RankedPage page, long generation) =>
        window.Size > 0 && window.End < page.Total + page.Relaxed
            ? new PageCursor(generation, window.End).ToString()
            : null;

    private IEnumerable<ProjectRecord> Records(SearchRequest request, CancellationToken cancellation)
    {
        using var snapshot = index.Snapshot();
        var plan = Plan(request, snapshot, [], cancellation);
        var asked = Asked(request, plan, snapshot);
        var hits = request.Mode == SearchMode.Semantic
            ? new SemanticSearch(snapshot, asked!, cancellation)
                .Everything(plan, new SearchOptions { Limits = QueryBounds.Of(config.Limits) })
            : new Ranking(snapshot, config, null, asked, cancellation).Everything(plan);
        foreach (var hit in hits)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return HitReader.Record(snapshot, hit.Address);
        }
    }
}
