using IomSearch.Ingest.Facts;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>Whatever a file holds, it is read or refused with a reason; nothing is thrown.</summary>
public sealed class DamagedInputTests
{
    private const int Seed = 20_301;

    [Fact]
    public void A_file_cut_anywhere_is_read_or_refused_with_a_reason()
    {
        var random = new Random(Seed);
        foreach (var (name, bytes) in Originals())
        {
            using var folder = new Reading();
            for (var cut = 0; cut < 8; cut++)
            {
                folder.With($"{cut}{name}", bytes[..random.Next(bytes.Length)]);
            }

            Assert.All(folder.Results(), IsSound);
        }
    }

    [Fact]
    public void A_file_with_changed_bytes_is_read_or_refused_with_a_reason()
    {
        var random = new Random(Seed);
        foreach (var (name, bytes) in Originals())
        {
            using var folder = new Reading();
            for (var copy = 0; copy < 4; copy++)
            {
                var changed = bytes.ToArray();
                for (var change = 0; change < 1 << (2 * copy); change++)
                {
                    changed[random.Next(changed.Length)] = (byte)random.Next(1, 256);
                }

                folder.With($"{copy}{name}", changed);
            }

            Assert.All(folder.Results(), IsSound);
        }
    }

    /// <summary>A rejection says where and why; a project has a title, a text and an id, and its facts can be looked
    /// for.</summary>
    private static void IsSound(ReadResult result)
    {
        if (result is ReadResult.Rejected { Rejection: var rejection })
        {
            Assert.True(rejection is { File.Length: > 0, Line: >= 0, Reason.Length: > 0 }, $"seed {Seed}: {rejection}");
            return;
        }

        var project = FactExtractor.Complete(((ReadResult.Project)result).Document);
        Assert.True(
            project is { Id.Length: > 0 and <= 200, Title.Length: > 0, Text.Length: > 0 },
            $"seed {Seed}: {project.Source.File}: '{project.Id}' '{project.Title}'");
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Originals() =>
        Directory.GetFiles(Checkout.Path("tests/IomSearch.Ingest.Tests/Samples"), "*.txt")
            .Concat(Directory.GetFiles(Checkout.Path("corpus/projects"), "*.md"))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
}
