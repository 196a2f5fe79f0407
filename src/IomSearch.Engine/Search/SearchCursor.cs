namespace IomSearch.Engine.Search;

/// <summary>Where a page of hits ended, so that the next one goes on behind it without looking at
/// those before again.</summary>
/// <param name="Generation">The generation that was searched; a cursor is of no use in another.</param>
/// <param name="Id">The outside id of the page's last hit.</param>
/// <param name="Score">Its score, where the order is by score.</param>
/// <param name="Number">Its number, where the order is by a number field; null when it has none.</param>
/// <param name="Keyword">Its value, where the order is by a keyword field; null when it has none.</param>
public sealed record SearchCursor(
    long Generation, string Id, float Score = 0, long? Number = null, string? Keyword = null);
