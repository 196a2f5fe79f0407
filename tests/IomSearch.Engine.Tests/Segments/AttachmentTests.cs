using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Segments;

public sealed class AttachmentTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("text", FieldKind.Text, "words"));

    private readonly MemoryDirectory directory = new();

    [Fact]
    public void What_is_attached_is_there_from_the_next_commit_on_and_stays()
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Attach("model", "one"u8.ToArray());
        Assert.Null(Attached(index));
        writer.Commit();
        writer.Put(new Document("a").Add("text", "more"));
        writer.Commit();

        Assert.Equal("one", Attached(index));
        using var again = SearchIndex.Open(directory, Schema);
        using var snapshot = again.Snapshot();
        Assert.Equal("one", Encoding.UTF8.GetString(snapshot.Attachment("model")!));
        Assert.Equal(1, snapshot.AttachmentGeneration("model"));
        Assert.Equal(0, snapshot.AttachmentGeneration("other"));
    }

    [Fact]
    public void A_snapshot_keeps_what_was_attached_when_it_was_taken()
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Attach("model", "one"u8.ToArray());
        writer.Commit();
        using var before = index.Snapshot();
        writer.Attach("model", "two"u8.ToArray());
        writer.Commit();
        writer.Attach("model", null);
        writer.Commit();
        writer.Commit();

        Assert.Equal("one", Encoding.UTF8.GetString(before.Attachment("model")!));
        Assert.Null(Attached(index));
        Assert.DoesNotContain(directory.List(), name => name.StartsWith("attachment", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_attached_and_not_committed_is_dropped()
    {
        using var index = SearchIndex.Open(directory, Schema);
        using (var writer = index.OpenWriter())
        {
            writer.Attach("model", "one"u8.ToArray());
        }

        using (var writer = index.OpenWriter())
        {
            writer.Commit();
        }

        Assert.Null(Attached(index));
    }

    [Fact]
    public void A_backup_has_it_too()
    {
        using (var index = SearchIndex.Open(directory, Schema))
        using (var writer = index.OpenWriter())
        {
            writer.Attach("model", "one"u8.ToArray());
            writer.Commit();
        }

        var target = new MemoryDirectory();
        IndexBackup.Copy(directory, target);

        using var copy = SearchIndex.Open(target, Schema);
        Assert.Equal("one", Attached(copy));
        Assert.True(IndexChecker.Check(target).IsClean);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Model")]
    [InlineData("a/b")]
    [InlineData("a.tmp")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg")]
    public void A_name_that_is_none_is_refused(string name)
    {
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();

        Assert.Throws<ArgumentException>(() => writer.Attach(name, []));
    }

    private static string? Attached(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return snapshot.Attachment("model") is { } content ? Encoding.UTF8.GetString(content) : null;
    }
}
