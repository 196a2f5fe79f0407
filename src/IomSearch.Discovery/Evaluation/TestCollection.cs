using System.Text.Json;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Documents, queries and judgements of a retrieval experiment, as BEIR lays them out in a folder (Thakur et
/// al., BEIR: A Heterogeneous Benchmark for Zero-shot Evaluation of Information Retrieval Models, 2021).</summary>
/// <remarks>Half a collection would give a wrong figure, so the first bad line ends the reading.</remarks>
public sealed record TestCollection
{
    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>The documents in the order of <c>corpus.jsonl</c>; ids are unique.</summary>
    public required IReadOnlyList<CollectionDocument> Documents { get; init; }

    /// <summary>The queries of <c>queries.jsonl</c> that were judged, in its order.</summary>
    public required IReadOnlyList<JudgedQuery> Queries { get; init; }

    /// <summary>The answers, <c>qrels.tsv</c>.</summary>
    public required Judgements Judgements { get; init; }

    /// <summary>Reads a collection.</summary>
    /// <exception cref="InvalidDataException">A line cannot be used; the message names file and line.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static TestCollection Read(string folder)
    {
        var judgements = Judgements.Read(Path.Combine(folder, "qrels.tsv"));
        return new TestCollection
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Documents = [.. Records(Path.Combine(folder, "corpus.jsonl"), Document)],
            Queries = ReadQueries(folder, judgements),
            Judgements = judgements,
        };
    }

    /// <summary>The judged queries of a folder with <c>queries.jsonl</c>.</summary>
    /// <exception cref="InvalidDataException">A line cannot be used, or no query is judged.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<JudgedQuery> ReadQueries(string folder, Judgements judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        JudgedQuery[] queries =
        [
            .. Records(Path.Combine(folder, "queries.jsonl"), Query).Where(query => judgements.Of(query.Id).Count > 0),
        ];
        return queries.Length > 0
            ? queries
            : throw new InvalidDataException($"{folder}: no query of queries.jsonl is judged");
    }

    private static IEnumerable<T> Records<T>(string file, Func<JsonElement, string, (string Id, T Record)> parse)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var place = $"{Path.GetFileName(file)}:{number}";
            var (id, record) = Parse(line, place, parse);
            yield return ids.Add(id) ? record : throw new InvalidDataException($"{place}: the id '{id}' comes twice");
        }
    }

    private static (string Id, T Record) Parse<T>(
        string line, string place, Func<JsonElement, string, (string Id, T Record)> parse)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? parse(json.RootElement, place)
                : throw new InvalidDataException($"{place}: not a JSON object");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{place}: not JSON: {problem.Message}", problem);
        }
    }

    private static (string Id, CollectionDocument Document) Document(JsonElement json, string place)
    {
        var id = Required(json, "_id", place);
        var title = Field(json, "title");
        return (id, new CollectionDocument(id, title ?? "", Required(json, "text", place)));
    }

    // Collections have the BEIR name of the field; the product's own judgements name it plainly.
    private static (string Id, JudgedQuery Query) Query(JsonElement json, string place)
    {
        var id = Field(json, "id") ?? Required(json, "_id", place);
        return (id, new JudgedQuery(id, Required(json, "text", place)));
    }

    private static string Required(JsonElement json, string name, string place) =>
        Field(json, name) ?? throw new InvalidDataException($"{place}: '{name}' is missing or no string");

    private static string? Field(JsonElement json, string name) =>
        json.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}

/// <summary>A document of a <see cref="TestCollection"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Text">Its text, or empty.</param>
public sealed record CollectionDocument(string Id, string Title, string Text)
{
    /// <summary>All there is to search in: title and text, a space between.</summary>
    public string Whole => $"{Title} {Text}";
}
