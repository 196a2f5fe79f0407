using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Suggest;

namespace IomSearch.Testing.Faults;

/// <summary>A small index with every kind of file, the same bytes every time, and what it answers to
/// questions of every kind.</summary>
public static class SampleIndex
{
    public static readonly IndexSchema Schema = new(
        new FieldSpec("title", FieldKind.Text, "words"),
        new FieldSpec("text", FieldKind.Text, "words"),
        new FieldSpec("country", FieldKind.Keyword),
        new FieldSpec("donor", FieldKind.Keyword, "words"),
        new FieldSpec("year", FieldKind.Number),
        new FieldSpec("budget", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored),
        new FieldSpec("meaning", FieldKind.Vector, Dimensions: 3));

    private static readonly string[] Words =
    [
        "water", "school", "health", "malaria", "road", "training", "youth", "roma", "women", "border", "return",
        "shelter"
    ];

    private static readonly string[] Questions =
    [
        "water", "school health", "+school +health", "\"water school\"", "\"health water\"~4", "mal*", "sch?ol",
        "watre~1", "title:road OR title:women", "country:LA -road", "year:[2003 TO 2008]", "country:[EE TO PL] roma",
        "\"of the\"", "nothing", "*:*",
    ];

    private static readonly QueryParser Parser = new(
        Schema, new QueryParserOptions { Fields = [new FieldWeight("title", 3), new FieldWeight("text", 1)] });

    /// <summary>Writes the index: several segments, deletions and replacements, several commits.</summary>
    public static void Write(IndexDirectory directory)
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter(
            new Engine.Segments.WriterOptions { Clock = new StoppedClock(), InBackground = false });
        // Enough documents of one word for a block of postings, in one segment.
        PutAll(writer, 0, 140);
        writer.Commit(new Dictionary<string, string> { ["made"] = "by a test" });
        PutAll(writer, 200, 6);
        writer.Delete("p-0003");
        writer.Commit();
        PutAll(writer, 204, 4);
        writer.Delete("p-0139");
        writer.Delete("p-0201");
        // Vectors for some that came without, and something attached.
        using var snapshot = index.Snapshot();
        writer.Fill(
            snapshot,
            "meaning",
            [(snapshot.Find("p-0200")!.Value, [1, 2, 3]), (snapshot.Find("p-0008")!.Value, [3, 2, 1])]);
        writer.Attach("model", "what a model would be"u8.ToArray());
        writer.Commit();
    }

    /// <summary>The answers to all questions, in words: hits, scores, order, totals, facets
    /// and stored fields.</summary>
    public static string Answers(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        var answers = new StringBuilder();
        foreach (var question in Questions)
        {
            var query = Parser.Parse(question).Query;
            Add(answers, snapshot, query, new SearchOptions { Top = 20, Facets = ["country", "donor"] });
        }

        var byBudget = new SearchOptions { Top = 5, Order = new ColumnOrder("budget", Descending: true) };
        Add(answers, snapshot, new Query.MatchAll(), byBudget);

        AddNearest(answers, snapshot);
        foreach (var typed in new[] { "eur", "s", "swedan" })
        {
            answers.AppendJoin(' ', snapshot.Complete("donor", typed, 5).Select(one => $"{one.Value}={one.Documents}"))
                .Append('\n');
        }

        answers.Append(Encoding.UTF8.GetString(snapshot.Attachment("model") ?? []));
        answers.Append(string.Join(' ', snapshot.Notes.Select(note => $"{note.Key}={note.Value}")));
        return answers.ToString();
    }

    private static void Add(
        StringBuilder answers, Engine.Segments.IndexSnapshot snapshot, Query query, SearchOptions options)
    {
        var result = snapshot.Search(query, options);
        answers.Append(CultureInfo.InvariantCulture, $"{result.Total}:");
        foreach (var hit in result.Hits)
        {
            var record = Encoding.UTF8.GetString(snapshot.Stored(hit.Address, "record").Span);
            answers.Append(CultureInfo.InvariantCulture, $" {hit.Id} {hit.Score:R} {record}");
        }

        foreach (var facet in result.Facets)
        {
            answers.Append(CultureInfo.InvariantCulture, $" | {facet.Missing} ");
            answers.AppendJoin(' ', facet.Values.Select(value => $"{value.Value}={value.Count}"));
        }

        answers.Append('\n');
    }

    private static void AddNearest(StringBuilder answers, Engine.Segments.IndexSnapshot snapshot)
    {
        var result = snapshot.Nearest("meaning", [1, 0.5f, -1], new SearchOptions { Top = 200 });
        answers.Append(CultureInfo.InvariantCulture, $"{result.Total}:");
        answers.AppendJoin(
                ' ', result.Hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Id} {hit.Score:R}")))
            .Append('\n');
    }

    private static void PutAll(Engine.Segments.IndexWriter writer, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            writer.Put(NewDocument(number));
        }
    }

    private static Document NewDocument(int number)
    {
        var random = new Random(number);
        ImmutableArray<string> words =
            [.. Enumerable.Range(0, 4).Select(_ => Words[random.Next(random.Next(1, Words.Length))])];
        var document = new Document(string.Create(CultureInfo.InvariantCulture, $"p-{number:D4}"))
            .Add("title", words[0]).Add("text", $"water {string.Join(' ', words)}")
            .Add(
                "record",
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"r{number} of {words[0]} and water")));
        for (var i = number % 3; i > 0; i--)
        {
            document.Add("country", new[] { "LA", "VN", "EE", "PL" }[(number + i) % 4]);
        }

        document.Add("donor", number % 2 == 0 ? "European Union" : "Sweden").Add("year", 2000L + (number % 12));
        if (number % 4 != 0)
        {
            document.Add("meaning", new float[] { number, 70, (number % 7) - 3 });
        }

        return number % 5 == 0 ? document : document.Add("budget", random.NextInt64(1L << 20));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
    }
}
