using AngleSharp.Dom;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the icons that cards show in the place of labels, by the names that icon fonts give them:
/// <c>&lt;i class="fa fa-calendar"&gt;&lt;/i&gt; 2017</c>.</summary>
internal static class WebPageIcons
{
    private static readonly char[] Joins = [' ', '-', '_', '\t', '\n'];

    /// <summary>When a page was put up, and not when its project runs.</summary>
    public static bool IsDayOfPage(string words) => Array.Exists(["posted", "published", "updated", "last"],
        opening => words.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>The label that an element without words stands for, its words as the value; null for another
    /// element.</summary>
    public static Label? LabelOf(IElement element)
    {
        if (element.LocalName is not ("i" or "span") || element.ClassName is not { Length: > 0 and < 100 } name
            || !string.IsNullOrWhiteSpace(element.TextContent))
        {
            return null;
        }

        foreach (var word in name.Split(Joins, StringSplitOptions.RemoveEmptyEntries))
        {
            var label = word.ToUpperInvariant() switch
            {
                "CALENDAR" or "CLOCK" => new Label(LabelField.Period, "Period", HasColon: false, null),
                "MAP" or "MARKER" or "GLOBE" or "PIN" or "LOCATION" =>
                    new Label(LabelField.Countries, "Country", HasColon: false, null),
                "MONEY" or "COINS" or "EUR" or "EURO" or "USD" or "DOLLAR" =>
                    new Label(LabelField.Budget, "Budget", HasColon: false, null),
                _ => null,
            };
            if (label is not null)
            {
                return label;
            }
        }

        return null;
    }
}
