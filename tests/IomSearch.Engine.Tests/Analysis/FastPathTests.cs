using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

/// <summary>Holds the short way through ASCII, its vectors and its memory to the plain way.</summary>
public sealed class FastPathTests
{
    [Fact]
    public void Every_pair_of_characters_of_ASCII_is_cut_as_the_plain_way_cuts_it() => Verify(
        from first in Enumerable.Range(0, 128)
        from second in Enumerable.Range(0, 129)
        select $"Camps{(char)first}{(second < 128 ? (char)second : "")}9trainingS");

    [Fact]
    public void Runs_of_every_length_are_cut_as_the_plain_way_cuts_them() => Verify(
        from length in Enumerable.Range(0, 40).Concat(Enumerable.Range(250, 12)).Concat([510, 511])
        from rest in new[] { "", " ", " and 15 more of them", "é", "'s", "_", ".", ".5", "-7 2", "\u0301", "日本" }
        select string.Concat(Enumerable.Range(0, length).Select(i => "RelationZ09"[i % 11])) + rest);

    [Fact]
    public void Random_texts_are_cut_as_the_plain_way_cuts_them() => Seeded.Rounds(5, random =>
    {
        var texts = new RandomText(random);
        Verify([.. Enumerable.Range(0, 100).Select(i => i % 25 == 0 ? texts.NextLong() : texts.Next(30))]);
    });

    [Fact]
    public void A_word_has_the_same_term_each_time_however_many_words_are_met_between() => Seeded.Rounds(1, random =>
    {
        var words = Enumerable.Range(0, 12_000)
            .Select(_ => string.Concat(random.GetItems<char>("aeinorstydlgm", random.Next(1, 18)))
                + (random.Next(2) == 0 ? "ing" : ""))
            .ToList();
        Verify([string.Join(' ', words), string.Join(' ', words.Take(6_000))]);
    });

    [Fact]
    public void The_memory_gives_what_was_kept_or_nothing() => Seeded.Rounds(3, random =>
    {
        var cache = new WordCache();
        var room = new byte[WordCache.LongestWord + 1];
        var found = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var word = Encoding.ASCII.GetBytes(random.GetItems<char>("abcdefgh", random.Next(1, 4))
                .Concat(random.GetItems<char>("xyz0", random.Next(0, 13))).ToArray());
            var padded = AsciiRun.Padded([.. word, .. new byte[AsciiRun.Overhang]], word.Length);
            var term = word[..(word.Length / 2)];
            if (cache.Find(padded, room) is var length and >= 0)
            {
                Assert.Equal(term, room[..length]);
                found++;
            }

            cache.Keep(padded, term);
            Assert.Equal(term.Length, cache.Find(padded, room));
        }

        Assert.NotEqual(0, found);
    });

    [Fact]
    public void Room_is_lent_to_one_at_a_time_and_kept_within_bounds()
    {
        var pool = new ScratchPool();
        var lent = Enumerable.Range(0, ScratchPool.MostKept + 4).Select(_ => pool.Rent()).ToList();
        Assert.Equal(lent.Count, lent.Distinct().Count());

        lent.ForEach(pool.Return);
        var again = Enumerable.Range(0, ScratchPool.MostKept + 4).Select(_ => pool.Rent()).ToList();
        Assert.Equal(again.Count, again.Distinct().Count());
        Assert.Equal(ScratchPool.MostKept, again.Intersect(lent).Count());
    }

    private static void Verify(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Verify<English>("english", text);
            Verify<LuceneEnglish>("lucene-english", text);
            Verify<PlainPorter>("porter", text);
            Verify<French>("french", text);
            Verify<Spanish>("spanish", text);
            Verify<FoldedWords>("words", text);
        }
    }

    // Twice: the first time words are met, the second time they are remembered.
    private static void Verify<TLanguage>(string analyzer, string text)
        where TLanguage : ILanguage
    {
        var plain = PlainWalk.Tokens<TLanguage>(text);
        Assert.Equal(plain, Analyzer.Named(analyzer).Tokens(text));
        Assert.Equal(plain, Analyzer.Named(analyzer).Tokens(text));

        var sink = new RememberingSink([], []);
        for (var time = 0; time < 2; time++)
        {
            sink.Found.Clear();
            Analyzer.Named(analyzer).AnalyzeWords(text, ref sink);
            Assert.Equal(plain.Select(token => (token.Term, token.Position)), sink.Found);
        }
    }

    /// <summary>Terms and positions as they come; of words too, of which every seventh is forgotten.</summary>
    private readonly record struct RememberingSink(
        List<(string Term, int Position)> Found, Dictionary<ShortKey, string> Known) : IWordSink
    {
        public static bool RemembersWords => true;

        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) =>
            Found.Add((Encoding.UTF8.GetString(term), place.Position));

        public void Expect(ShortKey word) => Assert.Equal(0u, word.Rest >> 24);

        public bool TryAdd(ShortKey word, int position)
        {
            if (!Known.TryGetValue(word, out var term))
            {
                return false;
            }

            AddTerm(term, position);
            return true;
        }

        public void Add(ShortKey word, ReadOnlySpan<byte> term, int position)
        {
            var text = Encoding.UTF8.GetString(term);
            if (word.Start % 7 != 0)
            {
                Known[word] = text;
            }

            AddTerm(text, position);
        }

        private void AddTerm(string term, int position)
        {
            if (term.Length > 0)
            {
                Found.Add((term, position));
            }
        }
    }

    /// <summary>The same walk with no short way: every place through the grammar, every word
    /// through the language.</summary>
    private static class PlainWalk
    {
        public static List<Token> Tokens<TLanguage>(string text)
            where TLanguage : ILanguage
        {
            var tokens = new List<Token>();
            var position = 0;
            var scanned = 0;
            for (var place = 0; place < text.Length;)
            {
                var end = TLanguage.CutsAsLucene
                    ? WordTokenizer.Match<LuceneWordBreaks>(text, place)
                    : WordTokenizer.Match<CurrentWordBreaks>(text, place);
                if (end == place)
                {
                    CodePoint.At(text, place, out place);
                }
                else if (TLanguage.FindsIdentifiers && place >= scanned && IsIdentifier(text, place, out scanned))
                {
                    tokens.Add(new Token(Folded(text[place..scanned]), position, place, scanned, TokenKind.Compound));
                    for (var start = place; start < scanned;)
                    {
                        end = Identifiers.PartEnd(text.AsSpan(0, scanned), start);
                        Add<TLanguage>(tokens, text, position++, start, end);
                        start = end + 1;
                    }

                    place = scanned + Identifiers.PossessiveAfter(text, scanned);
                }
                else
                {
                    Add<TLanguage>(tokens, text, position++, place, end);
                    place = end;
                }
            }

            return tokens;
        }

        private static bool IsIdentifier(string text, int start, out int end)
        {
            end = Identifiers.Scan(text, start, out var isIdentifier);
            return isIdentifier;
        }

        private static string Folded(string text)
        {
            var room = new byte[ILanguage.TermRoom];
            return Encoding.UTF8.GetString(room.AsSpan(0, Words.Fold(text, room)));
        }

        private static void Add<TLanguage>(List<Token> tokens, string text, int position, int start, int end)
            where TLanguage : ILanguage
        {
            var room = new byte[ILanguage.TermRoom];
            var length = TLanguage.Term(text.AsSpan(start, end - start), room);
            if (length > 0)
            {
                tokens.Add(new Token(Encoding.UTF8.GetString(room, 0, length), position, start, end, TokenKind.Word));
            }
        }
    }
}
