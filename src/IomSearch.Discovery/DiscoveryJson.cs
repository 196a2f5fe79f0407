using System.Text.Json;
using System.Text.Json.Serialization;
using IomSearch.Discovery.Evaluation;

namespace IomSearch.Discovery;

/// <summary>The JSON of every answer, one form for the HTTP interface and the command line: camelCase, null written as
/// null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(ProjectRecord))]
[JsonSerializable(typeof(IReadOnlyList<ProjectRecord>))]
[JsonSerializable(typeof(IReadOnlyList<FacetValue>))]
[JsonSerializable(typeof(FacetAnswer))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(IndexState))]
[JsonSerializable(typeof(IndexingReport))]
[JsonSerializable(typeof(EvaluationReport))]
public sealed partial class DiscoveryJson : JsonSerializerContext;

/// <summary>The values of one facet: the body of <c>GET /facets/{name}</c>.</summary>
/// <param name="Facet">The facet's name.</param>
/// <param name="Values">Its values, most frequent first; the projects that state none last.</param>
/// <param name="Generation">The generation that answered.</param>
/// <param name="IndexedAt">When that generation was committed, UTC.</param>
public sealed record FacetAnswer(
    string Facet, IReadOnlyList<FacetValue> Values, long Generation, DateTimeOffset IndexedAt);

/// <summary>Writes moments as ISO 8601 in UTC with <c>Z</c>; reads any offset.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
