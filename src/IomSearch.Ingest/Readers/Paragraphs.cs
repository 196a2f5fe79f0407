using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Brings a text of one field to paragraphs.</summary>
internal static class Paragraphs
{
    /// <summary>Each paragraph in one line but for list items, a blank line between two.</summary>
    public static string Of(string text) => RecordText.Of(
        new SourceText("", text.Split('\n'), TextDecoder.Utf8, EndsWithLineEnd: true), first: 0).Text;
}
