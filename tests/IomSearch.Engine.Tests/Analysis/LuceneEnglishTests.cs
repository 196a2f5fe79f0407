using IomSearch.Engine.Analysis;
using IomSearch.Testing;
using IomSearch.Testing.Lucene;

namespace IomSearch.Engine.Tests.Analysis;

/// <summary>The analyzer <c>lucene-english</c> against the EnglishAnalyzer of Apache Lucene 8.8.1.</summary>
public sealed class LuceneEnglishTests
{
    [LuceneSharedFact]
    public void Real_projects_give_the_terms_positions_and_offsets_of_Lucene() =>
        Verify([.. SharedTexts.Projects()], "projects");

    [LuceneSharedFact]
    public void The_Cranfield_texts_give_the_terms_positions_and_offsets_of_Lucene() =>
        Verify([.. SharedTexts.Cranfield()], "cranfield");

    [LuceneSharedFact]
    public void Every_word_of_the_Snowball_lists_gives_the_term_of_Lucene()
    {
        string[] languages = ["english", "porter", "french", "spanish"];
        Verify([.. languages.SelectMany(Words)], "word lists");
    }

    [LuceneFact]
    public void Random_texts_of_all_scripts_give_the_terms_positions_and_offsets_of_Lucene()
    {
        var seed = Random.Shared.Next();
        var texts = new RandomText(new Random(seed));
        Verify([.. Enumerable.Range(0, 20_000).Select(_ => texts.Next(20))], $"seed {seed}");
    }

    [LuceneFact]
    public void Random_words_with_English_endings_give_the_terms_of_Lucene()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] pieces =
        [
            "a", "e", "i", "o", "u", "y", "b", "bb", "k", "kk", "l", "s", "z", "é", "éé", "ı", "ß", "ж", "жж", "K",
            "İ", "1", "00", "ed", "ing", "eed", "ies", "sses", "ational", "bli", "logi", "li", "ousness", "iviti",
            "ement", "ion", "'s", "\u2019S",
        ];
        Verify(
            [.. Enumerable.Range(0, 50_000).Select(_ => string.Concat(random.GetItems(pieces, random.Next(1, 7))))],
            $"seed {seed}");
    }

    [LuceneFact]
    public void Endless_words_give_the_terms_positions_and_offsets_of_Lucene()
    {
        var seed = Random.Shared.Next();
        var texts = new RandomText(new Random(seed));
        Verify([.. Enumerable.Range(0, 1_000).Select(_ => texts.NextLong())], $"seed {seed}");
    }

    private static string[] Words(string language) =>
        File.ReadAllLines(SharedFolder.Path($"conformance/snowball/{language}/voc.txt"));

    private static void Verify(List<string> texts, string origin)
    {
        Assert.NotEmpty(texts);
        var lucene = LuceneTokens.Of("english", texts);
        var analyzer = Analyzer.Named("lucene-english");
        for (var i = 0; i < texts.Count; i++)
        {
            var expected = lucene[i].Tokens.Select(token => $"{token.Term}@{token.Position}:{token.Start}-{token.End}");
            var sink = new Listing([]);
            var positions = analyzer.Analyze(texts[i], ref sink);
            var found = sink.Lines;
            if (!found.SequenceEqual(expected) || positions != lucene[i].Positions)
            {
                var first = expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
                Assert.Fail($"{origin}, text {i} ({texts[i]}): Lucene has {first.First}, here {first.Second}; "
                    + $"positions {lucene[i].Positions} and {positions}");
            }
        }
    }

    private readonly record struct Listing(List<string> Lines) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) =>
            Lines.Add($"{System.Text.Encoding.UTF8.GetString(term)}@{place.Position}:{place.Start}-{place.End}");
    }
}
