using System.Security.Cryptography;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests.Readers.Iati;

[Collection(MeasuresMemory.Name)]
public sealed class LargeFileTests
{
    private const int Seed = 90_210;

    /// <summary>What may be in use while a file is read, above what was before; the file is twice as large.</summary>
    private const long MostInUse = 32L << 20;

    [Fact]
    public void A_file_of_64_megabytes_is_read_in_memory_that_does_not_grow_with_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("large.xml");
        var written = ActivityFile.Write(file, 64 << 20, Seed);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (count, most) = (0, 0L);
        foreach (var result in new IomSearch.Ingest.Readers.IatiReader().Read(file, "large.xml",
            CancellationToken.None))
        {
            Assert.IsType<ReadResult.Project>(result);
            most = ++count % 2_000 == 0
                ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before)
                : most;
        }

        Assert.Equal(written, count);
        Assert.True(most < MostInUse, $"{most:N0} bytes in use; seed {Seed}");
    }

    [Fact]
    public void The_same_seed_writes_the_same_file()
    {
        using var folder = new TemporaryFolder();
        var hashes = new[] { "a.xml", "b.xml" }.Select(name =>
        {
            ActivityFile.Write(folder.File(name), 100_000, Seed);
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.File(name))));
        });

        Assert.Single(hashes.Distinct());
    }
}
