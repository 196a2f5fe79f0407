using System.Reflection;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.Metadata;

namespace IomSearch.Api.Export;

/// <summary>Hands out records as they come, without holding more than one of them and a buffer.</summary>
internal sealed class ExportStream(ExportFormat format, IEnumerable<ProjectRecord> records)
    : IResult, IEndpointMetadataProvider
{
    private const int FlushBytes = 64 * 1024;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(string), [.. ExportFormat.All.Select(format => format.MediaType)]));

    /// <summary>Writes all records. A failure midway breaks the connection: half a list must never look like a whole
    /// one.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        using var rows = records.GetEnumerator();

        // The first record is fetched before the first byte, so that what fails at once is still told as a problem.
        var more = rows.MoveNext();
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"projects.{format.Name}\"";
        try
        {
            format.Begin(response.BodyWriter);
            for (; more; more = rows.MoveNext())
            {
                format.Write(response.BodyWriter, rows.Current);
                if (!response.BodyWriter.CanGetUnflushedBytes || response.BodyWriter.UnflushedBytes > FlushBytes)
                {
                    await response.BodyWriter.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
                }
            }

            await response.BodyWriter.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
        }
        catch
        {
            httpContext.Abort();
            throw;
        }
    }
}
