using IomSearch.Ingest.Readers;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>A file that cannot be read is refused by name, with its reason, and its neighbours are read.</summary>
public sealed class BadPapersTests
{
    private const string Good = "---\nid: good\ntitle: T\n---\nText.\n";

    public static TheoryData<string> Names => [.. BadPapers.Cases().Select(bad => bad.Name)];

    [Fact]
    public void There_are_enough_cases_and_each_has_a_name_of_its_own()
    {
        Assert.True(BadPapers.Cases().Count() >= 120);
        Assert.Equal(BadPapers.Cases().Count(), BadPapers.Cases().DistinctBy(bad => bad.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_with_its_reason_and_nothing_else_is_lost(string name)
    {
        var (_, file, bytes, reason) = BadPapers.Cases().Single(bad => bad.Name == name);
        using var folder = new Reading();
        folder.With($"b/{file}", bytes()).With("a.md", Good).With("c.md", Good.Replace("good", "also",
            StringComparison.Ordinal));

        var results = folder.Results();

        var rejection = Assert.Single(results.OfType<ReadResult.Rejected>()).Rejection;
        Assert.Equal($"b/{file}", rejection.File);
        Assert.Contains(reason, rejection.Reason, StringComparison.Ordinal);
        Assert.Equal(["good", "also"], results.OfType<ReadResult.Project>().Select(project => project.Document.Id));
    }

    [Fact]
    public void Without_pdftotext_a_PDF_is_refused_with_what_to_install()
    {
        using var folder = new Reading();
        folder.With("a.pdf", MadePdf.Of("Wells"));

        Assert.Equal(
            "reading a PDF needs the program no-such-program: install poppler (Debian: apt-get install poppler-utils)",
            Refusal(folder, new PdfReader(program: "no-such-program")));
    }

    [Fact]
    public void A_program_that_hangs_is_stopped_at_the_time_limit()
    {
        using var folder = new Reading();
        folder.With("a.pdf", MadePdf.Of("Wells"));

        Assert.Contains("took more than 1 s, the limit", Refusal(
            folder, new PdfReader(new ReadLimits { ToolSeconds = 1 }, program: Script(folder, "sleep 600"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_writes_without_end_is_stopped_at_the_limit()
    {
        using var folder = new Reading();
        folder.With("a.pdf", MadePdf.Of("Wells"));

        Assert.Contains("more than 33,554,432 bytes, the limit", Refusal(
            folder, new PdfReader(program: Script(folder, "yes some words of text"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_takes_too_much_memory_fails_by_itself()
    {
        using var folder = new Reading();
        folder.With("a.pdf", MadePdf.Of("Wells"));

        Assert.Contains("cannot read the PDF", Refusal(folder, new PdfReader(
            new ReadLimits { ToolMegabytes = 64 }, program: Script(folder,
                "head -c 200000000 /dev/zero | tail -c 150000000 >/dev/null || exit 3"))), StringComparison.Ordinal);
    }

    private static string Refusal(Reading folder, PdfReader reader) => Assert.IsType<ReadResult.Rejected>(
        Assert.Single(reader.Read(System.IO.Path.Combine(folder.Path, "a.pdf"), "a.pdf", CancellationToken.None)))
        .Rejection.Reason;

    private static string Script(Reading folder, string command)
    {
        var script = System.IO.Path.Combine(folder.Path, "script");
        File.WriteAllText(script, $"#!/bin/sh\n{command}\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("the script needs a shell");
        }

        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }
}
