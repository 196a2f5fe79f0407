namespace IomSearch.Discovery;

/// <summary>A cursor of a generation that is no longer served; the search starts again from its first page.</summary>
/// <param name="message">Which generation was asked for and which is served.</param>
public sealed class StaleCursorException(string message) : Exception(message);

/// <summary>A request passed a limit.</summary>
/// <param name="limit">The limit's name in the configuration.</param>
/// <param name="value">Its value.</param>
/// <param name="message">What was asked for, in words.</param>
public sealed class LimitExceededException(string limit, long value, string message) : Exception(message)
{
    /// <summary>The limit's name in the configuration.</summary>
    public string Limit { get; } = limit;

    /// <summary>Its value.</summary>
    public long Value { get; } = value;
}

/// <summary>A search by meaning where the index has no vectors to search by, or the query no meaning.</summary>
/// <param name="message">What is missing, in words.</param>
public sealed class NoMeaningException(string message) : Exception(message);
