using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Faults;

namespace IomSearch.Engine.Tests.Segments;

public sealed class IndexBackupTests : IDisposable
{
    private readonly MemoryDirectory source = new();
    private readonly MemoryDirectory backup = new();
    private readonly SearchIndex index;

    public IndexBackupTests() => index = SearchIndex.Open(source, SteppedContent.Schema);

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_backup_is_an_index_of_the_commit_that_it_was_made_of()
    {
        Step(0, 5);

        var report = IndexBackup.Copy(source, backup);

        Assert.Equal(5, report.Generation);
        Assert.Equal(4, StepOf(backup));
        Assert.Equal(report.Files, backup.List().Count);
        Assert.Empty(IndexChecker.Check(backup).Findings);
    }

    [Fact]
    public void A_backup_is_whole_though_a_writer_removes_the_files_meanwhile()
    {
        using var folder = new TemporaryFolder();
        var living = new MappedDirectory(folder.Path);
        using var written = SearchIndex.Open(living, SteppedContent.Schema);
        Step(written, 0, 5);
        var files = 0;

        IndexBackup.Copy(living, new Watched(backup, () =>
        {
            files++;
            using var writer = written.OpenWriter();
            SteppedContent.Apply(writer, 4 + files);
            writer.MergeAll();
        }));

        Assert.DoesNotContain(living.List(), backup.List().Contains);
        Assert.Equal(4, StepOf(backup));
    }

    [Fact]
    public void A_backup_is_put_back_as_it_was()
    {
        Step(0, 12);
        IndexBackup.Copy(source, backup);
        var restored = new MemoryDirectory();

        IndexBackup.Restore(backup, restored);

        Assert.Equal(11, StepOf(restored));
        Assert.Equal(backup.List().Select(backup.Read), restored.List().Select(restored.Read));
    }

    [Fact]
    public void A_restored_index_is_written_on()
    {
        Step(0, 3);
        IndexBackup.Copy(source, backup);
        using var restored = SearchIndex.Open(backup, SteppedContent.Schema);

        Step(restored, 3, 4);

        Assert.Equal(6, StepOf(backup));
        Assert.Empty(IndexChecker.Check(backup).Findings);
    }

    [Fact]
    public void A_damaged_backup_is_refused_by_the_name_of_the_file_and_nothing_is_written()
    {
        Step(0, 3);
        IndexBackup.Copy(source, backup);
        foreach (var name in backup.List())
        {
            var whole = backup.Read(name);
            byte[] damaged = [.. whole];
            damaged[damaged.Length / 2] ^= 1;
            backup.Replace(name, damaged);
            var target = new MemoryDirectory();

            Assert.Equal(name, Assert.Throws<CorruptIndexException>(() => IndexBackup.Restore(backup, target)).File);
            Assert.Empty(target.List());
            backup.Replace(name, whole);
        }
    }

    [Fact]
    public void A_damaged_index_is_not_backed_up_by_its_commit_before()
    {
        Step(0, 3);
        source.Replace("manifest-3", [1]);

        Assert.Equal("manifest-3", Assert.Throws<CorruptIndexException>(() => IndexBackup.Copy(source, backup)).File);
    }

    [Fact]
    public void A_target_that_is_not_empty_is_refused()
    {
        Step(0, 1);
        backup.Replace("something", []);

        Assert.Throws<ArgumentException>(() => IndexBackup.Copy(source, backup));
        Assert.Equal(["something"], backup.List());
    }

    [Fact]
    public void An_index_without_a_commit_has_nothing_to_back_up() =>
        Assert.Throws<ArgumentException>(() => IndexBackup.Copy(source, backup));

    [Fact]
    public void A_copy_that_was_broken_off_is_no_index()
    {
        Step(0, 2);
        var disk = new FaultyDirectory(DiskState.Empty);
        IndexBackup.Copy(source, disk);
        for (var call = 0; call < disk.Calls.Count - 1; call++)
        {
            var cut = new FaultyDirectory(PowerCut.Of(disk.Calls[call].Before, LostBytes.None, LostNames.None));
            using var broken = SearchIndex.Open(cut, SteppedContent.Schema);
            using var snapshot = broken.Snapshot();
            Assert.Equal(0, snapshot.Documents);
        }
    }

    private void Step(int from, int count) => Step(index, from, count);

    private static void Step(SearchIndex into, int from, int count)
    {
        using var writer = into.OpenWriter();
        for (var step = from; step < from + count; step++)
        {
            SteppedContent.Apply(writer, step);
            writer.Commit();
        }
    }

    private static int StepOf(IndexDirectory directory)
    {
        using var opened = SearchIndex.Open(directory, SteppedContent.Schema);
        using var snapshot = opened.Snapshot();
        return SteppedContent.StepOf(snapshot);
    }

    /// <summary>Something happens before each file is written.</summary>
    private sealed class Watched(MemoryDirectory inner, Action happens) : IndexDirectory
    {
        public override string Name => inner.Name;

        public override IReadOnlyList<string> List() => inner.List();

        public override FileOutput Create(string name)
        {
            happens();
            return inner.Create(name);
        }

        public override FileView Open(string name) => inner.Open(name);

        public override void Rename(string from, string to) => inner.Rename(from, to);

        public override void Delete(string name) => inner.Delete(name);

        public override void FlushNames() => inner.FlushNames();

        public override IDisposable Lock() => inner.Lock();
    }
}
