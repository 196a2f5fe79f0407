namespace IomSearch.Api.Pages;

/// <summary>What the page of an error shows.</summary>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Detail">What is wrong, a sentence; null where the status says it all.</param>
public sealed record ErrorView(int Status, string? Detail)
{
    /// <summary>The heading.</summary>
    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => Strings.NotFound,
        StatusCodes.Status503ServiceUnavailable => Strings.Unavailable,
        _ => Strings.Failed,
    };

    /// <summary>What to do next.</summary>
    public string? Help => Status switch
    {
        StatusCodes.Status404NotFound => Strings.NotFoundHelp,
        StatusCodes.Status503ServiceUnavailable => Strings.UnavailableHelp,
        _ => null,
    };
}
