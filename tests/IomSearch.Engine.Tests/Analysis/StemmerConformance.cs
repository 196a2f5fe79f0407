using System.Text;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

/// <summary>Holds a stemmer to the word list of the Snowball project for its language.</summary>
internal static class StemmerConformance
{
    public delegate int ByteStemmer(Span<byte> word);

    public delegate int CharStemmer(Span<char> word);

    public static string Stem(ByteStemmer stemmer, string word)
    {
        var letters = Encoding.UTF8.GetBytes(word);
        return Encoding.UTF8.GetString(letters.AsSpan(0, stemmer(letters)));
    }

    public static string Stem(CharStemmer stemmer, string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, stemmer(letters));
    }

    /// <summary>Every line "word: wanted, got" that the stemmer has otherwise than the list.</summary>
    public static IReadOnlyList<string> Differences(string language, Func<string, string> stem)
    {
        var words = File.ReadAllLines(SharedFolder.Path($"conformance/snowball/{language}/voc.txt"));
        var stems = File.ReadAllLines(SharedFolder.Path($"conformance/snowball/{language}/output.txt"));
        Assert.True(
            words.Length > 20_000 && words.Length == stems.Length, $"{words.Length} words, {stems.Length} stems");
        return
        [
            .. words.Zip(stems)
                .Where(pair => stem(pair.First) != pair.Second)
                .Select(pair => $"{pair.First}: wanted {pair.Second}, got {stem(pair.First)}"),
        ];
    }

    /// <summary>Runs random words through a stemmer: no word may throw or grow, and the seed
    /// is in the message.</summary>
    public static void Survives(string letters, Func<string, string> stem)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 100_000; round++)
        {
            var word = new string(
                [.. Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])]);
            Assert.True(stem(word).Length <= word.Length, $"seed {seed}: {word} grew to {stem(word)}");
        }
    }
}
