using IomSearch.Discovery.Indexing;
using IomSearch.Engine.IO;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

public sealed class ProjectIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IndexConfig config;

    public ProjectIndexTests()
    {
        config = Make.Config(folder.Path) with { Sources = ["projects"], Index = "data/index" };
        RecordFiles.Write(folder.File("projects"), "a", "Bread for all");
        RecordFiles.Write(folder.File("projects"), "b", "Water for all");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_start_builds_and_a_second_uses_what_is_there()
    {
        Assert.True(Open().WasBuilt);
        var second = Open();
        Assert.Equal((false, 2, 2), (second.WasBuilt, second.Documents, second.Report!.Indexed));
    }

    [Fact]
    public void An_edited_file_makes_it_build_again()
    {
        Open();
        RecordFiles.Write(folder.File("projects"), "b", "Wine for all");
        var opened = Open();
        Assert.True(opened.WasBuilt);
        Assert.Equal("Wine for all", opened.Title("b"));
    }

    [Fact]
    public void The_project_of_a_lost_file_stays_until_it_is_pruned()
    {
        Open();
        File.Delete(folder.File("projects/b.md"));
        var opened = Open();
        Assert.Equal((true, 2), (opened.WasBuilt, opened.Documents));
        Assert.Equal(new LostFile("b.md", 1, SourceSurvey.Gone), Assert.Single(opened.Report!.LostFiles));
        Assert.False(Open().WasBuilt);
        var pruned = ProjectIndex.Update(config, prune: true, null, default);
        Assert.Equal("b.md", Assert.Single(pruned.RemovedFiles).File);
        Assert.Equal(1, Open().Documents);
    }

    [Fact]
    public void The_project_of_a_file_that_cannot_be_read_any_more_stays_and_comes_back()
    {
        Open();
        var file = folder.File("projects/b.md");
        File.Move(file, folder.File("b"));
        File.CreateSymbolicLink(file, folder.File("nowhere"));
        var report = Open().Report!;
        Assert.Equal((2, 1), (report.Indexed, report.Rejected));
        Assert.Equal(new LostFile("b.md", 1, SourceSurvey.Unreadable), Assert.Single(report.LostFiles));
        File.Delete(file);
        File.Move(folder.File("b"), file);
        var again = Open();
        Assert.Equal((true, 2, 0), (again.WasBuilt, again.Report!.Indexed, again.Report.LostFiles.Count));
    }

    [Fact]
    public void Only_the_edited_file_is_read_again()
    {
        Open();
        var readAt = Open().ReadAt("a");
        RecordFiles.Write(folder.File("projects"), "b", "Wine for all");
        var opened = Open();
        Assert.Equal((2, 1, 2), (opened.Report!.FilesRead, opened.Report.FilesUnchanged, opened.Report.Indexed));
        Assert.Equal(readAt, opened.ReadAt("a"));
        Assert.NotEqual(readAt, opened.ReadAt("b"));
    }

    [Fact]
    public void An_update_that_finds_nothing_new_makes_no_commit()
    {
        Open();
        File.SetLastWriteTimeUtc(folder.File("projects/a.md"), DateTime.UnixEpoch);
        var report = ProjectIndex.Update(config, prune: false, null, default);
        Assert.Equal((2, 2), (report.FilesUnchanged, report.Indexed));
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        Assert.Equal(1, backend.State.Generation);
    }

    [Fact]
    public void A_lost_file_gives_no_record_that_was_never_indexed()
    {
        RecordFiles.Write(folder.File("projects/older"), "a", "Older bread");
        File.SetLastWriteTimeUtc(folder.File("projects/older/a.md"), DateTime.UnixEpoch);
        Assert.Equal(2, Open().Documents);
        Directory.Delete(folder.File("projects/older"), recursive: true);
        File.WriteAllText(folder.File("projects/a.md"), "---\nid: c\ntitle: Corn\n---\nIt is done.\n");
        var opened = Open();
        Assert.Equal(["b", "c"], opened.Records.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(opened.Report!.LostFiles);
    }

    [Fact]
    public void A_program_that_is_new_takes_the_records_of_lost_files_over()
    {
        Open();
        File.Delete(folder.File("projects/b.md"));
        var other = config with { Ranking = config.Ranking with { TieBreaker = 0.2f } };
        Assert.Equal("Water for all", Open(other).Title("b"));
        Assert.Equal("b.md", Assert.Single(Open(other).Report!.LostFiles).File);
        Assert.Equal(1, ProjectIndex.Update(config, prune: true, null, default).Indexed);
    }

    [Fact]
    public void A_source_that_is_no_longer_named_leaves_with_its_records()
    {
        Open();
        var report = ProjectIndex.Update(config with { Sources = ["projects/a.md"] }, prune: false, null, default);
        Assert.Equal((1, "b.md"), (report.Indexed, Assert.Single(report.RemovedFiles).File));
        Assert.Empty(report.LostFiles);
    }

    [Fact]
    public void Sources_that_moved_with_their_folder_are_known_again()
    {
        Open();
        Directory.Move(folder.File("projects"), folder.File("moved"));
        var report = ProjectIndex.Update(config with { Sources = ["moved"] }, prune: false, null, default);
        Assert.Equal((2, 0, 0), (report.FilesUnchanged, report.LostFiles.Count, report.RemovedFiles.Count));
    }

    [Fact]
    public void An_older_record_comes_back_when_the_newer_one_goes()
    {
        RecordFiles.Write(folder.File("projects/new"), "a", "Newer bread");
        File.SetLastWriteTimeUtc(folder.File("projects/a.md"), DateTime.UnixEpoch);
        Assert.Equal("Newer bread", Open().Title("a"));
        File.Delete(folder.File("projects/new/a.md"));
        Assert.Equal("Newer bread", Open().Title("a"));
        ProjectIndex.Update(config, prune: true, null, default);
        Assert.Equal("Bread for all", Open().Title("a"));
    }

    [Fact]
    public void Other_fields_make_it_build_again()
    {
        Open();
        Assert.True(Open(config with { Fields = [.. config.Fields.Take(2)] }).WasBuilt);
    }

    [Fact]
    public void A_lost_source_is_an_error_and_leaves_the_index_alone()
    {
        Open();
        Directory.Move(folder.File("projects"), folder.File("elsewhere"));
        Assert.Throws<IndexConfigException>(() => Open());
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        Assert.Equal(2, backend.State.Documents);
    }

    [Fact]
    public void A_build_that_is_stopped_leaves_the_index_alone()
    {
        Open();
        RecordFiles.Write(folder.File("projects"), "b", "Wine for all");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ProjectIndex.OpenOrBuild(config, null, stop.Token));
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        Assert.Equal("Water for all", backend.Find("b")!.Title);
    }

    [Fact]
    public void A_build_of_another_process_in_the_same_place_is_an_error()
    {
        using var other = IndexSwap.Begin(config.IndexFolder);
        Assert.Throws<IndexLockedException>(() => Open());
    }

    [Fact]
    public void Vectors_of_an_index_are_not_filled_into_the_one_that_took_its_place()
    {
        Open();
        using var served = ProjectIndex.OpenExisting(config.IndexFolder, config);
        var weighed = Weighed();
        ProjectIndex.Update(weighed, prune: false, null, default);

        served.FillVectors(null, default);

        Assert.All(served.State.Vectors, model => Assert.Equal(0, model.Filled));
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, weighed);
        Assert.Equal("Wine for all", backend.Find("b")!.Title);
        Assert.Equal(2, backend.State.Documents);
    }

    [Fact]
    public async Task An_index_is_replaced_when_whoever_writes_to_it_is_done()
    {
        Open();
        Task update;
        using (new MappedDirectory(config.IndexFolder).Lock())
        {
            update = Task.Run(() => ProjectIndex.Update(Weighed(), prune: false, null, default));
            var built = config.IndexFolder + ".building-1";
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (!Directory.Exists(built) || Directory.GetFiles(built, "manifest-?").Length == 0)
            {
                await Task.Delay(10, patience.Token);
            }

            using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
            Assert.Equal("Water for all", backend.Find("b")!.Title);
        }

        await update;
        using var after = ProjectIndex.OpenExisting(config.IndexFolder, Weighed());
        Assert.Equal("Wine for all", after.Find("b")!.Title);
    }

    [Theory]
    [InlineData(0, "Water for all")]
    [InlineData(1, "Water for all")]
    [InlineData(2, "Wine for all")]
    [InlineData(3, "Wine for all")]
    public void A_process_killed_after_any_step_leaves_an_index_that_opens(int steps, string expected)
    {
        Open();
        RecordFiles.Write(folder.File("projects"), "b", "Wine for all");
        using (var swap = IndexSwap.Begin(config.IndexFolder))
        {
            Action[] all =
            [
                () => new IndexBuilder(config, TimeProvider.System).Fill(swap.Building, null, null, default),
                swap.MoveOldAway,
                swap.MoveNewIn,
            ];
            foreach (var step in all.Take(steps))
            {
                step();
            }
        }

        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        Assert.Equal(expected, backend.Find("b")!.Title);
    }

    [Fact]
    public void A_damaged_index_is_kept_aside_and_built_again()
    {
        Open();
        foreach (var file in Directory.GetFiles(config.IndexFolder))
        {
            File.WriteAllBytes(file, [1, 2, 3]);
        }

        var opened = Open();
        Assert.True(opened.WasBuilt);
        Assert.Equal(2, opened.Documents);
        Assert.True(Directory.Exists(config.IndexFolder + ".damaged-1"));
    }

    [Fact]
    public void Where_there_is_no_index_the_error_says_how_to_make_one()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(
            () => ProjectIndex.OpenExisting(folder.File("none"), config));
        Assert.Contains("iomsearch index", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_no_index_and_stays_empty()
    {
        Directory.CreateDirectory(folder.File("empty"));
        Assert.Throws<DirectoryNotFoundException>(() => ProjectIndex.OpenExisting(folder.File("empty"), config));
        Assert.Empty(Directory.GetFileSystemEntries(folder.File("empty")));
    }

    [Fact]
    public void An_index_of_other_fields_is_named_as_such()
    {
        Open();
        var error = Assert.Throws<InvalidDataException>(() => ProjectIndex.OpenExisting(
            config.IndexFolder, config with { Fields = [.. config.Fields.Take(2)] }));
        Assert.Contains("other fields", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        var clock = new StoppedClock();
        using var one = new TemporaryFolder();
        new IndexBuilder(config, clock).Fill(one.File("x"), null, null, default);
        new IndexBuilder(config, clock).Fill(one.File("y"), null, null, default);
        var documents = Documents(one.File("x"));
        Assert.NotEmpty(documents);
        Assert.Equal(documents, Documents(one.File("y")));
    }

    // Another configuration, so that what is built of it takes the place of what is there.
    private IndexConfig Weighed()
    {
        RecordFiles.Write(folder.File("projects"), "b", "Wine for all");
        return config with { Ranking = config.Ranking with { TieBreaker = 0.2f } };
    }

    /// <summary>The commit itself carries the time at which it was made; all else must agree.</summary>
    private static Dictionary<string, string> Documents(string index) => Directory.GetFiles(index)
        .Where(file => !Path.GetFileName(file).StartsWith("manifest", StringComparison.Ordinal)
            && !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    private Opened Open(IndexConfig? other = null)
    {
        var opened = ProjectIndex.OpenOrBuild(other ?? config, null, default);
        using var backend = opened.Backend;
        return new Opened(
            opened.WasBuilt,
            backend.State.Documents,
            opened.Report,
            backend.Export(Make.Request(), default).ToDictionary(record => record.Id));
    }

    private sealed record Opened(
        bool WasBuilt, int Documents, IndexingReport? Report, Dictionary<string, ProjectRecord> Records)
    {
        public string Title(string id) => Records[id].Title;

        public DateTimeOffset ReadAt(string id) => Records[id].Source.ReadAt;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Make.ReadAt;
    }
}
