using System.Text;

namespace IomSearch.Ingest.Tests;

public sealed class DocumentReadersTests : IDisposable
{
    private const string Good = "---\nid: good\ntitle: T\n---\nText.\n";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_read_in_ordinal_order_of_their_names()
    {
        var ids = folder.With("b/1.md", Record("b1")).With("a.md", Record("a")).With("B.md", Record("upper"))
            .With("b/0.md", Record("b0"))
            .Projects().Select(project => project.Id);

        Assert.Equal(["upper", "a", "b0", "b1"], ids);
    }

    [Fact]
    public void Hidden_files_and_folders_are_left_out() =>
        Assert.Single(folder.With("a.md", Good).With(".b.md", Good).With(".git/c.md", Good).Projects());

    [Theory]
    [InlineData("photo.png", "there is no reader for .png files")]
    [InlineData("LICENSE", "there is no reader for a file without an extension")]
    public void A_file_without_a_reader_is_refused_by_name(string name, string reason) =>
        Assert.Equal(new Rejection(name, 0, reason), folder.With(name, "x").Rejection());

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("a.md: the file is empty", folder.With("a.md", "").Rejection().ToString());

    [Fact]
    public void A_file_of_blanks_is_refused() =>
        Assert.Equal("a.md: the file is empty", folder.With("a.md", " \n\n\t\n").Rejection().ToString());

    [Fact]
    public void A_binary_file_is_refused_at_its_first_NUL() =>
        Assert.Equal(
            "a.md:2: the file is binary: it holds a NUL byte",
            folder.With("a.md", [(byte)'a', (byte)'\n', 1, 0, 2]).Rejection().ToString());

    [Fact]
    public void A_file_past_the_limit_is_refused_with_the_limit() =>
        Assert.Equal(
            "the file has 32 bytes; the limit is 20",
            folder.With("a.md", Good).Rejection(new ReadLimits { FileBytes = 20 }).Reason);

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_with_the_limit() =>
        Assert.Equal(
            "a.md:5: the line has 10,485,760 characters; the limit is 1,048,576",
            folder.With("a.md", $"---\nid: a\ntitle: T\n---\n{new string('x', 10 << 20)}\n").Rejection().ToString());

    [Fact]
    public void A_path_that_does_not_exist_is_a_rejection() =>
        Assert.Equal(
            new Rejection("nowhere.md", 0, "there is no such file or folder"),
            Assert.IsType<ReadResult.Rejected>(Assert.Single(new DocumentReaders()
                .Read([folder.Path + "/nowhere.md"]))).Rejection);

    [Fact]
    public void A_bad_file_does_not_keep_the_next_from_being_read()
    {
        var results = folder.With("a.md", "bad").With("b.md", Good).Results();

        Assert.Collection(results, first => Assert.IsType<ReadResult.Rejected>(first), next =>
            Assert.IsType<ReadResult.Project>(next));
    }

    [Fact]
    public void Two_records_of_one_id_are_both_read()
    {
        var results = folder.With("a.md", Good).With("b.md", Good).Results();

        Assert.Equal(["a.md", "b.md"],
            results.Select(result => Assert.IsType<ReadResult.Project>(result).Document.Source.File));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_read_as_windows_1252_and_the_record_says_so()
    {
        var project = folder.With("a.md", Windows1252("---\nid: a\ntitle: C\xF4te\n---\nIt\x92s here.\n")).Project();

        Assert.Equal(("Côte", "It’s here.", "windows-1252"), (project.Title, project.Text, project.Source.Encoding));
    }

    [Fact]
    public void One_stray_byte_does_not_spoil_the_characters_around_it()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("---\nid: a\ntitle: Côte\n---\nIt"), 0x92,
            .. Encoding.UTF8.GetBytes("s hére.\n")];

        Assert.Equal("It’s hére.", folder.With("a.md", bytes).Project().Text);
    }

    [Fact]
    public void A_byte_of_no_known_encoding_is_refused_with_its_line() =>
        Assert.Equal(
            "a.md:5: the byte 81 is neither UTF-8 nor windows-1252: the file is no text",
            folder.With("a.md", Windows1252("---\nid: a\ntitle: T\n---\n\x81.\n")).Rejection().ToString());

    [Fact]
    public void A_file_cut_inside_a_character_is_refused() =>
        Assert.Equal(
            "a.md:5: the file ends inside a UTF-8 character: it was cut",
            folder.With("a.md", [.. Encoding.UTF8.GetBytes("---\nid: a\ntitle: T\n---\nCaf"), 0xC3]).Rejection()
                .ToString());

    [Fact]
    public void UTF16_is_refused_by_name() =>
        Assert.Contains("UTF-16", folder.With("a.md", Encoding.Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes(Good)).ToArray()).Rejection().Reason, StringComparison.Ordinal);

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        folder.With("a.md", Good);

        Assert.Throws<OperationCanceledException>(() =>
            new DocumentReaders().Read([folder.Path], new CancellationToken(true)).ToList());
    }

    private static string Record(string id) => $"---\nid: {id}\ntitle: T\n---\nText.\n";

    private static byte[] Windows1252(string latin) => [.. latin.Select(c => (byte)c)];
}
