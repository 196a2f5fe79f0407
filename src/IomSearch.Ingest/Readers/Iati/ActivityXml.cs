using System.Xml;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Reads the XML of one activity, an element below it at a time.</summary>
/// <remarks>DTDs are refused, nothing is resolved, depth is bounded. Of the elements, those that no fact comes from are
/// stepped over, so that an activity with a million of them takes no more memory than its text.</remarks>
/// <param name="limits">What is too deep.</param>
internal sealed class ActivityXml(ReadLimits limits)
{
    /// <summary>Elements inside one element below the activity; a transaction or a document has a few dozen.</summary>
    private const int MostElements = 20_000;

    private readonly Dictionary<string, string> namespaces = new(StringComparer.Ordinal);

    private string language = "";

    /// <summary>The version of the standard that the list of activities names; empty when it names none.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Takes over what the tag of the list says for every activity in it; the reason when it is no
    /// tag.</summary>
    public string? Enter(ReadOnlyMemory<char> tag)
    {
        var empty = tag.Span.EndsWith("/>") ? tag.ToString() : $"{tag[..^1]}/>";
        try
        {
            using var reader = XmlReader.Create(new StringReader(empty), Settings(new NameTable()));
            reader.Read();
            (Version, language) = (reader.GetAttribute("version") ?? "", reader.XmlLang);
            while (reader.MoveToNextAttribute())
            {
                if (reader.Prefix == "xmlns")
                {
                    namespaces[reader.LocalName] = reader.Value;
                }
            }

            return null;
        }
        catch (XmlException broken)
        {
            return Why(broken);
        }
    }

    /// <summary>Reads an activity; the problem when it cannot be read.</summary>
    /// <param name="text">The activity.</param>
    /// <param name="take">Told of the activity's tag, then of every element below it that facts come from.</param>
    public (int Line, string Reason)? Read(ActivityText.Activity text, Action<IatiElement> take)
    {
        var scope = Scope();
        try
        {
            using var reader = XmlReader.Create(new CharsReader(text.Xml), Settings(scope.NameTable!), scope);
            return Read(reader, text.Line - 1, take);
        }
        catch (XmlException broken)
        {
            var line = text.Line - 1 + Math.Max(1, broken.LineNumber);
            return (line, text.Xml.Span.Contains(XmlEncoding.NoCharacter)
                ? "there are bytes that are no character of the encoding that the file is in"
                : Why(broken));
        }
    }

    private (int Line, string Reason)? Read(XmlReader reader, int before, Action<IatiElement> take)
    {
        var place = (IXmlLineInfo)reader;
        var open = new Stack<IatiElement>();
        var elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > limits.XmlDepth)
            {
                return (before + place.LineNumber, $"elements are more than {limits.XmlDepth} deep inside each other, "
                    + "which is the limit");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == 0:
                    take(new IatiElement(reader, before + place.LineNumber));
                    break;
                case XmlNodeType.Element when IsTaken(reader, open):
                    elements = open.Count == 0 ? 0 : elements + 1;
                    if (elements > MostElements)
                    {
                        return (before + place.LineNumber,
                            $"one element holds more than {MostElements} others, which is the limit");
                    }

                    var element = new IatiElement(reader, before + place.LineNumber);
                    (open.Count > 0 ? open.Peek() : null)?.Add(element);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }
                    else if (open.Count == 0)
                    {
                        take(element);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    when open.Count > 0 && reader.Depth == open.Count + 1:
                    open.Peek().Add(reader.Value);
                    break;
                case XmlNodeType.EndElement when open.Count > 0 && reader.Depth == open.Count:
                    var closed = open.Pop();
                    if (open.Count == 0)
                    {
                        take(closed);
                    }

                    break;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>An element of the standard that facts come from, directly inside the last that was taken.</summary>
    private static bool IsTaken(XmlReader reader, Stack<IatiElement> open) =>
        reader.Depth == open.Count + 1 && reader.Prefix.Length == 0
            && (open.Count > 0 || ActivityFacts.Reads(reader.LocalName));

    /// <summary>A table of names for each activity, because one for all would grow with the file.</summary>
    private XmlParserContext Scope()
    {
        var names = new NameTable();
        var scope = new XmlNamespaceManager(names);
        foreach (var (prefix, address) in namespaces)
        {
            scope.AddNamespace(prefix, address);
        }

        return new XmlParserContext(names, scope, language, XmlSpace.None);
    }

    private static XmlReaderSettings Settings(XmlNameTable names) => new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        NameTable = names,
    };

    /// <summary>The parser's message without the place at its end, which counts from the activity's start.</summary>
    private static string Why(XmlException broken)
    {
        var message = broken.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return $"it is no XML: {(place < 0 ? message : message[..place]).TrimEnd('.', ' ')}";
    }
}
