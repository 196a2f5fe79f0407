using System.Security.Cryptography;
using System.Text;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace IomSearch.Api.Http;

/// <summary>Names what an answer says, so that a client that has it already is not sent it again (RFC 9110, 8.8.3 and
/// 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>Any change of the program changes what pages and answers look like.</summary>
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>Puts the tag on the answer, and says whether the client holds that answer.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="state">What is being served.</param>
    /// <param name="mediaType">The form of the answer.</param>
    /// <param name="question">Path and canonical query.</param>
    public static bool IsHeld(HttpContext http, IndexState state, string mediaType, string question)
    {
        var tag = Of(state, mediaType, question);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return http.Request.GetTypedHeaders().IfNoneMatch
            .Any(held => held.Compare(EntityTagHeaderValue.Any, useStrongComparison: false)
                || held.Compare(tag, useStrongComparison: false));
    }

    /// <summary>Takes the tag back from an answer that another request might complete.</summary>
    public static void Forget(HttpContext http)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = null;
        headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
    }

    private static EntityTagHeaderValue Of(IndexState state, string mediaType, string question)
    {
        var stated = $"{state.Generation}\n{state.Fingerprint}\n{Build}\n{mediaType}\n{question}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(stated));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
    }
}

/// <summary>304: the client holds the answer.</summary>
internal sealed class NotModified : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The one there is.</summary>
    public static NotModified Answer { get; } = new();

    /// <inheritdoc/>
    public int? StatusCode => StatusCodes.Status304NotModified;

    /// <inheritdoc/>
    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
