using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

public sealed class CorpusTests
{
    private static readonly string Records = Checkout.Path("corpus/projects");

    [Fact]
    public void Every_record_of_the_corpus_is_taken()
    {
        var results = new DocumentReaders().Read([Records]).ToList();

        Assert.DoesNotContain(results, result => result is ReadResult.Rejected);
        Assert.Equal(Directory.GetFiles(Records, "*.md").Length, results.Count);
    }

    [Fact]
    public void Every_record_of_the_corpus_cut_at_its_middle_is_refused_and_the_rest_is_read()
    {
        using var folder = new Reading();
        var files = Directory.GetFiles(Records, "*.md");
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            folder.With($"cut/{Path.GetFileName(file)}", bytes[..(bytes.Length / 2)]);
            folder.With($"whole/{Path.GetFileName(file)}", bytes);
        }

        var results = folder.Results();

        Assert.Equal(files.Length, results.OfType<ReadResult.Project>().Count());
        Assert.Equal(files.Length, results.OfType<ReadResult.Rejected>().Count(rejected =>
            rejected.Rejection is { Line: > 0, Reason.Length: > 0, File: var name }
                && name.StartsWith("cut/", StringComparison.Ordinal)));
    }
}
