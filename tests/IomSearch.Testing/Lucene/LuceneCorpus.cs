using System.Text.Json;
using System.Text.RegularExpressions;
using IomSearch.Engine.Schema;

namespace IomSearch.Testing.Lucene;

/// <summary>The real texts of the shared material as documents that both engines index: id, title,
/// text, source, year.</summary>
/// <param name="Documents">In the order of their ids.</param>
public sealed partial record LuceneCorpus(IReadOnlyList<Document> Documents)
{
    /// <summary>The fields, with text as Lucene's EnglishAnalyzer has it.</summary>
    public static IndexSchema Schema { get; } = new(
        new FieldSpec("title", FieldKind.Text, "lucene-english"),
        new FieldSpec("text", FieldKind.Text, "lucene-english"),
        new FieldSpec("source", FieldKind.Keyword),
        new FieldSpec("year", FieldKind.Number));

    /// <summary>The words of each text, in small letters: what queries are made of.</summary>
    public IReadOnlyList<string[]> Words =>
    [
        .. Documents.Select(document => WordPattern()
                .Matches(string.Join(
                    ' ', document.Values.Select(pair => pair.Value).OfType<DocumentValue.Text>()
                        .Select(text => text.Value)))
                .Select(match => match.Value.ToLowerInvariant()).ToArray())
            .Where(words => words.Length > 0),
    ];

    /// <summary>The real projects.</summary>
    public static LuceneCorpus Projects() => Read(
        Directory.GetFiles(SharedFolder.Path("data/projects"), "*.jsonl").Order(StringComparer.Ordinal), "description");

    /// <summary>The Cranfield collection.</summary>
    public static LuceneCorpus Cranfield() => Read([SharedFolder.Path("ir/cranfield/corpus.jsonl")], "text");

    private static LuceneCorpus Read(IEnumerable<string> files, string textName)
    {
        var documents = new List<Document>();
        foreach (var line in files.SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var record = JsonDocument.Parse(line);
            var document = new Document($"{documents.Count:D6}");
            foreach (var (name, field) in new[] { ("title", "title"), (textName, "text"), ("source", "source") })
            {
                if (record.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                {
                    document.Add(field, value.GetString()!);
                }
            }

            if (record.RootElement.TryGetProperty("year", out var year) && year.TryGetInt64(out var number))
            {
                document.Add("year", number);
            }

            documents.Add(document);
        }

        return new LuceneCorpus(documents);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WordPattern();
}
