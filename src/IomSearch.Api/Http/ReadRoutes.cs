using IomSearch.Api.Hosting;

namespace IomSearch.Api.Http;

/// <summary>What all routes that only read the index have in common.</summary>
internal static class ReadRoutes
{
    /// <summary>The name of the policy that opens answers to scripts of every origin, without credentials.</summary>
    public const string Open = "open";

    /// <summary>A reader may ask for the headers alone (RFC 9110, 9.3.2).</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Marks a route that reads the index, and the two answers that every such route can give.</summary>
    public static RouteHandlerBuilder ReadsIndex(this RouteHandlerBuilder route) => route
        .WithMetadata(NeedsIndex.Mark)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
