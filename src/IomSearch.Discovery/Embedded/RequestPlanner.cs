using System.Collections.Immutable;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Turns requests into plans, and says what it made of them.</summary>
internal sealed class RequestPlanner(IndexConfig config, IndexSchema schema)
{
    private readonly QueryParser all = Parser(config, schema, WordOperator.And);
    private readonly QueryParser any = Parser(config, schema, WordOperator.Or);

    /// <summary>The plan of a request.</summary>
    /// <param name="request">The request, within its limits.</param>
    /// <param name="values">Gives the values that the facets have; asked only when there are filters.</param>
    /// <param name="notes">Takes what was read otherwise than written.</param>
    public RequestPlan Plan(SearchRequest request, Func<FacetDirectory> values, List<string> notes)
    {
        var parsed = string.IsNullOrWhiteSpace(request.Text)
            ? null
            : (request.Operator == WordOperator.Or ? any : all).Parse(request.Text);
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

    private static QueryParser Parser(IndexConfig config, IndexSchema schema, WordOperator words) =>
        new(schema, new QueryParserOptions
        {
            Fields = [.. config.Fields.Select(field => new FieldWeight(field.Name, field.Weight))],
            RequireAll = words == WordOperator.And,
            TieBreaker = config.Ranking.TieBreaker,
            Limits = new QueryLimits
            {
                Characters = config.Limits.QueryCharacters,
                Terms = config.Limits.QueryTerms,
                Nesting = config.Limits.QueryNesting,
                Clauses = config.Limits.QueryClauses,
                PrefixCharacters = config.Limits.PrefixCharacters,
                FuzzyExpansions = config.Limits.FuzzyExpansions,
            },
        });
}
