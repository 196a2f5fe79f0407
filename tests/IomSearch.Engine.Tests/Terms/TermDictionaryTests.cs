using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;
using IomSearch.Engine.Tests.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class TermDictionaryTests
{
    private const int Fields = 4;

    public static TheoryData<int> Sizes => [1, 2, 31, 32, 33, 64, 65, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_term_is_found_with_its_entry(int count) => Seeded.Rounds(10, random =>
    {
        var terms = Vocabulary(random, count);
        using var frame = Written(random, terms, out var entries);
        var dictionary = new TermDictionary(frame, Fields);

        for (var i = 0; i < terms.Count; i++)
        {
            Assert.True(dictionary.TryFind(1, terms[i], out var entry), Show(terms[i]));
            Assert.Equal(entries[i], entry);
        }

        Assert.Equal(terms.Count, dictionary.Count(1));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_other_term_is_found(int count) => Seeded.Rounds(10, random =>
    {
        var terms = Vocabulary(random, count);
        using var frame = Written(random, terms, out _);
        var dictionary = new TermDictionary(frame, Fields);
        var known = terms.Select(term => Show(term)).ToHashSet();

        // Neighbours are the hard ones: a byte more, a byte less, a byte changed.
        foreach (var other in terms.SelectMany(term => Neighbours(random, term))
            .Where(other => !known.Contains(Show(other))))
        {
            Assert.False(dictionary.TryFind(1, other, out _), Show(other));
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_walk_gives_every_term_in_order(int count) => Seeded.Rounds(10, random =>
    {
        var terms = Vocabulary(random, count);
        using var frame = Written(random, terms, out var entries);
        var walk = new TermDictionary(frame, Fields).Walk(1, []);

        for (var i = 0; i < terms.Count; i++)
        {
            Assert.True(walk.Next());
            Assert.Equal(Show(terms[i]), Show(walk.Text));
            Assert.Equal(entries[i], walk.Entry);
            Assert.True(i == 0 || walk.Shared <= terms[i].AsSpan().CommonPrefixLength(terms[i - 1]));
        }

        Assert.False(walk.Next());
        Assert.False(walk.Next());
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_walk_goes_on_from_the_first_term_that_is_not_before(int count) => Seeded.Rounds(10, random =>
    {
        var terms = Vocabulary(random, count);
        using var frame = Written(random, terms, out _);
        var walk = new TermDictionary(frame, Fields).Walk(1, []);

        foreach (var target in terms.SelectMany(term => Neighbours(random, term)).OrderBy(_ => random.Next()).Take(200))
        {
            walk.SeekTo(target);
            foreach (var expected in terms.SkipWhile(term => term.AsSpan().SequenceCompareTo(target) < 0).Take(3))
            {
                Assert.True(walk.Next());
                Assert.Equal(Show(expected), Show(walk.Text));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_walk_passes_the_terms_that_begin_alike(int count) => Seeded.Rounds(20, random =>
    {
        var terms = Vocabulary(random, count);
        using var frame = Written(random, terms, out var entries);
        var walk = new TermDictionary(frame, Fields).Walk(1, []);
        var at = walk.Next() ? 0 : terms.Count;
        while (at < terms.Count)
        {
            // Mostly a byte or two, that many terms have in common; sometimes one after the other.
            var shared = random.Next(0, Math.Min(terms[at].Length, random.Next(1, 4)) + 1);
            var before = terms[at];
            var isStep = shared == 0;
            var expected = at + 1;
            while (!isStep && expected < terms.Count && terms[expected].AsSpan().StartsWith(before.AsSpan(0, shared)))
            {
                expected++;
            }

            Assert.Equal(expected < terms.Count, isStep ? walk.Next() : walk.NextBeyond(shared));
            at = expected;
            if (at < terms.Count)
            {
                Assert.Equal(Show(terms[at]), Show(walk.Text));
                Assert.Equal(entries[at], walk.Entry);
                Assert.True(walk.Shared <= terms[at].AsSpan().CommonPrefixLength(before));
            }
        }
    });

    [Fact]
    public void A_field_without_terms_has_none()
    {
        using var frame = Written(new Random(1), [[65]], out _);
        var dictionary = new TermDictionary(frame, Fields);

        Assert.Equal(0, dictionary.Count(2));
        Assert.False(dictionary.TryFind(2, "A"u8, out _));
        Assert.False(dictionary.Walk(2, []).Next());
    }

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        using var frame = FramedFile.Of(writer =>
        {
            var terms = new TermDictionaryWriter(writer);
            terms.Add(0, "roma"u8, new TermEntry(1, 1, 0, 0));
            terms.Add(0, "romania"u8, new TermEntry(1, 1, 2, 1));
            terms.Finish();
        });

        Assert.Equal(
            [0x0B, 0, 4, .. "roma"u8, 4, 3, .. "nia"u8, 1, 0, 0, 0, 1, 0, 2, 1], frame.Span(0, 20).ToArray());
    }

    private static FrameReader Written(Random random, List<byte[]> terms, out List<TermEntry> entries)
    {
        var all = new List<TermEntry>();
        var frame = FramedFile.Of(writer =>
        {
            var dictionary = new TermDictionaryWriter(writer);
            dictionary.Add(0, "before"u8, new TermEntry(1, 1, 0, 0));
            var (postings, positions) = (0L, 0L);
            foreach (var term in terms)
            {
                var documents = random.Next(1, 1000);
                postings += random.NextInt64(1L << random.Next(1, 33));
                positions += random.NextInt64(1L << random.Next(1, 33));
                all.Add(new TermEntry(documents, documents + random.Next(1 << random.Next(20)), postings, positions));
                dictionary.Add(1, term, all[^1]);
            }

            dictionary.Add(3, "behind"u8, new TermEntry(1, 1, postings, positions));
            dictionary.Finish();
        });
        entries = all;
        return frame;
    }

    private static List<byte[]> Vocabulary(Random random, int count)
    {
        var terms = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var stem = "";
        while (terms.Count < count)
        {
            var word = Word(random);
            // Half of the words are the beginnings or continuations of others.
            stem = random.Next(2) == 0 ? stem[..random.Next(stem.Length + 1)] + word : word;
            stem = stem.Length > 300 ? stem[..1] : stem;
            var utf8 = Encoding.UTF8.GetBytes(stem);
            if (utf8.Length > 0)
            {
                terms[Show(utf8)] = utf8;
            }
        }

        return [.. terms.Values];
    }

    private static string Word(Random random)
    {
        const string letters = "aabceéßжя漢z0-'";
        var length = random.Next(20) == 0 ? random.Next(200) : random.Next(4);
        return string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
    }

    private static IEnumerable<byte[]> Neighbours(Random random, byte[] term) =>
    [
        term,
        [.. term, (byte)random.Next(256)],
        term[..^1],
        [.. term[..^1], (byte)(term[^1] + 1)],
        [.. term[..^1], (byte)(term[^1] - 1), 255],
        [],
    ];

    // Byte order is the order of the hexadecimal digits.
    private static string Show(ReadOnlySpan<byte> term) => Convert.ToHexString(term);
}
