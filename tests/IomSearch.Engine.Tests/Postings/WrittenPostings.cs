using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Terms;
using IomSearch.Engine.Tests.IO;

namespace IomSearch.Engine.Tests.Postings;

/// <summary>One posting as a list has it.</summary>
internal sealed record Posting(int Doc, int[] Positions);

/// <summary>Random postings of a few terms, written and opened again.</summary>
internal sealed class WrittenPostings : IDisposable
{
    private readonly FrameReader documents;
    private readonly FrameReader positions;

    public WrittenPostings(params Posting[][] terms)
    {
        Norms = new byte[terms.Max(term => term[^1].Doc) + 1];
        for (var doc = 0; doc < Norms.Length; doc++)
        {
            Norms[doc] = (byte)((doc * 37 % 255) + 1);
        }

        FrameReader? written = null;
        documents = FramedFile.Of(documentsFrame => written = FramedFile.Of(positionsFrame =>
        {
            var writer = new PostingsWriter(documentsFrame, new PositionsWriter(positionsFrame));
            Entries = [.. terms.Select(term => writer.Write(Batch(term), Norms))];
        }));
        positions = written!;
    }

    public byte[] Norms { get; }

    public TermEntry[] Entries { get; private set; } = [];

    public PostingsCursor Documents(int term) => Documents(term, new PostingsCursor());

    public PostingsCursor Documents(int term, PostingsCursor cursor) => cursor.Begin(documents, Entries[term]);

    public PositionsCursor Positions(int term, PostingsCursor cursor) => Positions(term, cursor, new PositionsCursor());

    public PositionsCursor Positions(int term, PostingsCursor documents, PositionsCursor cursor) =>
        cursor.Begin(positions, Entries[term], documents);

    public void Dispose()
    {
        documents.Dispose();
        positions.Dispose();
    }

    /// <summary>Postings of random gaps, frequencies and positions; now and then a large one of each.</summary>
    public static Posting[] Random(Random random, int count)
    {
        var postings = new Posting[count];
        var gapBits = random.Next(1, 12);
        var doc = -1;
        for (var i = 0; i < count; i++)
        {
            doc += 1 + random.Next(random.Next(50) == 0 ? 5000 : 1 << random.Next(gapBits));
            var frequency = 1 + random.Next(random.Next(30) == 0 ? 300 : random.Next(1, 4));
            postings[i] = new Posting(doc, Ascending(random, frequency));
        }

        return postings;
    }

    private static int[] Ascending(Random random, int count)
    {
        var numbers = new int[count];
        var position = random.Next(20);
        for (var i = 0; i < count; i++)
        {
            numbers[i] = position;
            // Two tokens may stand at one position.
            position += random.Next(random.Next(40) == 0 ? 100_000 : 30);
        }

        return numbers;
    }

    private static PostingsBatch Batch(Posting[] postings)
    {
        var batch = new PostingsBatch();
        foreach (var posting in postings)
        {
            posting.Positions.CopyTo(batch.Add(posting.Doc, posting.Positions.Length));
        }

        return batch;
    }
}
