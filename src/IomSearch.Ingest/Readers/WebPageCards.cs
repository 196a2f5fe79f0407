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

    /// <summary>Whether a paragraph opens with a line in bold and nothing else beside it, as pages write headings that
    /// have none.</summary>
    public static bool OpensInBold(IElement element)
    {
        if (element.LocalName is not ("p" or "div" or "td" or "li"))
        {
            return false;
        }

        var first = element.ChildNodes.FirstOrDefault(node => !string.IsNullOrWhiteSpace(node.TextContent));
        if (first is not IElement { LocalName: "b" or "strong" or "u" or "em" })
        {
            return false;
        }

        var next = first.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data))
        {
            next = next.NextSibling;
        }

        return next is null || next is IElement { LocalName: "br" or "p" or "div" or "ul" or "ol" or "table" or "dl" };
    }
}
