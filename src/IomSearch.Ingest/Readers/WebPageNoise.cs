using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IomSearch.Ingest.Readers;

/// <summary>Leaves out of a web page what is not its content, and finds the part that is.</summary>
/// <remarks>Known by elements (<c>nav</c>, <c>aside</c>), by roles, by the words of classes and ids that sites of every
/// make use, and by structure: blocks that are nearly all links. What holds the page's first heading is never left
/// out.</remarks>
internal static class WebPageNoise
{
    private const double MostLinks = 0.7;
    private const int FewestLinks = 2;
    private const int LongestMenu = 3000;
    private const int FewestOfContent = 80;

    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
        "video", "nav", "aside", "footer", "button", "select", "input", "textarea", "dialog", "menu", "head", "map",
        "figcaption",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "tablist",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "cookie", "cookies",
        "consent", "gdpr", "footer", "colophon", "sidebar", "share", "sharing", "sharethis", "addtoany", "related",
        "pager", "pagination", "skip", "skiplink", "banner", "popup", "modal", "newsletter", "subscribe", "comments",
        "topbar", "masthead", "widget", "advert", "advertisement", "ads", "disqus", "toolbar", "offcanvas", "pie",
        "bottombar", "hidden", "print", "social", "tags", "byline", "credits", "copyright",
    };

    private static readonly char[] Joins = ['-', '_', ' ', '\t', '\r', '\n'];

    /// <summary>The part of the page that holds its content, the rest taken out of the tree.</summary>
    public static IElement MainPart(IHtmlDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        foreach (var element in body.QuerySelectorAll("*").Where(IsUnseen).ToList())
        {
            element.Remove();
        }

        var heading = page.QuerySelector("h1") ?? page.QuerySelector("h2");
        foreach (var element in body.QuerySelectorAll("*").Where(element => IsNoise(element)
            && !Holds(element, heading)).ToList())
        {
            element.Remove();
        }

        RemoveMenus(body, heading);
        return Candidates(body).FirstOrDefault(part => part.TextContent.Trim().Length >= FewestOfContent
            && (heading is null || Holds(part, heading) || !Holds(body, heading))) ?? body;
    }

    private static bool Holds(IElement element, IElement? heading) => heading is not null && element.Contains(heading);

    private static IEnumerable<IElement> Candidates(IElement body)
    {
        foreach (var part in body.QuerySelectorAll("main, [role=main]"))
        {
            yield return part;
        }

        var articles = body.QuerySelectorAll("article");
        if (articles.Length == 1)
        {
            yield return articles[0];
        }
    }

    /// <summary>Whether a browser would not show it.</summary>
    private static bool IsUnseen(IElement element)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" || element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return style?.Contains("display:none", StringComparison.OrdinalIgnoreCase) == true
            || style?.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static bool IsNoise(IElement element)
    {
        return Elements.Contains(element.LocalName) || Roles.Contains(element.GetAttribute("role") ?? "")
            || (element is not IHtmlBodyElement && element.LocalName is not ("main" or "article" or "html")
                && (IsNamed(element.Id) || IsNamed(element.ClassName)));
    }

    private static bool IsNamed(string? names) => names is { Length: > 0 and < 2000 }
        && names.Split(Joins, StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains);

    /// <summary>Takes blocks of links out: at least two links that are nearly all the words of the block.</summary>
    private static void RemoveMenus(IElement body, IElement? heading)
    {
        foreach (var block in body.QuerySelectorAll("ul, ol, div, td, section, header, p").ToList())
        {
            if (Holds(block, heading) || !body.Contains(block))
            {
                continue;
            }

            var links = block.QuerySelectorAll("a");
            if (links.Length < FewestLinks)
            {
                continue;
            }

            var words = block.TextContent.Count(char.IsLetterOrDigit);
            var linked = links.Sum(link => link.TextContent.Count(char.IsLetterOrDigit));
            if (words <= LongestMenu && linked >= MostLinks * words)
            {
                block.Remove();
            }
        }
    }
}
