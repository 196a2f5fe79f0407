using System.Text.RegularExpressions;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>The pages and reports that tests read have the form of real ones and sentences of our own.</summary>
public sealed partial class SampleWordingTests
{
    /// <summary>So many words running within one line are a sentence, and neither a menu nor labels.</summary>
    private const int WordsOfSentence = 12;

    [SharedFact]
    public void No_sentence_of_a_source_stands_in_a_sample()
    {
        var seeds = Directory.GetFiles(SharedFolder.Path("seeds"), "*.txt");
        Assert.NotEmpty(seeds);
        var source = seeds.SelectMany(File.ReadLines).SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        var samples = new[] { "Labelled", "Samples", "Strangers" }.SelectMany(folder => Directory.EnumerateFiles(
            Checkout.Path($"tests/IomSearch.Ingest.Tests/{folder}"), "*", SearchOption.AllDirectories));
        Assert.Equal("", string.Join('\n',
            from file in samples.Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
            from run in File.ReadLines(file).SelectMany(Runs)
            where source.Contains(run)
            select $"{Path.GetRelativePath(Checkout.Root, file)}: {run}"));
    }

    [Fact]
    public void Twelve_words_in_a_line_are_a_run_and_eleven_are_none()
    {
        Assert.Equal(["a b c d e f g h i j k l"], Runs("A b, c d e: f g h (i) j k l."));
        Assert.Empty(Runs("A b c d e f g h i j k"));
    }

    private static IEnumerable<string> Runs(string line)
    {
        var words = Word().Matches(line.ToLowerInvariant()).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - WordsOfSentence + 1))
            .Select(first => string.Join(' ', words.AsSpan(first, WordsOfSentence)!));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
