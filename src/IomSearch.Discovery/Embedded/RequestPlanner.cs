using System.Collections.Immutable;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Turns requests into plans, and says what it made of them.</summary>
internal sealed class RequestPlanner(IndexConfig config, IndexSchema schema, Synonyms synonyms)
{
    // What filters may add to the words of a query: a choice and "not stated" for each facet, and the years.
    private const int FilterClauses = 16;

    private readonly QueryParserOptions options = Options(config, synonyms);

    /// <summary>The plan of a request.</summary>
    /// <param name="request">The request, within its limits.</param>
    /// <param name="values">Gives the values that the facets have; asked only when there are filters.</param>
    /// <param name="notes">Takes what was read otherwise than written.</param>
    public RequestPlan Plan(SearchRequest request, Func<FacetDirectory> values, List<string> notes)
    {
        var parsed = string.IsNullOrWhiteSpace(request.Text)
            ? null
            : new QueryParser(schema, Options(request)).Parse(request.Text);
        notes.AddRange(parsed?.Notes.Select(note => $"at {note.Position + 1}: {note.Message}") ?? []);
        var choices = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (facet, chosen) in request.Filters)
        {
            if (!chosen.IsDefaultOrEmpty)
            {
                choices[facet] = values().Resolve(facet, chosen, notes);
            }
        }

        if (request.From > request.To)
        {
            notes.Add($"no year is from {request.From} on and up to {request.To}");
        }

        return new RequestPlan(
            parsed,
            RequestPlan.Years(request.From, request.To),
            choices.ToImmutable(),
            RequestPlan.OrderOf(request.Sort),
            MayRelax: parsed is not null && request.Operator == WordOperator.And);
    }

    private QueryParserOptions Options(SearchRequest request) => options with
    {
        RequireAll = request.Operator == WordOperator.And,
        Synonyms = request.Synonyms ? options.Synonyms : Synonyms.None,
    };

    private static QueryParserOptions Options(IndexConfig config, Synonyms synonyms) => new()
    {
        Fields = [.. config.Fields.Select(field => new FieldWeight(field.Name, field.Weight))],
        TieBreaker = config.Ranking.TieBreaker,
        Synonyms = synonyms,
        Limits = QueryBounds.Of(config.Limits) with
        {
            Clauses = Math.Max(1, config.Limits.QueryClauses - FilterClauses),
        },
    };
}
