using System.Text.Json.Serialization;

namespace IomSearch.Discovery;

/// <summary>Which models of meaning an index has vectors of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VectorModels>))]
public enum VectorModels
{
    /// <summary>None: words alone.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The topics that the collection itself shows; from 300 projects on.</summary>
    [JsonStringEnumMemberName("latent")]
    Latent,

    /// <summary>The sentence encoder, which knows what the collection never says; from the first project on.</summary>
    [JsonStringEnumMemberName("encoder")]
    Encoder,

    /// <summary>Both.</summary>
    [JsonStringEnumMemberName("both")]
    Both,
}
