using System.Collections.Immutable;
using IomSearch.Engine.Search;
using IomSearch.Engine.Tests.Postings;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Search;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("a b c a b", "a b", 0, 2)]
    [InlineData("a a a", "a a", 0, 2)]
    [InlineData("a b a b a", "a b a", 0, 2)]
    [InlineData("a x b", "a _ b", 0, 1)]
    [InlineData("a b", "a _ b", 0, 0)]
    [InlineData("a x b", "a b", 1, 0.5f)]
    [InlineData("a x b", "a b", 0, 0)]
    [InlineData("b a", "a b", 1, 0)]
    [InlineData("b a", "a b", 2, 1 / 3f)]
    [InlineData("a x x b a b", "a b", 2, 4 / 3f)]
    [InlineData("a x", "a a", 3, 0)]
    [InlineData("a x a", "a a", 3, 0.5f)]
    public void A_phrase_stands_in_a_text_so_often(string text, string phrase, int slop, float frequency)
    {
        var terms = Phrase(phrase);

        Assert.Equal(frequency, Frequency(Places(text), terms, slop), 6);
        Assert.Equal(
            frequency, NaivePhrase.Frequency(word => Places(text).GetValueOrDefault(word, []), terms, slop), 6);
    }

    [Fact]
    public void A_phrase_stands_as_often_as_looking_everywhere_finds() => Seeded.Rounds(20_000, random =>
    {
        var letters = random.Next(2, 5);
        var text = Words(random, random.Next(1, 25), letters);
        var phrase = Phrase(Words(random, random.Next(2, 5), letters));
        var slop = random.Next(2) * random.Next(8);
        var places = Places(text);
        if (phrase.Length < 2 || phrase.Any(term => !places.ContainsKey(term.Text)))
        {
            return;
        }

        Assert.Equal(
            NaivePhrase.Frequency(word => places[word], phrase, slop), Frequency(places, phrase, slop), 1e-6f);
    });

    // A document of positions only; the phrase's words are loaded from postings as a search does it.
    private static float Frequency(
        Dictionary<string, ImmutableArray<int>> places, ImmutableArray<PhraseTerm> phrase, int slop)
    {
        Posting[][] postings = [.. phrase.Select(term => new[] { new Posting(0, [.. places[term.Text]]) })];
        using var written = new WrittenPostings(postings);
        PhraseWord[] words =
        [
            .. phrase.Select((term, i) =>
            {
                var word = new PhraseWord().Begin(term);
                var documents = written.Documents(i, word.Documents.Postings);
                written.Positions(i, documents, word.Positions);
                documents.Next();
                word.Load();
                return word;
            }),
        ];
        return slop == 0 ? ExactPhrase.Count(words) : new SloppyPhrase().Begin(words, slop).Frequency(words);
    }

    private static Dictionary<string, ImmutableArray<int>> Places(string text) => text.Split(' ')
        .Select((word, position) => (word, position)).Where(pair => pair.word != "_").GroupBy(pair => pair.word)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.position).ToImmutableArray());

    private static ImmutableArray<PhraseTerm> Phrase(string words) =>
        [.. words.Split(' ').Select((word, place) => new PhraseTerm(word, place)).Where(term => term.Text != "_")];

    private static string Words(Random random, int count, int letters) =>
        string.Join(
            ' ',
            Enumerable.Range(0, count)
                .Select(_ => random.Next(8) == 0 ? '_' : (char)('a' + random.Next(letters))));
}
