using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Segments;

public sealed class IndexWriterTests
{
    private static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"), new FieldSpec("kind", FieldKind.Keyword));

    private readonly MemoryDirectory directory = new();

    [Fact]
    public void What_was_refreshed_and_not_committed_goes_with_its_writer()
    {
        using var index = Filled("a");
        using (var writer = index.OpenWriter())
        {
            writer.Put(New("b"));
            writer.Refresh();
            Assert.Equal("a b", Ids(index));
        }

        Assert.Equal("a", Ids(index));
    }

    [Fact]
    public void A_writer_after_one_that_only_refreshed_commits_what_can_be_opened_again()
    {
        using var index = Filled("a");
        using (var writer = index.OpenWriter())
        {
            writer.Put(New("b"));
            writer.Refresh();
        }

        using (var writer = index.OpenWriter())
        {
            writer.Put(New("c"));
            writer.Commit();
        }

        using var again = SearchIndex.Open(directory, Schema);
        Assert.Equal("a c", Ids(again));
    }

    [Fact]
    public void Enormous_documents_do_not_leave_buffers_that_are_full_at_once()
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter(new WriterOptions { FlushMegabytes = 4, SegmentsPerTier = 100 });
        for (var number = 0; number < 3; number++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 300_000).Select(word => $"w{word}"));
            writer.Put(new Document($"enormous{number}").Add("text", words));
        }

        for (var number = 0; number < 100; number++)
        {
            writer.Put(new Document($"small{number}").Add("text", "one two"));
        }

        writer.Commit();
        using var snapshot = index.Snapshot();
        Assert.Equal(103, snapshot.Documents);
        Assert.Equal(4, snapshot.State.Segments.Count);
    }

    [Fact]
    public void Files_that_a_broken_off_commit_left_do_not_stop_the_next()
    {
        using var index = Filled("a");
        foreach (var name in new[] { "manifest-2.tmp", "seg-2.terms", "seg-1.live-2", "seg-3.ids" })
        {
            directory.Replace(name, [1, 2, 3]);
        }

        using var writer = index.OpenWriter();
        writer.Put(New("b"));
        writer.Delete("a");
        writer.Commit();

        using var again = SearchIndex.Open(directory, Schema);
        Assert.Equal("b", Ids(again));
    }

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        foreach (var name in new[] { "manifest-of-cargo", "seg-1", "notes.txt", "manifest-01", "seg-1.terms.bak" })
        {
            directory.Replace(name, [1]);
        }

        using var index = Filled("a");

        Assert.Equal(5, directory.List().Count(name => directory.Read(name).Length == 1));
    }

    [Fact]
    public void Nothing_is_removed_while_a_newer_commit_is_damaged()
    {
        using (var index = Filled("a"))
        using (var writer = index.OpenWriter())
        {
            writer.Put(New("b"));
            writer.Commit();
        }

        directory.Replace("manifest-2", [1, 2, 3]);
        var before = directory.List();
        using (var index = SearchIndex.Open(directory, Schema))
        using (index.OpenWriter())
        {
            Assert.Single(index.PassedOver);
        }

        Assert.Equal(before, directory.List());
    }

    [Fact]
    public void The_number_of_a_damaged_commit_is_not_used_again()
    {
        Filled("a").Dispose();
        directory.Replace("manifest-7", [1, 2, 3]);
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Put(New("b"));

        Assert.Equal(8, writer.Commit());
    }

    [Fact]
    public void A_document_of_too_many_tokens_is_refused_and_the_one_before_it_stays()
    {
        using var index = Filled("a");
        using (var writer = index.OpenWriter())
        {
            var tooLong = new Document("a").Add("text", string.Concat(Enumerable.Repeat("w ", 1_000_001)));
            Assert.Throws<ArgumentException>(() => writer.Put(tooLong));
            writer.Put(New("b"));
            writer.Commit();
        }

        Assert.Equal("a b", Ids(index));
    }

    [Fact]
    public void An_id_that_is_no_text_is_refused()
    {
        using var index = Filled("a");
        using var writer = index.OpenWriter();

        Assert.Throws<ArgumentException>(() => writer.Put(New("\uD800")));
    }

    [Fact]
    public void Keywords_that_are_the_same_bytes_are_one_value()
    {
        using var index = SearchIndex.Open(directory, Schema);
        using (var writer = index.OpenWriter())
        {
            writer.Put(New("a").Add("kind", "\uFFFD").Add("kind", "\uD800").Add("kind", "\uDC00"));
            writer.Commit();
        }

        Assert.Empty(IndexChecker.Check(directory).Findings);
    }

    [Fact]
    public void An_index_that_was_closed_is_not_served_again_by_its_writer()
    {
        var index = Filled("a");
        using var writer = index.OpenWriter();
        index.Dispose();
        writer.Put(New("b"));
        writer.Commit();

        Assert.Throws<ObjectDisposedException>(() => index.Snapshot());
    }

    private SearchIndex Filled(string id)
    {
        var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Put(New(id));
        writer.Commit();
        return index;
    }

    private static Document New(string id) => new Document(id).Add("text", "word");

    private static string Ids(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return string.Join(' ', new[] { "a", "b", "c" }.Where(id => snapshot.Find(id) is not null));
    }
}
