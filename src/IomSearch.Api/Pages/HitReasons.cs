using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>Says in words why a project was found, from what the search marked in it.</summary>
internal static class HitReasons
{
    private const int MostWords = 6;

    /// <summary>One or more short sentences; none for a list that nothing selected.</summary>
    public static IEnumerable<string> Of(SearchHit hit, SearchRequest request)
    {
        var title = Marked([(hit.Title, hit.TitleHighlights)]);
        var text = Marked(hit.Snippets.Select(snippet => (snippet.Text, snippet.Highlights)));
        if (title.Count > 0)
        {
            yield return Strings.FoundInTitle(title);
        }

        if (text.Count > 0)
        {
            yield return Strings.FoundInText(text);
        }

        if (title.Count + text.Count == 0 && hit.MatchedBy.Contains("words"))
        {
            yield return Strings.HasWords;
        }

        if (hit.MatchedBy.Contains("meaning"))
        {
            yield return Strings.CloseInMeaning;
        }

        if (request.Text.Length == 0
            && (request.Filters.Count > 0 || request.From is not null || request.To is not null))
        {
            yield return Strings.FitsFilters;
        }
    }

    /// <summary>The marked words, each once without case, in their order.</summary>
    private static List<string> Marked(IEnumerable<(string Text, IReadOnlyList<HighlightRange> Ranges)> places) =>
    [
        .. places
            .SelectMany(place => MarkedPiece.Of(place.Text, place.Ranges).Where(piece => piece.IsMarked))
            .Select(piece => $"“{piece.Text}”")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostWords),
    ];
}
