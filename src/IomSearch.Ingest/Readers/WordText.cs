using System.Text;
using System.Xml;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>The text of a word processor's document as lines: a paragraph a line, numbered from 1 in their
/// order.</summary>
/// <remarks>A paragraph's style makes it a heading, by the style's name and outline level; a short paragraph in bold
/// alone is one too. Deleted text, and the copies of text boxes that old programs read, are left out.</remarks>
internal sealed class WordText
{
    private const string Main = "word/document.xml";
    private const int WordsOfBoldHeading = 25;
    private const int BoldLevel = 4;
    private const int LowestLevel = 6;

    private readonly List<MarkedLine> lines = [];
    private readonly Dictionary<string, int> levels;
    private readonly StringBuilder paragraph = new();
    private readonly Stack<List<List<string>>> rows = new();
    private int level;
    private bool isItem;
    private bool isBold;
    private bool isAllBold;
    private bool isText;
    private int number;

    private WordText(Dictionary<string, int> levels) => this.levels = levels;

    /// <summary>The lines in order; none is empty.</summary>
    public IReadOnlyList<MarkedLine> Lines => lines;

    /// <summary>The title in the document's properties, where it has one.</summary>
    public IReadOnlyList<string> Titles { get; private init; } = [];

    /// <summary>BCP 47 primary language of the properties; null when not stated.</summary>
    public string? Language { get; private init; }

    /// <summary>Reads the document; null when it has no main part.</summary>
    /// <exception cref="XmlException">A part is broken.</exception>
    /// <exception cref="InvalidDataException">A part is broken or too long.</exception>
    public static WordText? Of(OfficePackage package, CancellationToken cancellation)
    {
        var (title, language) = Properties(package);
        var text = new WordText(Styles(package))
        {
            Titles = title is null ? [] : [title],
            Language = language,
        };
        using var reader = package.Open(Main);
        if (reader is null)
        {
            return null;
        }

        text.Read(reader, package, cancellation);
        return text;
    }

    private void Read(XmlReader reader, OfficePackage package, CancellationToken cancellation)
    {
        reader.Read();
        while (!reader.EOF)
        {
            package.CheckDepth(reader);
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "del" or "moveFrom")
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Enter(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader.LocalName);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && isText)
            {
                paragraph.Append(reader.Value);
                isAllBold &= isBold || string.IsNullOrWhiteSpace(reader.Value);
            }

            reader.Read();
        }
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                EndParagraph();
                (level, isItem, isAllBold) = (0, false, true);
                break;
            case "pStyle":
                level = levels.GetValueOrDefault(Value(reader));
                break;
            case "numPr":
                isItem = true;
                break;
            case "r":
                isBold = false;
                break;
            case "b":
                isBold = Value(reader) is not ("0" or "false");
                break;
            case "t":
                isText = !reader.IsEmptyElement;
                break;
            case "tab" or "noBreakHyphen":
                paragraph.Append(reader.LocalName == "tab" ? ' ' : '-');
                break;
            case "br" or "cr":
                var (kept, item) = (level, isItem);
                EndParagraph();
                (level, isItem, isAllBold) = (kept, item, true);
                break;
            case "tbl":
                rows.Push([]);
                break;
            case "tr" when rows.Count > 0:
                rows.Peek().Clear();
                break;
            case "tc" when rows.Count > 0:
                rows.Peek().Add([]);
                break;
            default:
                break;
        }
    }

    private void Leave(string element)
    {
        switch (element)
        {
            case "t":
                isText = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tr" when rows.Count > 0:
                EndRow(rows.Peek());
                break;
            case "tbl" when rows.Count > 0:
                rows.Pop();
                break;
            default:
                break;
        }
    }

    /// <summary>A paragraph inside a table belongs to its cell, any other is a line.</summary>
    private void EndParagraph()
    {
        var words = CleanLine.Of(paragraph.ToString());
        paragraph.Clear();
        if (words.Length == 0)
        {
            return;
        }

        if (rows.Count > 0 && rows.Peek().Count > 0)
        {
            rows.Peek()[^1].Add(words);
            return;
        }

        var line = new PageLine(0, words);
        var isHeading = isAllBold && !isItem && line.LooksLikeTitle && line.Words <= WordsOfBoldHeading;
        Add(isItem && level == 0 ? $"- {words}" : words, level > 0 ? level : isHeading ? BoldLevel : 0);
        level = 0;
    }

    private void EndRow(List<List<string>> cells)
    {
        if (cells is [[var label], { Count: > 0 } values] && label.Length <= 60)
        {
            foreach (var (words, depth) in LabelledPair.Lines(label, values))
            {
                Add(words, depth);
            }
        }
        else
        {
            foreach (var words in cells.SelectMany(cell => cell))
            {
                Add(words, 0);
            }
        }

        cells.Clear();
    }

    private void Add(string words, int depth) => lines.Add(new MarkedLine(new PageLine(++number, words), depth));

    private static string Value(XmlReader reader)
    {
        for (var at = 0; at < reader.AttributeCount; at++)
        {
            reader.MoveToAttribute(at);
            if (reader.LocalName == "val")
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return "";
    }

    /// <summary>The heading level of each style: 1 for "Title", n + 1 for "heading n".</summary>
    private static Dictionary<string, int> Styles(OfficePackage package)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal) { ["Title"] = 1 };
        for (var at = 1; at < LowestLevel; at++)
        {
            levels[$"Heading{at}"] = at + 1;
        }

        using var reader = package.Open("word/styles.xml");
        var style = "";
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "style")
            {
                style = reader.GetAttribute("styleId", reader.NamespaceURI) ?? "";
            }
            else if (reader.LocalName == "name" && style.Length > 0 && LevelOf(Value(reader)) is > 0 and var named)
            {
                levels[style] = named;
            }
        }

        return levels;
    }

    private static int LevelOf(string name)
    {
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name.Length == 9
            && char.IsDigit(name[8]) ? Math.Min(name[8] - '0' + 1, LowestLevel) : 0;
    }

    private static (string? Title, string? Language) Properties(OfficePackage package)
    {
        var (title, language) = ((string?)null, (string?)null);
        using var reader = package.Open("docProps/core.xml");
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement
                && reader.LocalName is "title" or "language")
            {
                var isTitle = reader.LocalName == "title";
                var words = reader.Read() && reader.NodeType == XmlNodeType.Text ? CleanLine.Of(reader.Value) : "";
                title = isTitle && words.Length > 0 ? words : title;
                language = !isTitle && words.Length >= 2 ? words.Split('-')[0].ToLowerInvariant() : language;
            }
        }

        return (title, language is { Length: 2 or 3 } && language.All(char.IsAsciiLetterLower) ? language : null);
    }
}
