using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers titles and descriptions by language.</summary>
internal sealed class ActivityWords
{
    private const string English = "en";

    private readonly OrderedDictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, List<(string Text, int Line)>> texts = new(StringComparer.Ordinal);

    /// <summary>The language of words that name none.</summary>
    public string Usual { get; set; } = English;

    /// <summary>Takes a title.</summary>
    public void Title(IatiElement element)
    {
        foreach (var (language, text) in Narrative.Of(element, Usual))
        {
            titles.TryAdd(language, CleanLine.Of(text));
        }
    }

    /// <summary>Takes a description; one that says again what another says is left out.</summary>
    public void Description(IatiElement element)
    {
        foreach (var (language, text) in Narrative.Of(element, Usual))
        {
            var all = texts.TryGetValue(language, out var known) ? known : texts[language] = [];
            var paragraphs = Paragraphs.Of(text);
            if (!all.Any(other => other.Text.Contains(paragraphs, StringComparison.Ordinal)))
            {
                all.Add((paragraphs, element.Line));
            }
        }
    }

    /// <summary>The project with title and text in English, else in the first language that has a text, else a title;
    /// its other languages beside it. Null when there is no word at all.</summary>
    public ProjectDocument? Fill(ProjectDocument project)
    {
        var main = texts.ContainsKey(English) || (texts.Count == 0 && titles.ContainsKey(English))
            ? English
            : texts.Keys.Concat(titles.Keys).FirstOrDefault();
        if (main is null)
        {
            return null;
        }

        var text = TextOf(main);
        var title = titles.GetValueOrDefault(main) ?? titles.Values.FirstOrDefault() ?? TitleOfText.Of(text);
        return title is null ? null : project with
        {
            Title = title,
            Text = text,
            ParagraphLines = LinesOf(main),
            Language = main,
            Translations =
            [
                .. titles.Keys.Union(texts.Keys).Where(language => language != main)
                    .Order(StringComparer.Ordinal).Select(Translated),
            ],
        };
    }

    private Translation Translated(string language) =>
        new(language, titles.GetValueOrDefault(language), TextOf(language));

    private string TextOf(string language) =>
        texts.TryGetValue(language, out var all) ? string.Join("\n\n", all.Select(text => text.Text)) : "";

    private int[] LinesOf(string language) => texts.TryGetValue(language, out var all)
        ? [.. all.SelectMany(text => Enumerable.Repeat(text.Line, text.Text.Split("\n\n").Length))]
        : [];
}
