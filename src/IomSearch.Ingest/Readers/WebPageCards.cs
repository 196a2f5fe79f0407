using AngleSharp.Dom;

namespace IomSearch.Ingest.Readers;

/// <summary>Tells the blocks of a page that come again and again in one form: cards, results of a search, items of a
/// list with a text each.</summary>
internal static class WebPageCards
{
    private const int FewestParts = 2;
    private const int ShortestText = 60;

    /// <summary>Whether the element is one of several siblings of one name and class, each of several parts, with no
    /// heading in it.</summary>
    public static bool IsCard(IElement element) =>
        element.LocalName is "div" or "li" or "article" or "section" && IsBuilt(element)
        && ((element.NextElementSibling is { } next && IsAlike(element, next))
            || (element.PreviousElementSibling is { } before && IsAlike(element, before)));

    private static bool IsBuilt(IElement element) => element.ChildElementCount >= FewestParts
        && element.TextContent.Length >= ShortestText
        && element.QuerySelector("h1, h2, h3, h4, h5, h6, summary") is null;

    private static bool IsAlike(IElement element, IElement other) => other.LocalName == element.LocalName
        && other.ClassName == element.ClassName && IsBuilt(other);
}
