using System.Threading.RateLimiting;
using IomSearch.Api.Http;
using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>Bounds how much work is done at once; what finds no place in the queue is refused with 503 and a time to
/// retry.</summary>
internal static class Admission
{
    private const int RetryAfterSeconds = 1;

    /// <summary>Two requests a core at work unless configured, and a queue; exports, which may last as long as their
    /// reader is slow, stand in a line of their own and never hold up a search.</summary>
    public static IServiceCollection AddAdmission(this IServiceCollection services, IndexLimits limits) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Line(http, limits));
            options.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Invariant(RetryAfterSeconds);
                var problem = Problem.Of(
                    StatusCodes.Status503ServiceUnavailable,
                    $"{AtWork(limits)} requests are at work and {limits.WaitingSearches} are waiting; try again soon.")
                    .WithLimit("waitingSearches", limits.WaitingSearches);
                await ErrorResponses.WriteAsync(rejected.HttpContext, problem).ConfigureAwait(false);
            };
        });

    private static RateLimitPartition<string> Line(HttpContext http, IndexLimits limits)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsIndex>() is null)
        {
            return RateLimitPartition.GetNoLimiter("free");
        }

        var line = http.GetEndpoint()?.Metadata.GetMetadata<LongAnswer>() is null ? "answers" : "exports";
        return RateLimitPartition.GetConcurrencyLimiter(line, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = AtWork(limits),
            QueueLimit = limits.WaitingSearches,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    private static int AtWork(IndexLimits limits) =>
        limits.ConcurrentSearches > 0 ? limits.ConcurrentSearches : 2 * Environment.ProcessorCount;

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Marks a route whose answer lasts as long as its reader takes.</summary>
internal sealed class LongAnswer
{
    /// <summary>The mark.</summary>
    public static LongAnswer Mark { get; } = new();
}
