using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

public sealed class LiveDocsTests
{
    public static TheoryData<int> Sizes => [1, 63, 64, 65, 200];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Deletion_after_deletion_leaves_the_others(int documents) => Seeded.Rounds(10, random =>
    {
        var alive = Enumerable.Range(0, documents).ToHashSet();
        LiveDocs? live = null;
        for (var round = 0; round < 5; round++)
        {
            List<int> deleted =
                [.. Enumerable.Range(0, random.Next(documents)).Select(_ => random.Next(documents)).Distinct()];
            alive.ExceptWith(deleted);
            live = LiveDocs.Without(documents, live, deleted);

            Assert.Equal(alive.Order(), Enumerable.Range(0, documents).Where(doc => live[doc]));
            Assert.Equal((documents, alive.Count), (live.Documents, live.Live));
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Deletions_are_read_as_they_were_written(int documents) => Seeded.Rounds(10, random =>
    {
        var directory = new MemoryDirectory();
        List<int> deleted = [.. Enumerable.Range(0, documents).Where(_ => random.Next(3) == 0)];
        var seal = LiveDocs.Without(documents, null, deleted).Write(directory, "live", 4);

        var read = LiveDocs.Read(directory, "live", 4, seal);

        Assert.Equal(deleted, Enumerable.Range(0, documents).Where(doc => !read[doc]));
    });

    [Fact]
    public void Deletions_of_another_segment_are_refused()
    {
        var directory = new MemoryDirectory();
        var seal = LiveDocs.Without(3, null, [1]).Write(directory, "live", 4);

        Assert.Throws<CorruptIndexException>(() => LiveDocs.Read(directory, "live", 5, seal));
    }

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        var directory = new MemoryDirectory();
        LiveDocs.Without(3, null, [1]).Write(directory, "live", 4);

        Assert.Equal(
            [3, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0],
            directory.Read("live")[FileFrame.HeaderLength..(FileFrame.HeaderLength + 16)]);
    }
}
