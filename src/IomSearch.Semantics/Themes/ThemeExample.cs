using System.Text.Json;
using System.Text.Json.Serialization;

namespace IomSearch.Semantics.Themes;

/// <summary>A labelled text that the classifier learns from.</summary>
/// <param name="Id">Its id, unique.</param>
/// <param name="Themes">Its themes, the main one first; empty means none of them.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text; may be empty where only a title is known.</param>
/// <param name="Language">BCP 47.</param>
public sealed record ThemeExample(
    string Id, IReadOnlyList<string> Themes, string Title, string Text, string Language)
{
    /// <summary>Reads every <c>*.jsonl</c> file of a folder, files and lines in order.</summary>
    /// <exception cref="InvalidDataException">A line is no example; the message names file and line.</exception>
    public static IReadOnlyList<ThemeExample> ReadFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadFile),
    ];

    private static IEnumerable<ThemeExample> ReadFile(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(line, $"{Path.GetFileName(file)}:{number}");
            }
        }
    }

    private static ThemeExample Read(string line, string place)
    {
        ThemeExample? example;
        try
        {
            example = JsonSerializer.Deserialize(line, ThemeJson.Default.ThemeExample);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{place}: {problem.Message}", problem);
        }

        if (example is not { Id: not null, Themes: not null, Title: not null, Text: not null })
        {
            throw new InvalidDataException($"{place}: id, themes, title and text are needed");
        }

        return example.Themes.FirstOrDefault(theme => Theme.NumberOf(theme) < 0) is { } unknown
            ? throw new InvalidDataException($"{place}: there is no theme '{unknown}'; there are {string.Join(", ", Theme.Names)}")
            : example;
    }
}

/// <summary>The JSON of labelled texts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ThemeExample))]
internal sealed partial class ThemeJson : JsonSerializerContext;
