using IomSearch.Engine.Postings;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Postings;

public sealed class PositionsCursorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1000)]
    public void Positions_of_some_documents_are_read_without_those_between(int count) => Seeded.Rounds(10, random =>
    {
        var postings = WrittenPostings.Random(random, count);
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);
        var positions = written.Positions(0, cursor);

        foreach (var posting in postings)
        {
            cursor.Next();
            if (random.Next(10) == 0)
            {
                Assert.Equal(posting.Positions, positions.Positions().ToArray());
            }
        }
    });

    [Fact]
    public void Positions_asked_for_twice_are_the_same() => Seeded.Rounds(5, random =>
    {
        var postings = WrittenPostings.Random(random, 200);
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);
        var positions = written.Positions(0, cursor);
        cursor.SeekTo(postings[150].Doc);

        Assert.Equal(postings[150].Positions, positions.Positions().ToArray());
        Assert.Equal(postings[150].Positions, positions.Positions().ToArray());
    });

    [Fact]
    public void A_document_with_many_occurrences_spans_blocks()
    {
        Posting[] postings = [new Posting(0, [.. Enumerable.Range(0, 100_000)]), new Posting(1, [5])];
        using var written = new WrittenPostings(postings);
        var cursor = written.Documents(0);
        var positions = written.Positions(0, cursor);

        cursor.Next();
        Assert.Equal(postings[0].Positions, positions.Positions().ToArray());
        cursor.Next();
        Assert.Equal(postings[1].Positions, positions.Positions().ToArray());
    }
}
