using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The terms of the documents in memory, and every occurrence as it came.</summary>
/// <remarks>
/// A term's key is its field's number and its UTF-8. An occurrence is one word, term · 256 + gap, with the gap to the position
/// before it in the document; where that is not 0 to 254, the gap is 255 and the position follows in a word of its own. Nothing
/// is kept in order by term while documents come in: that is done once, by <see cref="TurnedTerms"/>.
/// </remarks>
internal sealed class TermLog
{
    /// <summary>Different terms that there may be before a document is added; it may bring
    /// <see cref="SegmentBuffer.MaxTokens"/> more.</summary>
    public const int MostTerms = (1 << 24) - (2 * SegmentBuffer.MaxTokens);

    private const int GapBits = 8;
    private const uint Far = (1 << GapBits) - 1;
    private const int ChunkBits = 15;
    private const int ChunkWords = 1 << ChunkBits;

    private readonly KeyTable keys = new();
    private readonly List<uint[]> chunks = [];
    private readonly List<int> ends = [];
    private uint[] chunk = [];
    private int used = ChunkWords;
    private int last;

    /// <summary>Number of different terms.</summary>
    public int Count => keys.Count;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => ((long)chunks.Count * ChunkWords * sizeof(uint)) + keys.Bytes + (ends.Count * sizeof(int));

    private int Words => ((chunks.Count - 1) << ChunkBits) + used;

    /// <summary>Adds an occurrence to the present document; positions do not descend in a field.</summary>
    public void Add(byte field, ReadOnlySpan<byte> text, int position)
    {
        var number = (uint)keys.FindOrAdd(field, text);
        var gap = (uint)(position - last);
        last = position;
        if (gap < Far)
        {
            Write((number << GapBits) | gap);
        }
        else
        {
            Write((number << GapBits) | Far);
            Write((uint)position);
        }
    }

    /// <summary>Ends the present document.</summary>
    public void EndDocument()
    {
        ends.Add(Words);
        last = 0;
    }

    /// <summary>All terms' numbers, by field and then by byte order.</summary>
    public int[] Sorted() => keys.Sorted();

    /// <summary>A term's field and UTF-8.</summary>
    public ReadOnlySpan<byte> Key(int number) => keys[number];

    /// <summary>The occurrences of a document.</summary>
    public Occurrences Of(int doc) => new(this, doc == 0 ? 0 : ends[doc - 1], ends[doc]);

    private void Write(uint word)
    {
        if (used == ChunkWords)
        {
            chunk = new uint[ChunkWords];
            chunks.Add(chunk);
            used = 0;
        }

        chunk[used++] = word;
    }

    /// <summary>A walk over the occurrences of one document, in the order in which they came.</summary>
    internal ref struct Occurrences
    {
        private readonly TermLog log;
        private readonly int end;
        private ReadOnlySpan<uint> words = [];
        private int next;
        private int at;

        public Occurrences(TermLog log, int start, int end) => (this.log, this.end, next) = (log, end, start);

        /// <summary>The number of the present occurrence's term.</summary>
        public int Term { get; private set; }

        /// <summary>The present occurrence's position in its field.</summary>
        public int Position { get; private set; }

        /// <summary>Goes to the next occurrence; false after the last.</summary>
        public bool Next()
        {
            if (at == words.Length && !NextWords())
            {
                return false;
            }

            var word = words[at++];
            Term = (int)(word >> GapBits);
            var gap = word & Far;
            Position = gap < Far ? Position + (int)gap : Far32();
            return true;
        }

        private int Far32()
        {
            if (at == words.Length)
            {
                NextWords();
            }

            return (int)words[at++];
        }

        private bool NextWords()
        {
            var from = next & (ChunkWords - 1);
            var count = Math.Min(end - next, ChunkWords - from);
            words = count > 0 ? log.chunks[next >> ChunkBits].AsSpan(from, count) : [];
            (next, at) = (next + count, 0);
            return count > 0;
        }
    }
}
