using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Segments;

public sealed class CommitLogTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("text", FieldKind.Text, "words"));

    private readonly MemoryDirectory directory = new();

    [Fact]
    public void A_reader_that_a_writer_overtakes_opens_the_newer_commit_and_reports_no_damage()
    {
        Commit("a");
        // While the reader is between the manifest and its files, they are replaced and swept away.
        var overtaken = new Overtaken(directory, () =>
        {
            Commit("b", merge: true);
            Commit("c");
            Commit("d");
        });

        using var index = SearchIndex.Open(overtaken, Schema);

        using var snapshot = index.Snapshot();
        Assert.Equal(4, snapshot.Documents);
        Assert.Empty(index.PassedOver);
    }

    [Fact]
    public void The_commit_before_is_opened_when_the_newest_is_damaged_and_the_damage_is_told()
    {
        Commit("a");
        Commit("b");
        directory.Replace("seg-2.terms", [1, 2, 3]);

        using var index = SearchIndex.Open(directory, Schema);

        using var snapshot = index.Snapshot();
        Assert.Equal(1, snapshot.Documents);
        Assert.Equal("seg-2.terms", Assert.Single(index.PassedOver).File);
    }

    [Fact]
    public void An_index_without_a_whole_commit_is_refused_and_left_as_it_is()
    {
        Commit("a");
        directory.Replace("seg-1.terms", [1, 2, 3]);
        var before = directory.List();

        Assert.Throws<CorruptIndexException>(() => SearchIndex.Open(directory, Schema));

        Assert.Equal(before, directory.List());
    }

    [Fact]
    public void A_reload_that_finds_the_newest_commit_damaged_goes_on_serving_and_tells()
    {
        Commit("a");
        using var index = SearchIndex.Open(directory, Schema);
        Commit("b");
        directory.Replace("seg-2.ids", [1, 2, 3]);

        Assert.False(index.Reload());

        Assert.Single(index.PassedOver);
    }

    [Fact]
    public void A_reload_opens_only_the_segments_that_are_new()
    {
        Commit("a");
        var counting = new Overtaken(directory, () => { });
        using var index = SearchIndex.Open(counting, Schema);
        Commit("b");
        counting.Opened.Clear();

        index.Reload();

        Assert.DoesNotContain(counting.Opened, name => name.StartsWith("seg-1.", StringComparison.Ordinal));
        Assert.Contains("seg-2.terms", counting.Opened);
    }

    private void Commit(string id, bool merge = false)
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Put(new Document(id).Add("text", "word"));
        _ = merge ? writer.MergeAll() : writer.Commit();
    }

    /// <summary>Something happens after the first manifest was read.</summary>
    private sealed class Overtaken(MemoryDirectory inner, Action happens) : IndexDirectory
    {
        private bool happened;

        public List<string> Opened { get; } = [];

        public override string Name => inner.Name;

        public override IReadOnlyList<string> List() => inner.List();

        public override FileOutput Create(string name) => inner.Create(name);

        public override FileView Open(string name)
        {
            Opened.Add(name);
            if (!happened && name.StartsWith("seg-", StringComparison.Ordinal))
            {
                happened = true;
                happens();
            }

            return inner.Open(name);
        }

        public override void Rename(string from, string to) => inner.Rename(from, to);

        public override void Delete(string name) => inner.Delete(name);

        public override void FlushNames() => inner.FlushNames();

        public override IDisposable Lock() => inner.Lock();
    }
}
