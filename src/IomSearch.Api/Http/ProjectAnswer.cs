using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace IomSearch.Api.Http;

/// <summary>A project's record with the two members that every answer carries: <c>generation</c> and
/// <c>indexedAt</c>.</summary>
internal sealed class ProjectAnswer(ProjectRecord record, IndexState state) : IResult, IEndpointMetadataProvider
{
    private const string Json = "application/json";

    /// <inheritdoc/>
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ProjectRecord), [Json]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToNode(record, options.GetTypeInfo(typeof(ProjectRecord)))!.AsObject();
        body["generation"] = JsonValue.Create(state.Generation, ApiJson.Default.Int64);
        body["indexedAt"] = JsonSerializer.SerializeToNode(
            state.IndexedAt, options.GetTypeInfo(typeof(DateTimeOffset)));
        httpContext.Response.ContentType = $"{Json}; charset=utf-8";
        return httpContext.Response.WriteAsync(body.ToJsonString(options), httpContext.RequestAborted);
    }
}
