using IomSearch.Engine.Analysis;
using IomSearch.Testing;
using IomSearch.Testing.Lucene;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class WordTokenizerTests
{
    [LuceneSharedFact]
    public void Real_texts_fall_into_the_tokens_that_Lucene_finds() =>
        Verify([.. SharedTexts.Projects(), .. SharedTexts.Cranfield()], "real texts");

    [LuceneFact]
    public void Random_texts_of_all_scripts_fall_into_the_tokens_that_Lucene_finds()
    {
        var seed = Random.Shared.Next();
        var texts = new RandomText(new Random(seed));
        Verify([.. Enumerable.Range(0, 20_000).Select(_ => texts.Next(20))], $"seed {seed}");
    }

    [LuceneFact]
    public void Endless_words_are_cut_where_Lucene_cuts_them()
    {
        var seed = Random.Shared.Next();
        var texts = new RandomText(new Random(seed));
        Verify([.. Enumerable.Range(0, 1_000).Select(_ => texts.NextLong())], $"seed {seed}");
    }

    [LuceneFact]
    public void Each_code_point_alone_and_between_letters_is_in_the_tokens_that_Lucene_finds()
    {
        var texts = new List<string>();

        // The planes of letters and emoji and that of tags; all others are Chinese characters or empty.
        foreach (var point in Enumerable.Range(0, 0x20000).Concat(Enumerable.Range(0xE0000, 0x1000)))
        {
            var text = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
            texts.Add($"{text} a{text}b 1{text}2 {text}\u200D{text}.");
        }

        Verify(texts, "each code point");
    }

    [Theory]
    [InlineData("Follow-up of 3.5 and 1,000 cases", "Follow|up|of|3.5|and|1,000|cases")]
    [InlineData("O'Neill's C++ (v2.0)", "O'Neill's|C|v2.0")]
    [InlineData("移民のデータ", "移|民|の|データ")]
    [InlineData("ประเทศไทย 2014", "ประเทศไทย|2014")]
    [InlineData("❤️ 👩‍👩‍👧 #️⃣ 🇮🇹", "❤️|👩‍👩‍👧|#️⃣|🇮🇹")]
    [InlineData("... - _ '", "")]
    public void A_text_has_tokens(string text, string tokens) =>
        Assert.Equal(
            tokens, string.Join('|', Tokens<CurrentWordBreaks>(text).Select(token => text[token.Start..token.End])));

    [Fact]
    public void A_token_of_letters_or_digits_is_a_segment_of_the_annex()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Letters = "aéΩЖ19_'.,:;- \u00AD\u0301한カ";
        for (var round = 0; round < 50_000; round++)
        {
            var text = new string(
                [.. Enumerable.Range(0, random.Next(20)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var segments = new List<(int, int)>();
            for (var place = 0; place < text.Length;)
            {
                var next = WordBoundaries.Next(text, place);
                if (text[place..next].Any(char.IsLetterOrDigit))
                {
                    segments.Add((place, next));
                }

                place = next;
            }

            Assert.True(segments.SequenceEqual(Tokens<CurrentWordBreaks>(text)), $"seed {seed}: {text}");
        }
    }

    private static void Verify(List<string> texts, string origin)
    {
        var lucene = LuceneTokens.Of("words", texts);
        for (var i = 0; i < texts.Count; i++)
        {
            var expected = lucene[i].Tokens.Select(token => (token.Start, token.End));
            var found = Tokens<LuceneWordBreaks>(texts[i]);
            if (!found.SequenceEqual(expected))
            {
                Assert.Fail($"{origin}: {Show(texts[i])} has {Show(expected)} in Lucene, {Show(found)} here");
            }
        }
    }

    private static List<(int Start, int End)> Tokens<TBreaks>(string text)
        where TBreaks : struct, IWordBreaks
    {
        var tokens = new List<(int, int)>();
        for (var place = 0; place < text.Length;)
        {
            var end = WordTokenizer.Match<TBreaks>(text, place);
            if (end > place)
            {
                tokens.Add((place, end));
                place = end;
            }
            else
            {
                CodePoint.At(text, place, out place);
            }
        }

        return tokens;
    }

    private static string Show(string text) => string.Join(' ', text.Take(2000).Select(unit => $"{(int)unit:X4}"));

    private static string Show(IEnumerable<(int Start, int End)> tokens) =>
        string.Join(' ', tokens.Select(token => $"{token.Start}-{token.End}"));
}
