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

    private const string TitleField = "title";
    private const string IdField = "identifiers";

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
            MayRelax: parsed is not null && request.Operator == WordOperator.And)
        {
            Meaning = parsed is null ? "" : PlainText.Of(request.Text, parsed),
            Pinned = parsed is null ? null : Pinned(request),
        };
    }

    // All words in the title, or one of them as an id.
    private Query.Bool? Pinned(SearchRequest request)
    {
        List<Query> found = [];
        foreach (var field in options.Fields.Where(field => field.Field is TitleField or IdField))
        {
            var only = Options(request) with
            {
                Fields = [field],
                RequireAll = field.Field == TitleField,
                Synonyms = Synonyms.None
            };
            found.Add(new QueryParser(schema, only).Parse(request.Text).Query);
        }

        return found.Count == 0 ? null : new Query.Bool([.. found.Select(query => new Clause(Occur.Should, query))]);
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
