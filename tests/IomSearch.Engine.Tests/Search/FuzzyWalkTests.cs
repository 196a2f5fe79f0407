using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Search;

public sealed class FuzzyWalkTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("text", FieldKind.Text, "words"));

    [Fact]
    public void The_terms_near_a_word_are_those_that_comparing_each_finds() => Seeded.Rounds(40, random =>
    {
        var letters = random.Next(2) == 0 ? "ab" : "abcжш";
        string[] words = [.. Enumerable.Range(0, 600).Select(_ => Word(random, letters, 9)).Distinct()];
        using var index = Filled(words);
        using var snapshot = index.Snapshot();
        for (var i = 0; i < 30; i++)
        {
            var word = Word(random, letters, 9);
            var edits = random.Next(3);

            var found = Find(snapshot, word, edits);

            Assert.Equal(
                NaiveFuzzy.Expand(words, word, edits, int.MaxValue).OrderBy(match => match.Term, Utf8Order.Instance),
                found);
        }
    });

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100)]
    public void A_long_word_is_found_whatever_reads_it(int length)
    {
        var word = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 7))));
        using var index = Filled([word[..^1], word, word + "x", word + "xy", word + "xyz", word[1..]]);
        using var snapshot = index.Snapshot();

        var found = Find(snapshot, word, 2);

        Assert.Equal([(word[..^1], 1), (word, 0), (word + "x", 1), (word + "xy", 2)], found);
    }

    private static List<(string Text, int Edits)> Find(IndexSnapshot snapshot, string word, int edits)
    {
        var found = new List<(string, int)>();
        var walk = new FuzzyWalk().Begin(word, edits);
        walk.Open(snapshot.State.Segments[0].Reader.Terms, 0);
        while (walk.Next())
        {
            found.Add((Encoding.UTF8.GetString(walk.Text), walk.Edits));
        }

        return found;
    }

    private static string Word(Random random, string letters, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => letters[random.Next(letters.Length)]));

    private static SearchIndex Filled(string[] words)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        for (var i = 0; i < words.Length; i++)
        {
            writer.Put(new Document($"{i:D4}").Add("text", words[i]));
        }

        writer.Commit();
        return index;
    }
}
