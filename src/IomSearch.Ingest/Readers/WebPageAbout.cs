using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>What a web page says of itself in its head.</summary>
/// <param name="Titles">Its title, and the parts of it between signs, longest first.</param>
/// <param name="Country">The country of the office whose page it is, ISO 3166-1 alpha-2.</param>
/// <param name="Language">BCP 47, as the page states it.</param>
/// <param name="Address">Where it was published.</param>
/// <param name="Publisher">The site's name.</param>
internal sealed record WebPageAbout(
    IReadOnlyList<string> Titles, string? Country, string? Language, string? Address, string? Publisher)
{
    private const int LongestTitle = 500;
    private const int LongestAddress = 2000;

    private static readonly string[] Signs = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

    /// <summary>Reads it.</summary>
    public static WebPageAbout Of(IHtmlDocument page)
    {
        var stated = new[] { page.Title, Meta(page, "og:title"), Meta(page, "dc.title"), Meta(page, "twitter:title") }
            .OfType<string>().Select(CleanLine.Of).Where(title => title.Length is > 0 and <= LongestTitle).ToList();
        var parts = stated.SelectMany(title => title.Split(Signs, StringSplitOptions.RemoveEmptyEntries
            | StringSplitOptions.TrimEntries)).ToList();
        var site = Meta(page, "og:site_name");
        var top = page.QuerySelector("h1") is null ? "h2" : "h1";
        var headings = page.QuerySelectorAll(top).Select(heading => CleanLine.Of(heading.TextContent));
        var names = parts.Append(site ?? "").Concat(headings).Where(name => name.Length is > 0 and <= LongestTitle)
            .Select(name => new PageLine(0, name)).ToList();
        return new WebPageAbout(
            [.. stated.Concat(parts).Distinct(StringComparer.Ordinal).OrderByDescending(title => title.Length)
                .ThenBy(title => title, StringComparer.Ordinal)],
            PageCountry.Of(names, Blurbs(page)) ?? CountryAlone(parts),
            LanguageOf(page),
            AddressOf(page),
            site is { Length: > 0 and <= LongestTitle } ? CleanLine.Of(site) : null);
    }

    /// <summary><c>Projects – Kenya – People and Routes</c>: the one country that is a part of the title by
    /// itself.</summary>
    private static string? CountryAlone(List<string> parts) =>
        parts.Select(part => Facts.Gazetteer.TryWhole(part, out var match) && match.Kind == Facts.NameKind.Country
            ? match.Code : null).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>What the organisation says of itself stands in menus and footers, which the main part lacks.</summary>
    private static IEnumerable<string> Blurbs(IHtmlDocument page) =>
        page.QuerySelectorAll("nav p, header p, footer p").Select(part => CleanLine.Of(part.TextContent))
            .Where(text => text.Contains("IOM", StringComparison.Ordinal) && text.Length <= LongestTitle);

    private static string? Meta(IHtmlDocument page, string name) =>
        page.Head?.QuerySelectorAll("meta").FirstOrDefault(meta =>
            string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), name,
                StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    private static string? LanguageOf(IHtmlDocument page)
    {
        var words = page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")
            ?? Meta(page, "content-language") ?? Meta(page, "og:locale")?.Replace('_', '-');
        var primary = words?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private static string? AddressOf(IHtmlDocument page)
    {
        var stated = page.Head?.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        return stated is { Length: <= LongestAddress } && Uri.TryCreate(stated.Trim(), UriKind.Absolute,
            out var address)
            && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
    }
}
