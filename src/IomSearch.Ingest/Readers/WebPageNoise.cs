using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

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
    private const int LongestForm = 1500;
    private const int LongestCaption = 12;
    private const int FewestFacts = 2;
    private const int LongestLabel = 60;
    private const string LabelElements = "dt, th, td, span, div, b, strong, h3, h4, h5, p";

    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
        "video", "nav", "aside", "footer", "button", "select", "input", "textarea", "dialog", "menu", "head", "map",
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
        "bottombar", "social", "tags", "byline", "credits", "copyright", "relacionados", "relacionadas", "correlati",
        "verwandt", "partage", "partager", "compartir", "condividi", "teilen", "recommended", "recommendations",
        "crumb", "crumbs", "fusszeile", "seitenleiste", "kopfzeile", "metanav", "mainnav", "sitenav", "gnavi", "snavi",
        "langswitch", "siteid", "tarteaucitron", "cookiebar",
    };

    /// <summary>Names that say it only by themselves: "label-hidden" and "print-date" are content.</summary>
    private static readonly HashSet<string> WholeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "hidden", "visually-hidden", "sr-only", "screen-reader-text", "element-invisible", "print", "print-only",
        "foot", "btm", "also", "visible-print", "d-none", "lang",
    };

    /// <summary>Programs with which pages are put together, by how the classes begin that they write.</summary>
    private static readonly HashSet<string> Builders = new(StringComparer.OrdinalIgnoreCase)
    {
        "elementor", "et", "fl", "vc", "wpb", "siteorigin", "so", "panel", "brz", "ct",
    };

    /// <summary>What a caption speaks of that belongs to the text; other captions say what a picture shows.</summary>
    private static readonly Regex TellingCaption = new(
        @"\b(?:fund(?:ed|ing|s)|financ\w+|donors?|supported|project|programme|budget|grant|projet|financé\w*|bailleur"
            + @"|proyecto|financiad\w+|progetto|finanziat\w+|projekt|gefördert|finanziert|projeto)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private static readonly char[] Joins = ['-', '_', ' ', '\t', '\r', '\n'];

    /// <summary>The part of the page that holds its content, the rest taken out of the tree.</summary>
    public static IElement MainPart(IHtmlDocument page)
    {
        var body = Seen(page);
        var heading = page.QuerySelector("h1") ?? page.QuerySelector("h2");
        foreach (var element in body.QuerySelectorAll("*").Where(element => IsNoise(element)
            && !Holds(element, heading)).ToList())
        {
            element.Remove();
        }

        RemoveMenus(body, heading);
        WebPageRelated.Remove(body, heading);
        return Candidates(body).FirstOrDefault(part => part.TextContent.Trim().Length >= FewestOfContent
            && (heading is null || Holds(part, heading) || !Holds(body, heading))) ?? body;
    }

    /// <summary>What a browser shows of the page, the rest taken out of the tree.</summary>
    public static IElement Seen(IHtmlDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        foreach (var element in body.QuerySelectorAll("*").Where(IsUnseen).ToList())
        {
            element.Remove();
        }

        return body;
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

    private static bool IsNoise(IElement element) => element.LocalName switch
    {
        "button" => !IsToggle(element),
        "aside" => !StatesFacts(element),
        "form" => element.TextContent.Length <= LongestForm,
        "figcaption" => !TellingCaption.IsMatch(element.TextContent) && !NamesOrganisation(element),
        var name => Elements.Contains(name) || Roles.Contains(element.GetAttribute("role") ?? "")
            || (element is not IHtmlBodyElement && name is not ("main" or "article" or "html" or "h1")
                && (IsNamed(element.Id) || IsNamed(element.ClassName)) && !StatesFacts(element)),
    };

    /// <summary>A caption below a logo.</summary>
    private static bool NamesOrganisation(IElement caption) => CleanLine.Of(caption.TextContent) is var name
        && (Organisations.IsKnown(name) || Organisations.IsGovernment(name) || Organisations.IsGovernmentBody(name))
        && name.Count(c => c == ' ') < LongestCaption;

    /// <summary>A button that opens a part of the page is its heading.</summary>
    private static bool IsToggle(IElement button) =>
        button.TextContent.Trim().Length > LongestCaption
        && (button.Closest("h1, h2, h3, h4, h5, h6, summary") is not null || button.HasAttribute("aria-controls")
            || button.HasAttribute("aria-expanded") || button.HasAttribute("data-toggle")
            || button.HasAttribute("data-bs-toggle") || button.HasAttribute("data-bs-target")
            || button.ClassName?.Contains("accordion", StringComparison.OrdinalIgnoreCase) == true
            || button.ClassName?.Contains("collaps", StringComparison.OrdinalIgnoreCase) == true
            || button.NextElementSibling is { LocalName: "div" or "section", TextContent.Length: > FewestOfContent });

    /// <summary>Whether it holds the facts of one project: several labels that tell, none but donors twice.</summary>
    private static bool StatesFacts(IElement element)
    {
        if (element.LocalName is "nav" or "footer" || element.TextContent.Length > LongestMenu)
        {
            return false;
        }

        var told = WebPageLines.Of(element)
            .Select(line => Labels.TryRead(line.Line.Text, out var label) && label.Value.Length > 0
                ? label.Field : LabelField.Other)
            .Where(field => field is LabelField.Donors or LabelField.Period or LabelField.Budget or LabelField.Start
                or LabelField.Countries)
            .ToList();
        return told.Count >= FewestFacts && told.Where(field => field != LabelField.Donors).ToList() is var once
            && once.Distinct().Count() == once.Count;
    }

    /// <summary>"Donor: European Union, Norway": the values of a label may be links all.</summary>
    private static bool OpensWithLabel(IElement block)
    {
        var words = CleanLine.Of(block.TextContent);
        if (block.PreviousElementSibling is { TextContent.Length: <= LongestLabel } before
            && CleanLine.Of(before.TextContent).TrimEnd(':', ' ', '\u00A0') is { Length: > 0 } name
            && Labels.TryLabel(
                name, hasColon: before.TextContent.Contains(':', StringComparison.Ordinal), out var known)
            && known.Field is LabelField.Donors or LabelField.Countries or LabelField.Implementers)
        {
            return true;
        }

        if (block.QuerySelector(LabelElements) is { TextContent.Length: <= LongestLabel } first
            && Labels.TryLabel(CleanLine.Of(first.TextContent).TrimEnd(':', ' '), hasColon: false, out var inside)
            && inside.Field is LabelField.Donors or LabelField.Countries or LabelField.Implementers)
        {
            return true;
        }

        return Labels.TryRead(words, out var label) && label.HasColon && label.Field != LabelField.Other;
    }

    private static bool IsNamed(string? names) => names is { Length: > 0 and < 2000 }
        && (names.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Where(name => !IsPartOfCard(name))
                .SelectMany(PartsOf).Any(Names.Contains)
            || names.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Any(WholeNames.Contains));

    /// <summary>The foot and the head of a card are its own, and not the page's: <c>card-footer</c>.</summary>
    private static bool IsPartOfCard(string name) =>
        name.Split(Joins, 2) is [var whole, _] && whole.ToUpperInvariant() is "CARD" or "PANEL" or "TILE" or "BOX";

    /// <summary>The words of a class or id. What a page builder calls a widget is any part of the page's own text:
    /// <c>elementor-widget-heading</c>.</summary>
    private static IEnumerable<string> PartsOf(string name)
    {
        var parts = name.Split(Joins, StringSplitOptions.RemoveEmptyEntries);
        return parts is [var builder, ..] && Builders.Contains(builder) ? parts.Where(part => part != "widget") : parts;
    }

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
            if (words <= LongestMenu && linked >= MostLinks * words && !OpensWithLabel(block))
            {
                block.Remove();
            }
        }
    }
}
