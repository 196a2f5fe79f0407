using System.Text.Json.Serialization;
using IomSearch.Api.Search;

namespace IomSearch.Api.Http;

/// <summary>The JSON of what only this interface says; the answers themselves are in DiscoveryJson.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(IReadOnlyList<ParameterProblem>))]
[JsonSerializable(typeof(List<ParameterProblem>))]
[JsonSerializable(typeof(SimilarBody))]
[JsonSerializable(typeof(ClassifyBody))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(ReadyState))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
internal sealed partial class ApiJson : JsonSerializerContext;
