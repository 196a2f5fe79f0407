using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class SurveyedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Its_hash_is_SHA_256_and_its_line_ends_are_counted()
    {
        File.WriteAllText(folder.File("a.txt"), "abc");
        File.WriteAllText(folder.File("b.txt"), string.Concat(Enumerable.Repeat("line\n", 100_000)));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Of("a.txt").Hash);
        Assert.Equal((500_000, 100_000), (Of("b.txt").Length, Of("b.txt").LineEnds));
    }

    [Fact]
    public void Length_and_date_do_not_make_it_unchanged()
    {
        File.WriteAllText(folder.File("a.txt"), "abc");
        File.SetLastWriteTimeUtc(folder.File("a.txt"), DateTime.UnixEpoch);
        var known = new FileReading(Of("a.txt"), default).ToLedger();
        Assert.True((Of("a.txt") with { Known = known }).IsUnchanged);
        File.WriteAllText(folder.File("a.txt"), "abd");
        File.SetLastWriteTimeUtc(folder.File("a.txt"), DateTime.UnixEpoch);
        Assert.False((Of("a.txt") with { Known = known }).IsUnchanged);
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_no_hash_and_is_never_unchanged()
    {
        var file = Of("nowhere");
        Assert.Equal(("", 0L), (file.Hash, file.Length));
        Assert.False((file with { Known = new FileReading(file, default).ToLedger() }).IsUnchanged);
    }

    private SurveyedFile Of(string name) => SurveyedFile.Of(new SourceFile(folder.File(name), name));
}
