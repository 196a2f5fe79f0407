namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Words of a source in one language.</summary>
/// <param name="Language">BCP 47, the part before the first hyphen in lower case.</param>
/// <param name="Text">The words as they stand, not blank.</param>
internal readonly record struct Narrative(string Language, string Text)
{
    /// <summary>The words of an element: those of version 2 in <c>narrative</c> elements, those of version 1 in the
    /// element itself.</summary>
    /// <param name="element">A title, a description, an organisation, ...</param>
    /// <param name="usual">The language of words that name none.</param>
    public static IEnumerable<Narrative> Of(IatiElement element, string usual) =>
        element.Children.Where(child => child.Name == "narrative").Prepend(element)
            .Where(words => !string.IsNullOrWhiteSpace(words.RawText))
            .Select(words => new Narrative(LanguageOf(words.Language, usual), words.RawText));

    /// <summary>The words that a record shows where it shows one language: English, else the first; null for
    /// none.</summary>
    public static string? Shown(IatiElement element)
    {
        var all = Of(element, "").ToList();
        var english = all.FindIndex(words => words.Language is "en");
        return all.Count == 0 ? null : Texts.CleanLine.Of(all[Math.Max(english, 0)].Text) is { Length: > 0 } text
            ? text : null;
    }

    private static string LanguageOf(string tag, string usual)
    {
        var hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        var language = (hyphen < 0 ? tag : tag[..hyphen]).ToLowerInvariant();
        return language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower) ? language : usual;
    }
}
