using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Title and text of a JSON record.</summary>
/// <param name="Title">The key title or name; where neither says anything, the first sentence of the text.</param>
/// <param name="Text">The keys description, summary, abstract, text and full_text, in that order; what one of them says
/// again is left out.</param>
/// <param name="Language">The language of the text where its key names it; else null.</param>
internal sealed record JsonText(string Title, string Text, string? Language)
{
    private static readonly string[] Main = ["description", "summary", "abstract", "text", "fulltext"];

    /// <summary>Gathers them. Without any main text, those by language are taken: <c>description_fr</c>, the English
    /// one in front, the others in the record's order.</summary>
    public static JsonText Of(JsonFields fields)
    {
        var parts = Main.Select(name => fields.Find(name)).OfType<JsonField>().ToList();
        string? language = null;
        if (parts.Count == 0)
        {
            parts = [.. fields.All.Where(IsByLanguage)
                .OrderByDescending(field => field.Name.EndsWith("en", StringComparison.Ordinal))];
            language = parts.Count > 0 ? parts[0].Name[^2..] : null;
        }

        var text = Joined(parts.Select(fields.Text).OfType<string>());
        return new JsonText(TitleOf(fields, text), text, language);
    }

    private static bool IsByLanguage(JsonField field) => field.Name.Length == Main[0].Length + 2
        && field.Name.StartsWith(Main[0], StringComparison.Ordinal) && field.Name[^2..].All(char.IsAsciiLetterLower);

    private static string Joined(IEnumerable<string> texts)
    {
        var kept = new List<string>();
        foreach (var text in texts.Select(Paragraphs.Of).Where(text => text.Length > 0))
        {
            if (!kept.Any(other => other.Contains(text, StringComparison.Ordinal)))
            {
                kept.RemoveAll(other => text.Contains(other, StringComparison.Ordinal));
                kept.Add(text);
            }
        }

        return string.Join("\n\n", kept);
    }

    private static string TitleOf(JsonFields fields, string text)
    {
        if (fields.Find("title", "name") is { } field)
        {
            return fields.Text(field) is { } title ? CleanLine.Of(title) : "";
        }

        if (TitleOfText.Of(text) is { } sentence)
        {
            return sentence;
        }

        fields.Problems.Add("there is neither a title nor a description");
        return "";
    }
}
