using IomSearch.Engine.IO;
using IomSearch.Testing;
using IomSearch.Testing.Faults;

namespace IomSearch.Engine.Tests.Segments;

/// <summary>An open index whose folder is moved away, with another one moved into its place.</summary>
public sealed class ReplacedIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    public void Nothing_is_written_over_an_index_that_took_the_place_of_the_open_one(int commits, int ofOther)
    {
        using var index = Replaced(commits, ofOther);
        var before = Files();

        Assert.Throws<IndexReplacedException>(() => index.OpenWriter());

        Assert.Equal(before, Files().Where(name => name != "writer.lock"));
        using var there = Open("index");
        using var snapshot = there.Snapshot();
        Assert.Equal(ofOther - 1, SteppedContent.StepOf(snapshot));
        using var read = index.Snapshot();
        Assert.Equal(commits - 1, SteppedContent.StepOf(read));
    }

    [Fact]
    public void A_writer_goes_on_from_a_later_generation_that_took_its_place()
    {
        using var index = Replaced(1, 3);
        using (var writer = index.OpenWriter())
        {
            SteppedContent.Apply(writer, 3);
            writer.Commit();
        }

        using var snapshot = index.Snapshot();
        Assert.Equal(3, SteppedContent.StepOf(snapshot));
    }

    [Fact]
    public void An_index_opened_empty_is_not_written_over_a_damaged_one()
    {
        using var index = Open("index");
        File.WriteAllBytes(folder.File("index/manifest-1"), [1, 2, 3]);

        Assert.ThrowsAny<IOException>(() => index.OpenWriter());

        Assert.Equal(3, new FileInfo(folder.File("index/manifest-1")).Length);
    }

    private SearchIndex Replaced(int commits, int ofOther)
    {
        Fill("index", commits);
        Fill("other", ofOther);
        var index = Open("index");
        Directory.Move(folder.File("index"), folder.File("away"));
        Directory.Move(folder.File("other"), folder.File("index"));
        File.Delete(folder.File("index/writer.lock"));
        return index;
    }

    private void Fill(string name, int commits)
    {
        using var index = Open(name);
        using var writer = index.OpenWriter();
        for (var step = 0; step < commits; step++)
        {
            SteppedContent.Apply(writer, step);
            writer.Commit();
        }
    }

    private SearchIndex Open(string name) => SearchIndex.Open(folder.File(name), SteppedContent.Schema);

    private List<string?> Files() =>
        [.. Directory.GetFiles(folder.File("index")).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
