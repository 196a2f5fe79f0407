using System.Text.Json;
using IomSearch.Ingest.Facts;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>The words of the project's own corpus, as the pipeline hands them in.</summary>
internal static class CorpusLexicon
{
    public static ScanRepair Repair { get; } = new(() => WordLexicon.Of(Texts(),
        Directory.GetFiles(Checkout.Path("corpus/words"), "*.txt").SelectMany(File.ReadLines)));

    private static IEnumerable<string> Texts()
    {
        foreach (var record in Directory.GetFiles(Checkout.Path("corpus/projects"), "*.md"))
        {
            yield return File.ReadAllText(record);
        }

        foreach (var line in Directory.GetFiles(Checkout.Path("corpus/themes"), "*.jsonl").SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var value in json.RootElement.EnumerateObject()
                .Where(value => value.Value.ValueKind == JsonValueKind.String))
            {
                yield return value.Value.GetString()!;
            }
        }
    }
}
