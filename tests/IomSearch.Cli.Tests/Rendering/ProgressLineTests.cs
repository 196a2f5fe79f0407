using IomSearch.Cli.Rendering;
using IomSearch.Discovery;

namespace IomSearch.Cli.Tests.Rendering;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter written = new();
    private readonly SetClock clock = new();

    public void Dispose() => written.Dispose();

    [Fact]
    public void It_shows_bar_files_rate_and_the_time_left_by_bytes()
    {
        using var progress = Live();
        clock.Seconds = 30;
        progress.Report(new IndexingProgress("in/two.jsonl", 1, 3, 600) { Bytes = 1_000, BytesDone = 250 });
        Assert.EndsWith(
            "[#####...............]  25%  1 of 3 files  600 records  20/s  1:30 left: in/two.jsonl", written.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_first_second_nothing_is_estimated()
    {
        using var progress = Live();
        progress.Report(new IndexingProgress("one.md", 0, 3, 1) { Bytes = 1_000, BytesDone = 250 });
        Assert.DoesNotContain("left", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_never_wider_than_the_terminal()
    {
        using var progress = Live();
        clock.Seconds = 4_000;
        progress.Report(new IndexingProgress(new string('x', 500), 1, 3, 600) { Bytes = 1_000, BytesDone = 250 });
        Assert.InRange(written.ToString().Length, 1, 100 + "\r\u001b[K".Length);
        Assert.Contains("3:20:00 left", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_drawn_ten_times_a_second_at_most()
    {
        using var progress = Live();
        for (var record = 0; record < 50; record++)
        {
            clock.Seconds += 0.01;
            progress.Report(new IndexingProgress("one.md", 0, 1, record));
        }

        Assert.InRange(written.ToString().Split('\r').Length - 1, 4, 6);
    }

    [Fact]
    public void Where_there_is_no_terminal_nothing_is_written()
    {
        using (var progress = new ProgressLine(new Terminal(TextReader.Null, TextWriter.Null, written), clock))
        {
            progress.Report(new IndexingProgress("one.md", 0, 1, 1));
        }

        Assert.Equal("", written.ToString());
    }

    private ProgressLine Live() =>
        new(new Terminal(TextReader.Null, TextWriter.Null, written) { LiveError = true }, clock);

    private sealed class SetClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => (long)Math.Round(Seconds * 1_000);
    }
}
