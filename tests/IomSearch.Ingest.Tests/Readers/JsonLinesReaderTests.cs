using System.Text;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class JsonLinesReaderTests : IDisposable
{
    private const string Good = """{"id":"good","title":"T","description":"D."}""";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.ndjson")]
    [InlineData("a.JSONL")]
    [InlineData("a.json")]
    public void The_extension_chooses_the_reader(string name) =>
        Assert.Equal("good", folder.With(name, Good).Project().Id);

    [Fact]
    public void A_broken_line_in_the_middle_is_one_rejection_and_nothing_else_is_lost()
    {
        var results = folder.With("a.jsonl", $"{Record("a")}\n{{\"id\": \n{Record("b")}\n").Results();

        Assert.Equal(["a", "a.jsonl:2", "b"], results.Select(Told));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n  \n")]
    public void Lines_may_end_with_CR_LF_and_blank_ones_are_passed_over(string end) =>
        Assert.Equal(["a", "b"], folder.With("a.jsonl", Record("a") + end + Record("b")).Projects().Select(p => p.Id));

    [Fact]
    public void A_record_knows_its_line_and_the_line_of_each_paragraph()
    {
        var project = folder.With("a.jsonl", "\n\n" + """{"id":"a","title":"T","text":"One.\n\nTwo."}""").Project();

        Assert.Equal(3, project.Source.Line);
        Assert.Equal([3, 3], project.ParagraphLines);
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    public void A_byte_order_mark_is_no_part_of_the_text(string name) =>
        Assert.Equal("good", folder.With(name, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]).Project().Id);

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    public void UTF16_is_refused_by_name(string name) =>
        Assert.Contains("UTF-16",
            folder.With(name, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)])
                .Rejection().Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0x00, "it holds a NUL byte")]
    [InlineData(0xE9, "it is not UTF-8")]
    public void A_byte_that_is_no_character_is_refused_with_its_line(byte stray, string reason)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Record("a") + "\n{\"id\":\"b\",\"title\":\"x"), stray,
            .. Encoding.UTF8.GetBytes("y\"}\n" + Record("c"))];

        var results = folder.With("a.jsonl", bytes).Results();

        Assert.Equal(["a", "a.jsonl:2", "c"], results.Select(Told));
        Assert.Equal(reason, ((ReadResult.Rejected)results[1]).Rejection.Reason);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("half a character",
            folder.With("a.jsonl", """{"id":"a","title":"x\uD83D"}""").Rejection().Reason, StringComparison.Ordinal);

    [Fact]
    public void An_escaped_control_character_goes_without_harm() =>
        Assert.Equal("xy", folder.With("a.jsonl", """{"id":"a","title":"x\u0000y"}""").Project().Title);

    [Theory]
    [InlineData('x', 60)]
    [InlineData('é', 60)]
    [InlineData('x', 300_000)]
    public void A_line_past_the_limit_is_refused_with_both_lengths_and_the_rest_is_read(char letter, int count)
    {
        var text = $"{Record("a")}\n\"{new string(letter, count - 2)}\"\n{Record("b")}";

        var results = folder.With("a.jsonl", text).Results(new ReadLimits { LineCharacters = 50 });

        Assert.Equal(["a", "a.jsonl:2", "b"], results.Select(Told));
        Assert.Equal($"the line has {count:N0} characters; the limit is 50",
            ((ReadResult.Rejected)results[1]).Rejection.Reason);
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60_000));

        var project = folder
            .With("a.jsonl", $"{{\"id\":\"a\",\"title\":\"T\",\"text\":\"{words}\"}}\n{Good}").Projects()[0];

        Assert.Equal(words, project.Text);
    }

    [Fact]
    public void A_list_past_the_limit_is_refused_with_a_way_out() =>
        Assert.Equal(
            "the file has 44 bytes; the limit is 20; as JSON Lines, a record a line in a .jsonl file, "
                + "it can have any size",
            folder.With("a.json", Good).Rejection(new ReadLimits { FileBytes = 20 }).Reason);

    [Fact]
    public void JSON_Lines_have_no_limit_as_a_file() =>
        Assert.Equal(2, folder.With("a.jsonl", Record("a") + "\n" + Record("b"))
            .Results(new ReadLimits { FileBytes = 20 })
            .Count(result => result is ReadResult.Project));

    [Fact]
    public void The_records_of_a_list_have_their_own_lines()
    {
        var projects = folder.With("a.json", $"[\n  {Record("a")},\n\n  {Record("b")}\n]\n").Projects();

        Assert.Equal([("a", 2), ("b", 4)], projects.Select(project => (project.Id, project.Source.Line)));
    }

    [Fact]
    public void A_bad_record_in_a_list_is_refused_alone() =>
        Assert.Equal(["a", "a.json:3", "b"],
            folder.With("a.json", $"[{Record("a")},\n\n{{\"id\": 1}},{Record("b")}]").Results().Select(Told));

    [Fact]
    public void A_list_that_breaks_keeps_what_stands_before()
    {
        var results = folder.With("a.json", $"[{Record("a")},\n{Record("b")}\n{Record("c")}]").Results();

        Assert.Equal(["a", "b", "a.json:3"], results.Select(Told));
        Assert.EndsWith("nothing is read from there on", ((ReadResult.Rejected)results[2]).Rejection.Reason);
    }

    [Theory]
    [InlineData("[]", "there is no record in the list")]
    [InlineData(" \n\t", "the file is empty")]
    [InlineData("[1]", "a record is an object with the facts of a project, not a number")]
    [InlineData("\"x\"", "a record is an object with the facts of a project, not a text")]
    [InlineData("{\"id\":\"a\",\"title\":\"T\"} {}", "it is no JSON: ")]
    public void A_file_without_records_is_refused(string text, string reason) =>
        Assert.Contains(
            folder.With("a.json", text).Results().OfType<ReadResult.Rejected>(),
            result => result.Rejection.Reason.StartsWith(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"id":"a","id":"b","title":"T"}""", "Duplicate property")]
    [InlineData("""{"id":"a","title":"T","x":{"k":1,"k":2}}""", "Duplicate property")]
    [InlineData("""{"id":"a","title":"T","Title":"U"}""", "the key 'title' stands twice, in two spellings")]
    [InlineData("""["id"]""", "a record is an object with the facts of a project, not a list")]
    [InlineData("""{"id":"a","title":"T",}""", "it is no JSON: ")]
    [InlineData("""{'id':'a'}""", "it is no JSON: ")]
    [InlineData("""{"id":"a","title":"T" // x""", "it is no JSON: ")]
    [InlineData("""{"id":"a","title":NaN}""", "it is no JSON: ")]
    [InlineData("""{"title":"T"}""", "there is no id: none of the keys id, identifier, iati_identifier and project_id")]
    [InlineData("""{"id":"a"}""", "there is neither a title nor a description")]
    public void A_line_that_is_no_record_is_refused_with_the_reason(string line, string reason)
    {
        var rejection = folder.With("a.jsonl", "\n" + line).Rejection();

        Assert.Equal(2, rejection.Line);
        Assert.Contains(reason, rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    public void Nesting_is_bounded_and_the_limit_named(string name)
    {
        var deep = $"{{\"id\":\"a\",\"title\":\"T\",\"x\":{new string('[', 3000)}{new string(']', 3000)}}}";

        Assert.Contains("maximum configured depth of 6", folder.With(name, deep).Results().OfType<ReadResult.Rejected>()
            .Single().Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_a_megabyte_takes_no_longer_than_it_is_long()
    {
        var names = string.Join(',', Enumerable.Range(0, 80_000).Select(i => $"\"Org {i}\""));

        Assert.Equal(80_000,
            folder.With("a.json", $$"""{"id":"a","title":"T","donors":[{{names}}]}""").Project().Donors.Count);
    }

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        folder.With("a.jsonl", Record("a") + "\n" + Record("b"));
        using var cancel = new CancellationTokenSource();
        using var results = new DocumentReaders().Read([folder.Path], cancel.Token).GetEnumerator();
        Assert.True(results.MoveNext());
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => results.MoveNext());
    }

    private static string Record(string id) => $"{{\"id\":\"{id}\",\"title\":\"T\"}}";

    private static string Told(ReadResult result) => result is ReadResult.Project project
        ? project.Document.Id
        : ((ReadResult.Rejected)result).Rejection is var (file, line, _) ? $"{file}:{line}" : "";
}
