using System.Collections.Immutable;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

public sealed class ManifestTests
{
    [Fact]
    public void A_manifest_is_read_as_it_was_committed() => Seeded.Rounds(100, random =>
    {
        var directory = new MemoryDirectory();
        var manifest = RandomManifest(random);
        manifest.Commit(directory);

        var read = Manifest.Read(directory, manifest.Generation);

        Assert.Equal(manifest.Generation, read.Generation);
        Assert.Equal(manifest.CommittedAt, read.CommittedAt);
        Assert.Equal(manifest.NextSegment, read.NextSegment);
        Assert.Equal(manifest.Fields.AsEnumerable(), read.Fields);
        Assert.Equal(manifest.Notes, read.Notes);
        Assert.Equal(manifest.Files, read.Files);
        Assert.Equal(manifest.Attachments, read.Attachments);
        Assert.Equal(manifest.Segments.Select(Show), read.Segments.Select(Show));
    });

    [Fact]
    public void A_commit_leaves_no_file_but_the_manifest()
    {
        var directory = new MemoryDirectory();
        RandomManifest(new Random(1)).Commit(directory);

        Assert.Single(directory.List());
    }

    [Fact]
    public void A_manifest_under_another_number_is_refused()
    {
        var directory = new MemoryDirectory();
        var manifest = RandomManifest(new Random(2));
        manifest.Commit(directory);
        directory.Rename(directory.List()[0], FileNames.Manifest(manifest.Generation + 1));

        Assert.Throws<CorruptIndexException>(() => Manifest.Read(directory, manifest.Generation + 1));
    }

    [Fact]
    public void Every_flipped_byte_of_a_manifest_is_found() => Seeded.Rounds(2, random =>
    {
        var directory = new MemoryDirectory();
        var manifest = RandomManifest(random);
        manifest.Commit(directory);
        var name = directory.List()[0];
        var whole = directory.Read(name);
        for (var i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= (byte)random.Next(1, 256);
            directory.Replace(name, damaged);
            Assert.Throws<CorruptIndexException>(() => Manifest.Read(directory, manifest.Generation));
        }
    });

    private static Manifest RandomManifest(Random random) => new(
        random.NextInt64(1, 1L << random.Next(1, 60)),
        new DateTimeOffset(random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero),
        random.NextInt64(1L << random.Next(1, 60)),
        [.. Enumerable.Range(0, random.Next(1, 5))
            .Select(i => new FieldSpec($"field-{i}", (FieldKind)random.Next(1, 5), $"é{i}"))],
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => RandomSegment(random))],
        Enumerable.Range(0, random.Next(4)).ToImmutableSortedDictionary(
            i => $"key {i}", i => $"välue {i}", StringComparer.Ordinal))
    {
        Attachments = Enumerable.Range(0, random.Next(3)).ToImmutableSortedDictionary(
            i => $"kept{(char)('a' + i)}", i => new AttachmentEntry(i + 1, RandomSeal(random)), StringComparer.Ordinal),
    };

    private static SegmentEntry RandomSegment(Random random) => new(
        random.NextInt64(1L << 40),
        random.Next(1, 1_000_000),
        Enum.GetValues<SegmentPart>()
            .Where(_ => random.Next(2) == 0).ToDictionary(part => part, _ => RandomSeal(random)),
        random.Next(2) == 0 ? null : new LiveEntry(random.NextInt64(1, 1000), RandomSeal(random)))
    {
        Filled = random.Next(2) * random.NextInt64(1, 1000),
    };

    private static FrameSeal RandomSeal(Random random) =>
        new(random.NextInt64(1L << 40), (uint)random.NextInt64(1L << 32));

    private static string Show(SegmentEntry segment) =>
        $"{segment.Number} {segment.Documents} {segment.Live} "
        + string.Join(", ", segment.Parts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
}
