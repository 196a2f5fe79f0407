using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace IomSearch.Api.Http;

/// <summary>200 with a value as JSON, written whole and sent at once, with its length.</summary>
/// <remarks>An answer is in memory before its first byte could be sent, and is seldom more than some tens of kilobytes:
/// sending it as it is written costs a chunk's frame, a call of the system and a turn of the client for each piece, and
/// nobody has it earlier.</remarks>
internal sealed class JsonAnswer<T>(T value) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json";

    /// <inheritdoc/>
    public int? StatusCode => StatusCodes.Status200OK;

    /// <inheritdoc/>
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaType]));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        using var body = new PooledBytes();
        using (var writer = new Utf8JsonWriter(
            body, new JsonWriterOptions { Encoder = options.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }

        var response = httpContext.Response;
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.ContentLength = body.Written.Length;
        await response.BodyWriter.WriteAsync(body.Written, httpContext.RequestAborted).ConfigureAwait(false);
    }
}

/// <summary>Makes answers of values.</summary>
internal static class JsonAnswer
{
    /// <summary>200 with a value.</summary>
    public static JsonAnswer<T> Of<T>(T value) => new(value);
}
