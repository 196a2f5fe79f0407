using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>JSON with something wrong in it.</summary>
internal static class BadJson
{
    private const string NoJson = "it is no JSON";

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Line("a broken line in the middle", "{\"id\":\"x\",", NoJson),
        Line("a comma too many", "{\"id\":\"x\",}", NoJson),
        Line("single quotes", "{'id':'x'}", NoJson),
        Line("a comment", "// lost", NoJson),
        Line("a number that is none", "{\"id\":NaN}", NoJson),
        Line("two objects", "{\"id\":\"x\"}{\"id\":\"y\"}", NoJson),
        Line("65 lists inside each other", $"{{\"id\":{new string('[', 65)}{new string(']', 65)}}}", NoJson),
        Line("3,000 lists inside each other", $"{{\"id\":{new string('[', 3_000)}{new string(']', 3_000)}}}", NoJson),
        Line("3,000 open objects", string.Concat(Enumerable.Repeat("{\"a\":", 3_000)), NoJson),
        Line("a key twice", "{\"id\":\"x\",\"id\":\"y\",\"title\":\"T\"}", NoJson),
        Line("a list", "[1,2]", "a record is an object"),
        Line("a text", "\"lost\"", "a record is an object"),
        Line("null", "null", "a record is an object"),
        Line("a NUL", "{\"id\":\"x\0\"}", "it holds a NUL byte"),
        Line("half a pair", "{\"id\":\"x\",\"title\":\"\\uD800\"}", "holds half a character"),
        Line("no id", "{\"title\":\"T\"}", "there is no id"),
        Line("neither title nor description", "{\"id\":\"x\"}", "neither a title nor a description"),
        Line("a title that is a list", "{\"id\":\"x\",\"title\":[1]}", "'title' is a text, not a list"),
        Line("a date that is none", "{\"id\":\"x\",\"title\":\"T\",\"start\":\"soon\"}", "'start' is a date"),
        Line("a line that is too long", $"{{\"id\":\"{new string('x', 300)}\"}}",
            "309 characters; the limit is 200") with
        {
            Limits = new ReadLimits { LineCharacters = 200 },
        },
        Line("bytes that are no UTF-8", "@", "it is not UTF-8") with
        {
            Bytes = [.. Encoding.UTF8.GetBytes(One("g1") + "\n{\"id\":\"x"), 0xE9, .. Encoding.UTF8.GetBytes("\"}\n"
                + One("g2"))],
        },
        new("cut in the last line", "bad.jsonl", $"{One("g1")}\n{{\"id\":\"x\",\"ti", NoJson) { Good = "g1", Line = 2 },
        new("a line of a gigabyte", "bad.jsonl", $"{One("g1")}\n", "characters; the limit is 1,048,576")
        {
            Good = "g1",
            Line = 2,
            FilledTo = 1L << 30,
        },
        new("UTF-16", "bad.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(One("x"))], "the file is in UTF-16"),
        new("blanks alone", "bad.jsonl", " \n\n", "the file is empty"),
        new("a list that breaks", "bad.json", $"[{One("g1")},\n{One("g2")},\n{{\"id\":}}]",
            "nothing is read from there on")
        {
            Good = "g1 g2",
            Line = 3,
        },
        new("a list that is cut", "bad.json", $"[{One("g1")},{One("g2")}", NoJson) { Good = "g1 g2" },
        new("something behind a list", "bad.json", $"[{One("g1")}] more", NoJson) { Good = "g1" },
        new("a list with a number in it", "bad.json", $"[{One("g1")},7,{One("g2")}]", "a record is an object")
            { Good = "g1 g2" },
        new("a list of nothing", "bad.json", "[]", "there is no record in the list"),
        new("a file that is too large", "bad.json", $"[{One("x")},{One("y")}]", "the limit is 40; as JSON Lines")
        {
            Limits = new ReadLimits { FileBytes = 40 },
        },
    ];

    private static BadFile Line(string wrong, string line, string reason) =>
        new(wrong, "bad.jsonl", $"{One("g1")}\n{line}\n{One("g2")}\n", reason) { Good = "g1 g2", Line = 2 };

    private static string One(string id) => $"{{\"id\":\"{id}\",\"title\":\"T\"}}";
}
