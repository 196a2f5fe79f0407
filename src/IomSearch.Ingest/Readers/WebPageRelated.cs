using AngleSharp.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes out of a web page what stands below headings such as "Related projects" or "Lire aussi".</summary>
/// <remarks>A heading that opens a block goes with the block; one in the middle of a block goes with what follows it,
/// up to the next heading of its kind. What holds the page's own heading stays.</remarks>
internal static class WebPageRelated
{
    private const int LongestHeading = 60;
    private const int MostClimbs = 4;

    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "summary", "legend", "td", "th", "dt",
        "header", "font", "a", "button", "i", "em",
    };

    /// <summary>Takes it out.</summary>
    /// <param name="body">The part of the tree to look through.</param>
    /// <param name="title">The page's own heading, and what else has to stay.</param>
    public static void Remove(IElement body, IElement? title)
    {
        foreach (var heading in body.QuerySelectorAll("*").Where(IsHeading).ToList())
        {
            if (body.Contains(heading) && heading != title
                && !(title is not null && heading.Contains(title)))
            {
                Remove(heading, body, title);
            }
        }
    }

    private static bool IsNamed(string words) => PageWords.IsRelated(words) || PageWords.Asides.Contains(words);

    private static bool IsHeading(IElement element) => Headings.Contains(element.LocalName)
        && element.ChildElementCount <= 2 && element.TextContent.Length <= LongestHeading
        && IsNamed(CleanLine.Of(element.TextContent).TrimEnd(':', '.', '…', '>', '»', '?', ' '));

    private static void Remove(IElement heading, IElement body, IElement? title)
    {
        var block = heading;
        for (var climbs = 0; climbs < MostClimbs && block.ParentElement is { } parent && parent != body
            && parent.LocalName is not ("main" or "article") && IsFirst(block, parent)
            && !(title is not null && parent.Contains(title)); climbs++)
        {
            block = parent;
        }

        var isOwnBlock = block != heading
            && block.TextContent.Trim().Length > heading.TextContent.Trim().Length;
        if (!isOwnBlock)
        {
            RemoveBehind(block, heading.LocalName, title);
        }

        block.Remove();
    }

    private static bool IsFirst(IElement element, IElement parent) => parent.ChildNodes
        .TakeWhile(node => node != element)
        .All(node => node is not IElement && string.IsNullOrWhiteSpace(node.TextContent));

    private static void RemoveBehind(IElement block, string level, IElement? title)
    {
        while (block.NextSibling is { } next)
        {
            if (next is IElement element && ((element.LocalName == level && level is ['h', >= '1' and <= '6']
                && !IsHeading(element)) || (title is not null && element.Contains(title))))
            {
                return;
            }

            next.Parent!.RemoveChild(next);
        }
    }
}
