using IomSearch.Engine.Postings;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The terms of the documents in memory, each with its postings as they grow.</summary>
/// <remarks>A term's key is its field's number and its UTF-8.</remarks>
internal sealed class TermTable
{
    private readonly KeyTable keys = new();
    private readonly SlicePool pool = new();
    private Term[] terms = new Term[1 << 11];
    private int known;

    /// <summary>Number of different terms.</summary>
    public int Count => keys.Count;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => pool.Bytes + keys.Bytes + (terms.Length * 48L);

    /// <summary>Adds an occurrence; documents ascend, positions do not descend in a document.</summary>
    public void Add(byte field, ReadOnlySpan<byte> text, int doc, int position)
    {
        var number = keys.FindOrAdd(field, text);
        if (number == known)
        {
            NewTerm(known++);
        }

        ref var term = ref terms[number];
        if (term.LastDoc != doc)
        {
            if (term.Documents > 0)
            {
                WriteDocument(ref term);
            }

            term.Gap = doc - term.LastDoc;
            (term.LastDoc, term.LastPosition, term.Frequency) = (doc, 0, 0);
            term.Documents++;
        }

        term.Frequency++;
        pool.Write(ref term.PositionsEnd, (uint)(position - term.LastPosition));
        term.LastPosition = position;
    }

    /// <summary>All terms' numbers, by field and then by byte order.</summary>
    public int[] Sorted() => keys.Sorted();

    /// <summary>A term's field and UTF-8.</summary>
    public ReadOnlySpan<byte> Key(int number) => keys[number];

    /// <summary>Fills a batch with a term's postings, documents numbered anew; those with a number below 0 are left out.</summary>
    public void Read(int number, ReadOnlySpan<int> newNumbers, PostingsBatch batch)
    {
        ref var term = ref terms[number];
        var documents = pool.Read(term.DocumentsStart, term.DocumentsEnd);
        var positions = pool.Read(term.PositionsStart, term.PositionsEnd);
        var doc = -1;
        batch.Clear();
        for (var left = term.Documents; left > 0; left--)
        {
            // The last document was never written: whether more occurrences follow was not known.
            var gap = left == 1 ? (uint)term.Gap << 1 : documents.Varint();
            var frequency = left == 1 ? term.Frequency : (gap & 1) == 1 ? 1 : (int)documents.Varint();
            doc += (int)(gap >> 1);
            ReadPositions(ref positions, newNumbers[doc] < 0 ? [] : batch.Add(newNumbers[doc], frequency), frequency);
        }
    }

    private static void ReadPositions(ref SlicePool.SliceReader positions, Span<int> target, int count)
    {
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += (int)positions.Varint();
            if (target.Length > 0)
            {
                target[i] = position;
            }
        }
    }

    private void WriteDocument(ref Term term)
    {
        pool.Write(ref term.DocumentsEnd, (uint)(term.Gap << 1) | (term.Frequency == 1 ? 1u : 0));
        if (term.Frequency != 1)
        {
            pool.Write(ref term.DocumentsEnd, (uint)term.Frequency);
        }
    }

    private void NewTerm(int number)
    {
        if (number == terms.Length)
        {
            Array.Resize(ref terms, terms.Length * 2);
        }

        ref var term = ref terms[number];
        term.LastDoc = -1;
        term.DocumentsStart = term.DocumentsEnd = pool.Start();
        term.PositionsStart = term.PositionsEnd = pool.Start();
    }

    private struct Term
    {
        public int LastDoc;
        public int Gap;
        public int Frequency;
        public int LastPosition;
        public int Documents;
        public int DocumentsStart;
        public int DocumentsEnd;
        public int PositionsStart;
        public int PositionsEnd;
    }
}
