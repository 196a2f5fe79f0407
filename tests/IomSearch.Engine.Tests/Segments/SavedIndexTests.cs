using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Faults;

namespace IomSearch.Engine.Tests.Segments;

/// <summary>Indexes that earlier versions wrote. They are never written anew, once their format was released.</summary>
public sealed class SavedIndexTests
{
    private static readonly string Saved = Checkout.Path("tests/IomSearch.Engine.Tests/Saved");

    public static TheoryData<string> Formats =>
        [.. Directory.EnumerateDirectories(Saved).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_first_format_is_kept() => Assert.True(Directory.Exists(Path.Combine(Saved, "format-1")));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_saved_index_answers_as_it_did(string format)
    {
        using var index = SearchIndex.Open(Path.Combine(Saved, format), SampleIndex.Schema);

        Assert.Equal(SavedIndex.Expected(Path.Combine(Saved, format)), SavedIndex.Answers(index));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_saved_index_is_whole_to_the_checker(string format) =>
        Assert.Empty(IndexChecker.Check(new MappedDirectory(Path.Combine(Saved, format))).Findings);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_saved_index_is_written_on_and_merged(string format)
    {
        var copy = new MemoryDirectory();
        IndexBackup.Copy(new MappedDirectory(Path.Combine(Saved, format)), copy);
        using var index = SearchIndex.Open(copy, SampleIndex.Schema);
        using var before = index.Snapshot();
        using (var writer = index.OpenWriter())
        {
            writer.Put(new Document("new").Add("text", "water"));
            writer.MergeAll();
        }

        using var after = index.Snapshot();
        Assert.Equal(before.Documents + 1, after.Documents);
        Assert.Empty(IndexChecker.Check(copy).Findings);
    }
}
