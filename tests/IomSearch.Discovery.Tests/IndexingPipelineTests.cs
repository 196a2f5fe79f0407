using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

public sealed class IndexingPipelineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IndexConfig config;

    public IndexingPipelineTests()
    {
        config = Make.Config(folder.Path);
        RecordFiles.Write(folder.File("in"), "a", "Bread");
        RecordFiles.Write(folder.File("in"), "m", "Water");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("empty")]
    [InlineData("binary")]
    [InlineData("cut")]
    [InlineData("foreign")]
    public void A_broken_file_is_refused_with_its_name_and_the_others_are_indexed(string kind)
    {
        var whole = File.ReadAllBytes(folder.File("in/a.md"));
        File.WriteAllBytes(folder.File("in/broken." + (kind == "foreign" ? "xyz" : "md")), kind switch
        {
            "empty" => [],
            "binary" => [.. Enumerable.Range(0, 4_096).Select(number => (byte)(number * 7))],
            "cut" => whole[..(whole.Length / 3)],
            _ => whole,
        });
        var (report, ids) = Run("in");
        Assert.Equal(["a", "m"], ids);
        Assert.Equal((3, 2, 2, 1), (report.FilesRead, report.RecordsRead, report.Indexed, report.Rejected));
        var rejection = Assert.Single(report.Rejections);
        Assert.StartsWith("broken.", rejection.File, StringComparison.Ordinal);
        Assert.NotEqual("", rejection.Reason);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_refused_and_the_others_are_indexed()
    {
        var (report, ids) = Run("nowhere", "in");
        Assert.Equal(["a", "m"], ids);
        Assert.Equal("nowhere", Assert.Single(report.Rejections).File);
    }

    [Fact]
    public void Of_two_records_of_an_id_the_newer_stays_and_the_report_names_both_places()
    {
        RecordFiles.Write(folder.File("more"), "a", "Other bread");
        File.SetLastWriteTimeUtc(folder.File("more/a.md"), DateTime.UnixEpoch.AddYears(30));
        var (report, ids) = Run("in", "more");
        Assert.Equal(["a", "m"], ids);
        Assert.Equal((2, 0, 1), (report.Indexed, report.Rejected, report.Superseded));
        Assert.Equal(new SupersededRecord("a", "a.md", 1, "a.md", 1), Assert.Single(report.SupersededRecords));
    }

    [Fact]
    public void Progress_ends_with_the_last_record()
    {
        var seen = new List<IndexingProgress>();
        using var backend = new EmbeddedBackend(folder.File("index"), config);
        new IndexingPipeline(config.Limits, TimeProvider.System)
            .Run([folder.File("in")], backend, new Listener(seen.Add), default);
        var length = new FileInfo(folder.File("in/a.md")).Length;
        Assert.Equal(
            [
                new("a.md", 0, 2, 1) { Bytes = 2 * length },
                new("m.md", 1, 2, 2) { Bytes = 2 * length, BytesDone = length },
            ],
            seen);
    }

    [Fact]
    public void Many_records_are_handed_over_in_their_order()
    {
        for (var number = 0; number < 1_100; number++)
        {
            RecordFiles.Write(folder.File("many"), $"n{number:D4}", "A project");
        }

        var (report, ids) = Run("many");
        Assert.Equal(1_100, report.Indexed);
        Assert.Equal(Enumerable.Range(0, 1_100).Select(number => $"n{number:D4}"), ids);
    }

    private (IndexingReport Report, List<string> Ids) Run(params string[] paths)
    {
        using var backend = new EmbeddedBackend(folder.File("index"), config);
        var report = new IndexingPipeline(config.Limits, TimeProvider.System)
            .Run([.. paths.Select(folder.File)], backend, null, default);
        return (report, [.. backend.Export(Make.Request(), default).Select(record => record.Id)]);
    }

    private sealed class Listener(Action<IndexingProgress> heard) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => heard(value);
    }
}
