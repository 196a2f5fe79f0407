using System.Text;
using AngleSharp.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Turns the content of a web page into lines: a block element or a break ends one.</summary>
/// <remarks>A row of two cells and a pair of a definition list become <c>Label: value</c>, several values joined by a
/// semicolon; an item of a list gets a bullet; a heading keeps its level.</remarks>
internal sealed class WebPageLines
{
    private const int LongestLabel = 60;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "center",
    };

    private readonly List<MarkedLine> lines = [];
    private readonly StringBuilder open = new();
    private int number;
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
            else if (node is IElement child)
            {
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
            case "li":
                End();
                bullet = "- ";
                Walk(element);
                End();
                break;
            case "dl" when TryPairs(element):
                break;
            case "tr" when TryRow(element):
                break;
            case var name when Inline.Contains(name):
                Walk(element);
                break;
            default:
                End();
                Walk(element);
                End();
                break;
        }
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
    /// it.</summary>
    private bool TryRow(IElement row)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        if (cells.Count != 2 || cells.Any(cell => cell.QuerySelector("table, h1, h2, h3") is not null)
            || Words(cells[0]) is not { Length: > 0 and <= LongestLabel } label)
        {
            return false;
        }

        End();
        AddPair(label, [cells[1]]);
        return true;
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
