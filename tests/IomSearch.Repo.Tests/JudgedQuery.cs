using System.Text.Json;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>One line of <c>corpus/judgements/queries.jsonl</c>.</summary>
internal sealed record JudgedQuery(string Id, string Text, string Kind)
{
    public static IReadOnlyList<JudgedQuery> All { get; } =
    [
        .. File.ReadLines(Checkout.Path("corpus/judgements/queries.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JudgedQuery>(line, JsonSerializerOptions.Web)!),
    ];
}
