using System.Text;
using System.Xml;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>One element of an activity with everything inside it.</summary>
internal sealed class IatiElement
{
    private readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal);
    private readonly List<IatiElement> children = [];
    private readonly StringBuilder text = new();

    /// <summary>The element at which the reader is, without what is inside.</summary>
    /// <param name="reader">At a start tag.</param>
    /// <param name="line">The line of the file.</param>
    public IatiElement(XmlReader reader, int line)
    {
        (Name, Line, Language) = (reader.LocalName, line, reader.XmlLang);
        while (reader.MoveToNextAttribute())
        {
            // With its prefix, an attribute of another vocabulary never stands for one of the standard.
            attributes[reader.Name] = CleanLine.Of(reader.Value);
        }

        reader.MoveToElement();
    }

    /// <summary>The name of the tag.</summary>
    public string Name { get; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>BCP 47, from xml:lang here or around; empty when not stated.</summary>
    public string Language { get; }

    /// <summary>The elements inside, of the standard's own vocabulary alone.</summary>
    public IReadOnlyList<IatiElement> Children => children;

    /// <summary>The text inside this element alone, as it stands.</summary>
    public string RawText => text.ToString();

    /// <summary>The text inside this element alone, in one line.</summary>
    public string Text => CleanLine.Of(text.ToString());

    /// <summary>An attribute in one line; empty when it is not there.</summary>
    public string this[string attribute] => attributes.GetValueOrDefault(attribute, "");

    /// <summary>The first element of a name inside; null when there is none.</summary>
    public IatiElement? Child(string name) => children.Find(child => child.Name == name);

    /// <summary>Puts an element inside.</summary>
    public void Add(IatiElement child) => children.Add(child);

    /// <summary>Puts text inside.</summary>
    public void Add(string words) => text.Append(words);

    /// <summary>How a person finds it: <c>sector code=72010 vocabulary=1</c>, and its words.</summary>
    public string Shown()
    {
        var tag = string.Join(' ', attributes.Select(attribute => $"{attribute.Key}={attribute.Value}").Prepend(Name));
        var words = Narrative.Of(this, "").Select(narrative => CleanLine.Of(narrative.Text)).FirstOrDefault() ?? "";
        return words.Length > 0 ? $"{tag}: {words}" : tag;
    }
}
