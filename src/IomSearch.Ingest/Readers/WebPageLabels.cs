using AngleSharp.Dom;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds labels with their values in elements that say nothing of it: siblings of any kind, a label in bold
/// with its value behind it, a tile with a figure above its caption.</summary>
/// <remarks>A wrong pair takes words out of the text; a missed one leaves a fact unread. So the label has to be known,
/// and its value one that can be.</remarks>
internal static class WebPageLabels
{
    private const int LongestLabel = 60;
    private const int WordsOfTile = 6;
    private const int RowLength = 400;
    private const int FewestOfStrip = 2;
    private const int LongestName = 120;
    private const int MostOfStrip = 12;

    /// <summary>The label that the element's words are; null for none.</summary>
    public static Label? LabelOf(IElement element)
    {
        if (element.ChildElementCount > 3 || element.LocalName is "table" or "tr" or "ul" or "ol" or "dl" or "br"
            || element.TextContent.Length > 4 * LongestLabel)
        {
            return null;
        }

        var words = CleanLine.Of(element.TextContent);
        return words.Length <= LongestLabel
            && (Labels.TryLabel(words, words.EndsWith(':') || IsMarked(element), out var label)
                || (IsFirstOfTwo(element) && Labels.TryLabel(words, hasColon: true, out label)
                    && label.Field != LabelField.Title))
            ? label with { HasColon = words.EndsWith(':') }
            : null;
    }

    /// <summary>Whether it and another are all that a row of their own holds.</summary>
    private static bool IsFirstOfTwo(IElement element) => element.ParentElement is { ChildElementCount: 2 } row
        && row.FirstElementChild == element && row.TextContent.Length <= RowLength
        && row.ChildNodes.OfType<IText>().All(text => string.IsNullOrWhiteSpace(text.Data));

    /// <summary>Whether its class says that it is a label.</summary>
    private static bool IsMarked(IElement element) => element.ClassName is { Length: < 200 } name
        && (name.Contains("label", StringComparison.OrdinalIgnoreCase)
            || name.Contains("key", StringComparison.OrdinalIgnoreCase)
            || name.Contains("term", StringComparison.OrdinalIgnoreCase));

    /// <summary>The elements behind a label that hold its value: its siblings up to the next label.</summary>
    /// <remarks>Where more stands behind the label than one element, they count only as far as they are chips or
    /// values of one class, so that a text below the facts is not taken along.</remarks>
    public static IReadOnlyList<IElement> ValuesBehind(IElement element)
    {
        var values = new List<IElement>();
        for (var next = element.NextElementSibling; next is not null && LabelOf(next) is null;
            next = next.NextElementSibling)
        {
            if (values.Count > 0 && !IsNextName(next, values[0]) && (next.LocalName != values[0].LocalName
                || next.ClassName != values[0].ClassName || string.IsNullOrEmpty(next.ClassName)
                || next.ClassName == element.ClassName))
            {
                break;
            }

            values.Add(next);
        }

        return values;
    }

    /// <summary>Another organisation in an element as plain as the one before it.</summary>
    private static bool IsNextName(IElement element, IElement first) => element.LocalName == first.LocalName
        && string.IsNullOrEmpty(element.ClassName) && string.IsNullOrEmpty(first.ClassName)
        && element.TextContent.Length <= LongestName && first.TextContent.Length <= LongestName
        && OrganisationList.StandsAlone(CleanLine.Of(first.TextContent))
        && OrganisationList.StandsAlone(CleanLine.Of(element.TextContent));

    /// <summary>A row of elements of one kind, each a label in an element of its own with its value behind it:
    /// <c>&lt;span&gt;&lt;em&gt;Funding&lt;/em&gt; Japan&lt;/span&gt;</c>. The lines; none of another
    /// element.</summary>
    public static IReadOnlyList<string> Strip(IElement element)
    {
        var items = element.Children;
        if (items.Length is < FewestOfStrip or > MostOfStrip || element.TextContent.Length > RowLength * 2
            || element.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data))
            || items.Any(item => item.LocalName != items[0].LocalName || item.ClassName != items[0].ClassName
                || item.LocalName is not ("span" or "div" or "li" or "p")))
        {
            return [];
        }

        var pairs = items.Select(PairOf).ToList();
        return pairs.All(pair => pair is not null) && pairs.Count(pair => Labels.IsLabel(pair!.Value.Label))
            is >= FewestOfStrip
            ? [.. pairs.Select(pair => $"{pair!.Value.Label}: {pair.Value.Value}")] : [];
    }

    private static (string Label, string Value)? PairOf(IElement item)
    {
        var nodes = item.ChildNodes.Where(node => !string.IsNullOrWhiteSpace(node.TextContent)).ToList();
        if (nodes.Count < 2 || nodes[1] is not IText
            || nodes[0] is not IElement { LocalName: "em" or "b" or "strong" or "small" or "i" or "span" }
            || item.QuerySelector("br, p, div, ul") is not null)
        {
            return null;
        }

        var label = CleanLine.Of(nodes[0].TextContent).TrimEnd(':', ' ');
        var value = CleanLine.Of(string.Concat(nodes.Skip(1).Select((node, at) =>
            at > 0 && node is IElement && nodes[at] is IElement ? $"; {node.TextContent}" : node.TextContent)))
            .TrimStart(':', ' ');
        return label.Length is > 0 and <= LongestLabel && value.Length > 0 ? (label, value) : null;
    }

    /// <summary>A tile of two parts, the value above its caption: the label and the value; null for another
    /// element.</summary>
    public static (string Label, string Value)? Tile(IElement element)
    {
        if (element.ChildElementCount != 2 || element.Children[1].TextContent.Length > LongestLabel
            || LabelOf(element.Children[1]) is not { } label || LabelOf(element.Children[0]) is not null
            || element.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)))
        {
            return null;
        }

        var value = CleanLine.Of(element.Children[0].TextContent);
        return value.Count(c => c == ' ') < WordsOfTile && value.Any(char.IsDigit)
            && FactSheet.IsPlausible(label with { HasColon = false }, value)
            ? (CleanLine.Of(element.Children[1].TextContent), value)
            : null;
    }
}
