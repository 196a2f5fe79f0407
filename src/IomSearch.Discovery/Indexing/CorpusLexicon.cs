using System.Text.Json;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery.Indexing;

/// <summary>The words of the corpus that is built into the program, for the repair of scanned texts.</summary>
/// <remarks>The corpus is read when the first scanned text is, once.</remarks>
internal static class CorpusLexicon
{
    private const string Texts = "lexicon/";
    private const string Words = "words/";

    /// <summary>Puts words right by the words of the corpus and the gazetteer.</summary>
    public static ScanRepair Repair { get; } = new(() => WordLexicon.Of(Lines(Texts), Lines(Words)));

    private static IEnumerable<string> Lines(string folder)
    {
        var assembly = typeof(CorpusLexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var line in Lines(reader))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('{'))
            {
                yield return line;
                continue;
            }

            using var json = JsonDocument.Parse(line);
            foreach (var value in json.RootElement.EnumerateObject().Select(property => property.Value)
                .Where(value => value.ValueKind == JsonValueKind.String))
            {
                yield return value.GetString()!;
            }
        }
    }
}
