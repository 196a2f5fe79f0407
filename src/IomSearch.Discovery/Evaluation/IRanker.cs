namespace IomSearch.Discovery.Evaluation;

/// <summary>A way to search that is to be measured.</summary>
public interface IRanker
{
    /// <summary>The best documents of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="deep">How many at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation);
}
