using IomSearch.Engine.Postings;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Postings;

public sealed class PostingsCursorTests
{
    public static TheoryData<int> Sizes => [1, 2, 127, 128, 129, 255, 256, 257, 1000, 5000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_walk_gives_every_document_and_frequency(int count) => Seeded.Rounds(5, random =>
    {
        var postings = WrittenPostings.Random(random, count);
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);

        foreach (var posting in postings)
        {
            Assert.Equal(posting.Doc, cursor.Next());
            Assert.Equal((posting.Doc, posting.Positions.Length), (cursor.Doc, cursor.Frequency));
        }

        Assert.Equal(PostingsCursor.End, cursor.Next());
        Assert.Equal(PostingsCursor.End, cursor.Next());
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_mixture_of_moves_goes_where_a_list_goes(int count) => Seeded.Rounds(20, random =>
    {
        var postings = WrittenPostings.Random(random, count);
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);
        var positions = written.Positions(0, cursor);
        var at = -1;

        while (at < count)
        {
            var target = Math.Max(0, cursor.Doc) + random.Next(1 << random.Next(14));
            if (random.Next(2) == 0)
            {
                at++;
                cursor.Next();
            }
            else
            {
                at = Math.Max(at, IndexOf(postings, target));
                cursor.SeekTo(target);
            }

            Assert.Equal(at < count ? postings[at].Doc : PostingsCursor.End, cursor.Doc);
            if (at < count && random.Next(3) == 0)
            {
                Assert.Equal(postings[at].Positions.Length, cursor.Frequency);
            }

            if (at < count && random.Next(3) == 0)
            {
                Assert.Equal(postings[at].Positions, positions.Positions().ToArray());
            }
        }
    });

    [Fact]
    public void A_seek_to_a_document_behind_stays() => Seeded.Rounds(5, random =>
    {
        var postings = WrittenPostings.Random(random, 300);
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);
        cursor.SeekTo(postings[200].Doc);

        Assert.Equal(postings[200].Doc, cursor.SeekTo(postings[100].Doc));
    });

    [Fact]
    public void Terms_written_one_after_the_other_are_read_apart() => Seeded.Rounds(10, random =>
    {
        Posting[][] terms =
            [.. Enumerable.Range(0, 20).Select(_ => WrittenPostings.Random(random, random.Next(1, 400)))];
        using var written = new WrittenPostings(terms);

        for (var term = 0; term < terms.Length; term++)
        {
            var cursor = written.Documents(term);
            var positions = written.Positions(term, cursor);
            foreach (var posting in terms[term])
            {
                Assert.Equal(posting.Doc, cursor.Next());
                Assert.Equal(posting.Positions, positions.Positions().ToArray());
            }

            Assert.Equal(PostingsCursor.End, cursor.Next());
        }
    });

    [Fact]
    public void An_entry_counts_documents_and_occurrences() => Seeded.Rounds(10, random =>
    {
        var postings = WrittenPostings.Random(random, random.Next(1, 400));
        using var written = new WrittenPostings(postings);

        Assert.Equal(postings.Length, written.Entries[0].Documents);
        Assert.Equal(postings.Sum(posting => posting.Positions.Length), written.Entries[0].Occurrences);
    });

    [Theory]
    [InlineData(127, false)]
    [InlineData(128, true)]
    [InlineData(700, true)]
    public void The_best_of_a_term_is_kept_where_there_is_a_block(int count, bool kept) => Seeded.Rounds(10, random =>
    {
        var postings = WrittenPostings.Random(random, count);
        using var written = new WrittenPostings(postings);

        Assert.Equal(kept, written.Documents(0).TryImpact(out var impact));

        var covered = kept ? postings : [];
        Assert.Equal(covered.Select(posting => posting.Positions.Length).DefaultIfEmpty().Max(), impact.Max);
        Assert.Equal(Least(covered.Where(posting => posting.Positions.Length == 1), written.Norms), impact.Ones);
        Assert.Equal(Least(covered.Where(posting => posting.Positions.Length > 3), written.Norms), impact.More);
    });

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        using var frame = IO.FramedFile.Of(documents =>
        {
            using var other = IO.FramedFile.Of(positions =>
            {
                var batch = new PostingsBatch();
                batch.Add(7, 1)[0] = 1;
                new[] { 1, 2, 3 }.CopyTo(batch.Add(11, 3));
                new PostingsWriter(documents, new PositionsWriter(positions)).Write(batch, new byte[12]);
            });
        });

        Assert.Equal([0x0F, 0x06, 0x03], frame.Span(0, (int)frame.Length).ToArray());
    }

    private static byte Least(IEnumerable<Posting> postings, byte[] norms) =>
        postings.Select(posting => norms[posting.Doc]).DefaultIfEmpty(Impact.None).Min();

    private static int IndexOf(Posting[] postings, int target)
    {
        var index = Array.FindIndex(postings, posting => posting.Doc >= target);
        return index < 0 ? postings.Length : index;
    }
}
