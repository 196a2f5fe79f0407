using System.Runtime.Intrinsics;
using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

public sealed class TurnedTermsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(TurnedTerms.MostTurned)]
    public void Every_term_has_the_places_where_it_stands(int mostTurned) => Seeded.Rounds(30, random =>
    {
        var log = new TermLog();
        var documents = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Occurrences(random)).ToList();
        foreach (var occurrences in documents)
        {
            foreach (var (field, text, position) in occurrences)
            {
                Add(log, field, Encoding.UTF8.GetBytes(text), position, random);
            }

            log.EndDocument();
        }

        // Some documents are left out, the others in another order.
        int[] order = [.. Enumerable.Range(0, documents.Count)
            .OrderBy(_ => random.Next()).Take(random.Next(1, documents.Count + 1))];

        Assert.Equal(Expected(documents, order), Walked(new TurnedTerms(log, order, mostTurned)));
    });

    // As a term; or as a word that is known or not, now and then after one that is left out.
    private static void Add(TermLog log, byte field, byte[] text, int position, Random random)
    {
        if (random.Next(3) == 0)
        {
            log.Add(field, text, position);
            return;
        }

        if (random.Next(5) == 0)
        {
            var stopWord = ShortKey.Of("the"u8, 3);
            if (log.TryAdd(stopWord, position) is var none && none < 0)
            {
                log.Add(field, stopWord, [], position);
                none = log.TryAdd(stopWord, position);
            }

            Assert.Equal(0, none);
        }

        // Words and terms are different: here a word has a term of two letters less.
        byte[] word = [.. text, .. "ed"u8];
        var key = ShortKey.Of(Vector128.Create<byte>([.. word, .. new byte[16 - word.Length]])).Tagged(field);
        log.Expect(key);
        var terms = log.TryAdd(key, position);
        Assert.True(terms is 1 or -1);
        if (terms < 0)
        {
            log.Add(field, key, text, position);
        }
    }

    // Positions ascend in a field, with gaps of all sizes; a field may come again after another.
    private static List<(byte Field, string Text, int Position)> Occurrences(Random random)
    {
        var reached = new int[3];
        var occurrences = new List<(byte, string, int)>();
        for (var left = random.Next(50); left > 0; left--)
        {
            var field = random.Next(3);
            reached[field] += random.Next(10) switch
            {
                0 => 0,
                1 => random.Next(253, 257),
                2 => random.Next(1 << 20),
                _ => 1
            };
            occurrences.Add(((byte)field, "t" + random.Next(12), reached[field]));
        }

        return occurrences;
    }

    private static string[] Expected(List<List<(byte Field, string Text, int Position)>> documents, int[] order) =>
    [
        .. order
            .SelectMany((old, doc) => documents[old].Select(one => (one.Field, one.Text, Doc: doc, one.Position)))
            .GroupBy(one => (one.Field, one.Text))
            .OrderBy(term => term.Key.Field).ThenBy(term => term.Key.Text, StringComparer.Ordinal)
            .Select(term => Line(term.Key.Field, term.Key.Text, term.GroupBy(one => one.Doc).OrderBy(doc => doc.Key)
                .Select(doc => (doc.Key, doc.Select(one => one.Position))))),
    ];

    private static List<string> Walked(TurnedTerms terms)
    {
        var lines = new List<string>();
        while (terms.Next())
        {
            var batch = terms.Postings();
            var at = 0;
            var documents = new List<(int, IEnumerable<int>)>();
            for (var i = 0; i < batch.Count; at += batch.Frequencies[i], i++)
            {
                documents.Add((batch.Docs[i], batch.Positions[at..(at + batch.Frequencies[i])]));
            }

            lines.Add(Line(terms.Field, Encoding.UTF8.GetString(terms.Text), documents));
        }

        return lines;
    }

    private static string Line(int field, string text, IEnumerable<(int Doc, IEnumerable<int> Positions)> documents) =>
        $"{field} {text}: {string.Join("; ", documents.Select(one => $"{one.Doc} at {string.Join(',', one.Positions)}"))}";
}
