using System.Text.Json;

namespace IomSearch.Testing;

/// <summary>The texts of the shared test material that are fit to be indexed.</summary>
public static class SharedTexts
{
    /// <summary>The titles and descriptions of all real projects, file by file.</summary>
    public static IEnumerable<string> Projects() =>
        Directory.GetFiles(SharedFolder.Path("data/projects"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => Fields(file, "title", "description"));

    /// <summary>The titles and texts of the Cranfield collection.</summary>
    public static IEnumerable<string> Cranfield() =>
        Fields(SharedFolder.Path("ir/cranfield/corpus.jsonl"), "title", "text");

    private static IEnumerable<string> Fields(string file, params string[] names)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            foreach (var name in names)
            {
                if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                {
                    yield return value.GetString()!;
                }
            }
        }
    }
}
