using System.Text;
using AngleSharp.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Turns the content of a web page into lines: a block element or a break ends one.</summary>
/// <remarks>A row of two cells, a pair of a definition list and a label with the elements behind it become
/// <c>Label: value</c>, several values joined by a semicolon; an item of a list gets a bullet; a heading keeps its
/// level; a row of a table with a project a row becomes a record.</remarks>
internal sealed class WebPageLines
{
    private const int LongestLabel = 60;
    private const int LongestPart = 100;
    private const int LongestCell = 90;
    private const int LongestValue = 600;
    private const int ToggleLevel = 4;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "center",
    };

    private readonly List<MarkedLine> lines = [];
    private readonly StringBuilder open = new();
    private readonly HashSet<IElement> taken = [];
    private int number;
    private int records;
    private string bullet = "";

    /// <summary>The lines of the element in order; none is empty.</summary>
    public static IReadOnlyList<MarkedLine> Of(IElement element)
    {
        var walk = new WebPageLines();
        walk.Walk(element);
        walk.End();
        return walk.lines;
    }

    /// <summary>The tree is no deeper than the limit it was parsed under, so the walk may call itself.</summary>
    private void Walk(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                open.Append(text.Data);
            }
            else if (node is IElement child && !taken.Remove(child) && !TryLabel(child))
            {
                if (child.LocalName == "span" && child.PreviousSibling is IElement { LocalName: "span" })
                {
                    // Set apart by style alone: read without a blank they would be one word.
                    open.Append(' ');
                }

                if (CleanLine.Of(open.ToString()).Length == 0 && WebPageIcons.LabelOf(child) is { } icon
                    && FactSheet.IsPlausible(icon, TextBehind(child)) && !WebPageIcons.IsDayOfPage(TextBehind(child)))
                {
                    open.Append(icon.Value).Append(": ");
                }

                Enter(child);
            }
        }
    }

    private void Enter(IElement element)
    {
        number = element.SourceReference?.Position.Line ?? number;
        switch (element.LocalName)
        {
            case "br":
                End();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                End();
                Add(Words(element), element.LocalName[1] - '0');
                break;
            case var _ when element.GetAttribute("role") == "heading":
                End();
                Add(Words(element), int.TryParse(element.GetAttribute("aria-level"), out var level)
                    && level is > 0 and <= 6 ? level : 2);
                break;
            case "summary" or "button":
                End();
                Add(Words(element), ToggleLevel);
                break;
            case "li":
                End();
                bullet = WebPageCards.IsCard(element) ? "" : "- ";
                goto default;
            case "dl" when TryPairs(element):
                break;
            case "table" when TryTable(element):
                break;
            case "tr" when TryRow(element):
                break;
            case "caption":
            case "tr" when WebPageTables.IsHeadRow(element):
                End();
                Add(Words(element), MarkedLine.Card);
                break;
            case var name when Inline.Contains(name):
                Walk(element);
                break;
            default:
                End();
                if (WebPageLabels.Tile(element) is { } tile)
                {
                    Add($"{tile.Label}: {tile.Value}", 0);
                    break;
                }

                if (WebPageLabels.Strip(element) is { Count: > 1 } strip)
                {
                    strip.ToList().ForEach(pair => Add(pair, 0));
                    break;
                }

                if (PairsOf(element) is { Count: > 1 } pairs)
                {
                    pairs.ForEach(pair => Add(pair, 0));
                    break;
                }

                if (PartsOf(element) is { Count: > 1 } parts)
                {
                    Add(string.Join(" | ", parts), 0);
                    break;
                }

                var first = lines.Count;
                Walk(element);
                End();
                if (first < lines.Count && lines[first] is { Level: 0, Record: 0 } title
                    && (WebPageCards.IsCard(element) || WebPageCards.OpensInBold(element))
                    && title.Line.LooksLikeTitle && !Labels.TryRead(title.Line.Text, out _))
                {
                    lines[first] = title with { Level = MarkedLine.Card };
                }

                break;
        }
    }

    /// <summary>Labels and values that stand in spans one behind the other, in turn; none of another element.</summary>
    private static List<string> PairsOf(IElement element)
    {
        var nodes = element.ChildNodes
            .Where(node => node is not IText text || text.Data.Any(c => !char.IsWhiteSpace(c))).ToList();
        if (nodes.Count < 4 || nodes.Count % 2 > 0
            || !nodes.All(node => node is IElement { LocalName: "span" or "b" or "strong" or "em" or "i" }))
        {
            return [];
        }

        var words = nodes.Select(node => CleanLine.Of(node.TextContent)).ToList();
        return words.All(word => word.Length is > 0 and <= LongestValue)
            && Enumerable.Range(0, nodes.Count / 2).Count(at => Labels.IsLabel(words[2 * at])) is >= 2 and var known
            && known * 2 >= nodes.Count / 2
                ? [.. Enumerable.Range(0, nodes.Count / 2)
                    .Select(at => $"{words[2 * at].TrimEnd(':')}: {words[(2 * at) + 1]}")]
                : [];
    }

    /// <summary>The words of a row of short parts, as below a card, one of which is a fact with its label; none of
    /// another element.</summary>
    private static List<string> PartsOf(IElement element)
    {
        var nodes = element.ChildNodes
            .Where(node => node is not IText text || text.Data.Any(c => !char.IsWhiteSpace(c)));
        var parts = nodes
            .TakeWhile(node => node is IElement { LocalName: "span" or "time" or "small", ChildElementCount: 0 })
            .Select(node => CleanLine.Of(node.TextContent)).ToList();
        return parts.Count == nodes.Count()
            && parts.All(part => part.Length is > 0 and <= LongestPart && !Labels.IsLabel(part))
            && parts.Any(part => Labels.TryRead(part, out var label) && label is { HasColon: true, Value.Length: > 0 })
            ? parts : [];
    }

    /// <summary>A label by itself with its value in the elements behind it becomes a line of both; one in bold with its
    /// value behind it in the text starts a line.</summary>
    private bool TryLabel(IElement element)
    {
        if (WebPageLabels.LabelOf(element) is not { } label)
        {
            return false;
        }

        var name = Words(element).TrimEnd(':', ' ');
        var isInline = Inline.Contains(element.LocalName);
        var behind = TextBehind(element);
        if (isInline && behind.Length > 0)
        {
            if (TryLinesBehind(element, label, name))
            {
                return true;
            }

            var value = behind.TrimStart(':', ' ', '\u00A0');
            var isSure = label.HasColon || behind.StartsWith(':');
            if (!isSure && (CleanLine.Of(open.ToString()).Length > 0 || !FactSheet.IsPlausible(label, value)))
            {
                return false;
            }

            End();
            open.Append(name).Append(behind.StartsWith(':') ? "" : ": ");
            return true;
        }

        if (isInline && CleanLine.Of(open.ToString()).Length > 0)
        {
            return false;
        }

        var values = WebPageLabels.ValuesBehind(element);
        var items = values.Count > 0 && values.Sum(value => value.TextContent.Length) <= LongestValue
            ? values.SelectMany(Items).ToList()
            : [];
        var isHeading = element.LocalName is ['h', >= '1' and <= '6'];
        if (items.Count == 0 || !FactSheet.IsPlausible(label with { HasColon = false }, items[0])
            || (isHeading && new PageLine(0, items[0]).IsProse))
        {
            return false;
        }

        End();
        number = element.SourceReference?.Position.Line ?? number;
        Add($"{name}: {string.Join("; ", items)}", 0);
        taken.UnionWith(values);
        return true;
    }

    /// <summary>Several donors or places, a line each, in the element right behind their label.</summary>
    private bool TryLinesBehind(IElement element, Label label, string name)
    {
        if (label.Field is not (LabelField.Donors or LabelField.Countries or LabelField.Implementers)
            || element.NextSibling is not IElement { TextContent.Length: <= LongestValue } value
            || !Inline.Contains(value.LocalName) || value.QuerySelector("br") is null)
        {
            return false;
        }

        var items = Items(value).ToList();
        if (items.Count < 2 || !items.TrueForAll(item => FactSheet.IsPlausible(label with { HasColon = false }, item)))
        {
            return false;
        }

        End();
        Add($"{name}: {string.Join("; ", items)}", 0);
        taken.Add(value);
        return true;
    }

    /// <summary>The words right behind an element on its line, up to the next label; empty when a block or a break
    /// follows.</summary>
    private static string TextBehind(IElement element)
    {
        var words = new StringBuilder();
        for (var next = element.NextSibling; next is not null && words.Length < LongestValue; next = next.NextSibling)
        {
            if (next is IElement child && (child.LocalName == "br" || !Inline.Contains(child.LocalName)
                || WebPageLabels.LabelOf(child) is not null))
            {
                break;
            }

            words.Append(next is IElement or IText ? next.TextContent : "");
        }

        return CleanLine.Of(words.ToString());
    }

    private bool TryTable(IElement table)
    {
        var rows = WebPageTables.Rows(table);
        if (rows.Count == 0)
        {
            return TryContributions(table);
        }

        End();
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            Add(Words(caption), 0);
        }

        foreach (var (line, title, facts) in rows)
        {
            number = line;
            var record = title.Length > 0 ? ++records : 0;
            foreach (var words in title.Length > 0 ? facts.Prepend(title) : facts)
            {
                lines.Add(new MarkedLine(new PageLine(Math.Max(number, 1), words), 0, record));
            }
        }

        return true;
    }

    private bool TryContributions(IElement table)
    {
        var told = WebPageTables.Contributions(table);
        if (told.Count > 0)
        {
            End();
        }

        foreach (var (line, words) in told)
        {
            number = line;
            Add(words, 0);
        }

        return told.Count > 0;
    }

    /// <summary>Closes the line that is open.</summary>
    private void End()
    {
        var words = CleanLine.Of(open.ToString());
        open.Clear();
        if (words.Length > 0)
        {
            Add(bullet + words, 0);
            bullet = "";
        }
    }

    private void Add(string words, int level)
    {
        if (words.Length > 0)
        {
            lines.Add(new MarkedLine(new PageLine(Math.Max(number, 1), words), level));
        }
    }

    private bool TryPairs(IElement list)
    {
        var items = list.QuerySelectorAll("dt, dd").ToList();
        if (items.Count == 0 || items[0].LocalName != "dt")
        {
            return false;
        }

        End();
        for (var at = 0; at < items.Count;)
        {
            var values = items.Skip(at + 1).TakeWhile(item => item.LocalName == "dd").ToList();
            number = items[at].SourceReference?.Position.Line ?? number;
            AddPair(Words(items[at]), values);
            at += 1 + values.Count;
        }

        return true;
    }

    /// <summary>A row is a label with its value when it has two cells, the first short and neither with a table in
    /// it; a row of four or six is two or three of them when every other cell is a label.</summary>
    private bool TryRow(IElement row)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        if (cells.Count is not (2 or 4 or 6) || cells.Any(cell => cell.QuerySelector("table, h1, h2, h3") is not null)
            || cells.Where((_, at) => at % 2 == 0).Any(cell => !CanLabel(Words(cell)))
            || (cells.Count > 2 && !IsRowOfPairs(cells)))
        {
            return false;
        }

        End();
        for (var at = 0; at < cells.Count; at += 2)
        {
            AddPair(Words(cells[at]), [cells[at + 1]]);
        }

        return true;
    }

    private static bool CanLabel(string words) => words.Length is > 0 and <= LongestLabel
        || (words.Length is > LongestLabel and <= LongestCell && Givers.Of(words) is not null);

    private static bool IsRowOfPairs(List<IElement> cells)
    {
        var labels = cells.Where((_, at) => at % 2 == 0).ToList();
        return labels.Count(cell => Labels.IsLabel(Words(cell))) * 2 > labels.Count
            || (labels.Any(cell => Labels.IsLabel(Words(cell)))
                && labels.All(cell => cell.LocalName == "th" || Words(cell).EndsWith(':')));
    }

    /// <summary>A known label with its values in one line; behind one that is not known only a text is kept.</summary>
    private void AddPair(string label, List<IElement> values)
    {
        var items = values.SelectMany(Items).ToList();
        foreach (var (words, level) in LabelledPair.Lines(label, items))
        {
            Add(words, level);
        }
    }

    /// <summary>The lines of a value, without their bullets.</summary>
    private static IEnumerable<string> Items(IElement value) =>
        Of(value).Select(line => line.Line.Plain).Where(line => line.Length > 0);

    private static string Words(IElement element) => CleanLine.Of(element.TextContent);
}
