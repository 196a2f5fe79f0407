namespace IomSearch.Engine.Search;

/// <summary>A query asks for more than a limit allows.</summary>
/// <param name="limit">The limit's name in <see cref="QueryLimits"/>.</param>
/// <param name="asked">What the query asks for.</param>
/// <param name="most">What is possible.</param>
public sealed class QueryLimitException(string limit, long asked, long most)
    : ArgumentException($"the query asks for {asked} {limit}; {most} are possible")
{
    /// <summary>The limit's name in <see cref="QueryLimits"/>.</summary>
    public string Limit { get; } = limit;
}
