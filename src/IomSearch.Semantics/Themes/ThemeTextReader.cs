using System.Text.Json;

namespace IomSearch.Semantics.Themes;

/// <summary>Reads labelled texts: JSON Lines with <c>id</c>, <c>themes</c>, <c>title</c>, <c>text</c>
/// and <c>language</c>.</summary>
/// <remarks>Training on half a collection would go unnoticed, so the first bad line ends the reading.</remarks>
public static class ThemeTextReader
{
    /// <summary>The texts of all <c>*.jsonl</c> files of a folder, by file name and line.</summary>
    /// <exception cref="InvalidDataException">A line is no labelled text, an id comes twice, or there is no text at
    /// all; the message names file and line.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ThemeText> ReadFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonl");
        Array.Sort(files, StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new List<ThemeText>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            foreach (var (text, place) in Read(reader, Path.GetFileName(file)))
            {
                if (!places.TryAdd(text.Id, place))
                {
                    throw new InvalidDataException($"{place}: the id '{text.Id}' is also at {places[text.Id]}");
                }

                texts.Add(text);
            }
        }

        return texts.Count > 0 ? texts : throw new InvalidDataException($"{folder}: there are no labelled texts");
    }

    /// <summary>The texts of one file, in order.</summary>
    /// <param name="reader">The file's content.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line is no labelled text; the message names file and line.</exception>
    public static IEnumerable<(ThemeText Text, string Place)> Read(TextReader reader, string name)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var place = $"{name}:{number}";
                yield return (Parse(line, place), place);
            }
        }
    }

    private static ThemeText Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var record = document.RootElement;
            if (record.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException($"{place}: not a JSON object");
            }

            return new ThemeText(
                Field(record, "id", place), Themes(record, place), Field(record, "title", place),
                Field(record, "text", place, mayBeEmpty: true), Field(record, "language", place));
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{place}: not JSON: {problem.Message}", problem);
        }
    }

    private static string Field(JsonElement record, string name, string place, bool mayBeEmpty = false) =>
        !record.TryGetProperty(name, out var field) || field.ValueKind != JsonValueKind.String
            ? throw new InvalidDataException($"{place}: '{name}' is missing or no string")
            : field.GetString() is { } value && (mayBeEmpty || !string.IsNullOrWhiteSpace(value))
                ? value
                : throw new InvalidDataException($"{place}: '{name}' is empty");

    private static string[] Themes(JsonElement record, string place)
    {
        if (!record.TryGetProperty("themes", out var field) || field.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"{place}: 'themes' is missing or no list");
        }

        string[] themes = [.. field.EnumerateArray().Select(theme => theme.ToString())];
        var unknown = Array.Find(themes, theme => Theme.NumberOf(theme) < 0);
        if (unknown is not null)
        {
            throw new InvalidDataException($"{place}: there is no theme '{unknown}'");
        }

        return themes.Distinct(StringComparer.Ordinal).Count() == themes.Length
            ? themes
            : throw new InvalidDataException($"{place}: a theme comes twice");
    }
}
