using System.Text.Json;
using System.Text.Json.Serialization;

namespace IomSearch.Discovery.Configuration;

/// <summary>The configuration's form on disk: camelCase, comments allowed, unknown keys refused, required keys
/// required.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(IndexConfig))]
internal sealed partial class ConfigJson : JsonSerializerContext;
