using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery.Suggesting;

/// <summary>Joins the completions of all kinds into one short list.</summary>
internal static class Suggester
{
    /// <summary>The best completions: those that fit as typed before forgiven errors, those that begin with what was
    /// typed before those where a later word does, then by kind in turn, the most frequent of each first.</summary>
    public static IReadOnlyList<Suggestion> Of(IndexSnapshot snapshot, string text, int size, Deadline deadline)
    {
        var found = CompletionSource.All
            .Select((source, kind) => (source, kind))
            .SelectMany(pair => Kind(snapshot, pair.source, pair.kind, text, size, deadline))
            .ToList();
        var least = found.Count == 0 ? 0 : found.Min(one => one.Edits);
        return
        [
            .. found
                .Where(one => one.Edits == least)
                .OrderByDescending(one => one.AtStart).ThenBy(one => one.Rank).ThenBy(one => one.Kind)
                .Select(one => one.Suggestion)
                .DistinctBy(suggestion => suggestion.Text.ToUpperInvariant())
                .Take(size)
                .Select(suggestion => Resolved(snapshot, suggestion)),
        ];
    }

    private static IEnumerable<(Suggestion Suggestion, int Kind, int Rank, bool AtStart, int Edits)> Kind(
        IndexSnapshot snapshot, CompletionSource source, int kind, string text, int size, Deadline deadline)
    {
        // A term that one project alone has is that project's wording, not something people look for.
        var least = source.Kind == "term" ? 2 : 1;
        return snapshot.Complete(source.Field, text, 2 * size, deadline)
            .Where(completion => completion.Documents >= least)
            .Select(completion => (completion, AtStart: completion.Highlights is [{ Start: 0 }, ..]))
            .OrderByDescending(pair => pair.AtStart)
            .Take(size)
            .Select((pair, rank) =>
                (Suggested(source.Kind, pair.completion), kind, rank, pair.AtStart, pair.completion.Edits));
    }

    private static Suggestion Suggested(string kind, Completion completion) => new(
        kind,
        completion.Value,
        completion.Value,
        completion.Documents,
        [.. completion.Highlights.Select(range => new HighlightRange(range.Start, range.Length))]);

    // What a shown value stands for is looked up for the few that are shown, not kept beside every one.
    private static Suggestion Resolved(IndexSnapshot snapshot, Suggestion suggestion) => suggestion.Kind switch
    {
        "country" when Countries.TryFind(suggestion.Text, out var code) => suggestion with { Value = code },
        "theme" => suggestion with { Value = ThemeNames.Identifier(suggestion.Text) },
        "title" => suggestion with { Value = IdOf(snapshot, suggestion.Text) ?? suggestion.Text },
        _ => suggestion,
    };

    private static string? IdOf(IndexSnapshot snapshot, string title)
    {
        var query = new Query.AnyValue(DocumentMapper.TitleOrder, [DocumentMapper.ShortKey(title)]);
        return snapshot.Search(query, new SearchOptions { Top = 1 }).Hits is [var hit, ..] ? hit.Id : null;
    }
}
