using System.Text;
using IomSearch.Engine.Schema;

namespace IomSearch.Testing.Oracle;

/// <summary>Makes documents of few words, so that phrases, ties and repeated values come up.</summary>
public sealed class RandomDocuments(Random random)
{
    /// <summary>Words that begin alike, lie few edits apart, share a stem, or are stop words.</summary>
    public static readonly string[] Vocabulary =
    [
        "road", "roads", "roma", "romania", "aid", "aids", "raid", "water", "waters", "watery", "the", "of", "kit",
        "kits", "été", "étés", "act", "cat", "training", "trainings", "train", "x", "a1", "ce.0275",
    ];

    private static readonly string[] Countries = ["LA", "VN", "EE", "PL", "", "été"];
    private static readonly string[] Tags = ["health", "return", "labour", "data", "shelter"];

    /// <summary>The fields that the documents fill: two of text, two of keywords, two of numbers, one stored.</summary>
    public static IndexSchema Schema { get; } = SchemaOf("english", "words");

    /// <summary>The same with the text as Apache Lucene's EnglishAnalyzer has it.</summary>
    public static IndexSchema LuceneSchema { get; } = SchemaOf("lucene-english", "lucene-english");

    public static IReadOnlyList<string> AllCountries => Countries;

    public static IReadOnlyList<string> AllTags => Tags;

    /// <summary>A document under an id; any field may be missing, and text may come in several values.</summary>
    public Document Next(string id)
    {
        var document = new Document(id);
        for (var values = random.Next(3); values > 0; values--)
        {
            document.Add("title", Text(5));
        }

        for (var values = random.Next(1, 3); values > 0; values--)
        {
            document.Add("text", Text(random.Next(10) == 0 ? 80 : 12));
        }

        if (random.Next(5) > 0)
        {
            document.Add("country", Countries[random.Next(Countries.Length)]);
        }

        for (var tags = random.Next(4); tags > 0; tags--)
        {
            document.Add("tag", Tags[random.Next(Tags.Length)]);
        }

        if (random.Next(6) > 0)
        {
            document.Add("year", 2000L + random.Next(8));
        }

        if (random.Next(3) > 0)
        {
            document.Add("budget", random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63));
        }

        return document.Add("record", Encoding.UTF8.GetBytes($"{id} {random.Next(1000)}"));
    }

    private static IndexSchema SchemaOf(string title, string text) => new(
        new FieldSpec("title", FieldKind.Text, title),
        new FieldSpec("text", FieldKind.Text, text),
        new FieldSpec("country", FieldKind.Keyword),
        new FieldSpec("tag", FieldKind.Keyword),
        new FieldSpec("year", FieldKind.Number),
        new FieldSpec("budget", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored));

    // Words near the front of the list come up more often than those at its end.
    private string Text(int longest) => string.Join(
        ' ',
        Enumerable.Range(0, random.Next(longest))
            .Select(_ => Vocabulary[random.Next(random.Next(1, Vocabulary.Length + 1))]));
}
