using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IomSearch.Api.Http;

/// <summary>Reads a body of JSON, or says why not.</summary>
internal static class JsonBody
{
    /// <summary>The value, or the problem; never both.</summary>
    public static async Task<(T? Value, Problem? Problem)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, "The body is to be application/json."));
        }

        try
        {
            var value = await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted)
                .ConfigureAwait(false);
            return value is null
                ? (null, Problem.Of(StatusCodes.Status400BadRequest, "The body is null."))
                : (value, null);
        }
        catch (JsonException error)
        {
            return (null, Problem.Of(
                StatusCodes.Status400BadRequest, $"The body is not the JSON that is asked for: {error.Message}"));
        }
    }
}
