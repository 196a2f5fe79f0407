namespace IomSearch.Discovery;

/// <summary>The seam between the product and what stores and searches its projects: the embedded
/// engine, or PostgreSQL.</summary>
/// <remarks>Everything above it (API, pages, command line) speaks these values and nothing else. Implementations are
/// safe for concurrent use. Every answer is of one generation: nothing changes under a call.</remarks>
public interface ISearchBackend : IDisposable
{
    /// <summary>What is being served now.</summary>
    IndexState State { get; }

    /// <summary>What became of the sources of what is served; null when it was not made from files.</summary>
    IndexingReport? Report { get; }

    /// <summary>Hits, relaxed hits, related projects and facets of one request.</summary>
    /// <exception cref="StaleCursorException">The request's cursor belongs to a generation that is gone.</exception>
    /// <exception cref="LimitExceededException">A limit of the engine was passed; the exception names it.</exception>
    SearchResponse Search(SearchRequest request, CancellationToken cancellation);

    /// <summary>The whole record of one project, or null when there is none of that id.</summary>
    ProjectRecord? Find(string id);

    /// <summary>The values of one facet under a request, those that start with a prefix, most frequent first.</summary>
    /// <param name="facet">A facet's name, as configured.</param>
    /// <param name="prefix">Matched against the start of any word of the label, without case and
    /// accents; may be empty.</param>
    /// <param name="request">Query and filters; paging is ignored.</param>
    /// <param name="cancellation">Stops the count.</param>
    IReadOnlyList<FacetValue> Facet(string facet, string prefix, SearchRequest request, CancellationToken cancellation);

    /// <summary>The projects most like a project or a text, with the reasons; null when there is no
    /// project of the id.</summary>
    /// <exception cref="ArgumentException">There is neither id nor text, or a filter names no facet.</exception>
    /// <exception cref="LimitExceededException">The size is past its limit.</exception>
    SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellation);

    /// <summary>Completions of what was typed so far, by the start of any word.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="size">How many completions, 1 to 20.</param>
    /// <param name="cancellation">Stops the search.</param>
    SuggestResponse Suggest(string text, int size, CancellationToken cancellation);

    /// <summary>The themes of a text with the words that decided.</summary>
    Classification Classify(string title, string text);

    /// <summary>Every exact hit of a request in its order, streamed; as many records as the request's total.</summary>
    IEnumerable<ProjectRecord> Export(SearchRequest request, CancellationToken cancellation);

    /// <summary>Adds or replaces documents by their id. Not visible and not durable before
    /// <see cref="Commit"/>.</summary>
    void Index(IEnumerable<EnrichedDocument> documents, CancellationToken cancellation);

    /// <summary>Removes a project; false when there was none. Not durable before <see cref="Commit"/>.</summary>
    bool Delete(string id);

    /// <summary>Puts everything since the last commit on disk and makes it visible, as one generation.</summary>
    /// <returns>The new generation.</returns>
    long Commit();
}
