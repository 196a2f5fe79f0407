using IomSearch.Engine.Analysis;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The terms of the documents in memory, and every occurrence as it came.</summary>
/// <remarks>
/// A term's key is its field's number and its UTF-8. An occurrence is one word, term · 256 + gap, with the gap to the
/// position before it in the document; where that is not 0 to 254, the gap is 255 and the position follows in a word of
/// its own. Nothing is kept in order by term while documents come in: that is done once, by <see cref="TurnedTerms"/>.
/// </remarks>
internal sealed class TermLog
{
    /// <summary>Different terms that there may be before a document is added; it may bring
    /// <see cref="SegmentBuffer.MaxTokens"/> more.</summary>
    public const int MostTerms = (1 << (32 - GapBits)) - (2 * SegmentBuffer.MaxTokens);

    private const int GapBits = 8;
    private const uint Far = (1 << GapBits) - 1;

    // As many terms as memory is asked for at a time.
    private const int Ahead = 16;

    // What a word that is left out is remembered as; a term's number comes after it.
    private const int NoTerm = 0;

    private readonly KeyTable keys = new();
    private readonly KeyMemo words = new();
    private readonly RunList<uint> documents = new();
    private readonly Waiting[] ahead = new Waiting[Ahead];
    private readonly ByteWriter texts = new();
    private int waiting;
    private uint[] log = new uint[1024];
    private int count;
    private int last;

    /// <summary>Number of different terms.</summary>
    public int Count => keys.Count;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => documents.Bytes + keys.Bytes + words.Bytes;

    /// <summary>Says that a word comes soon.</summary>
    /// <param name="word">The word, the number of its field for a tag.</param>
    public void Expect(ShortKey word) => words.Prefetch(word);

    /// <summary>Adds an occurrence of a word to the present document, where it is known what term it has.</summary>
    /// <returns>The number of terms that the word has: 1, or 0 where it is left out; -1 where
    /// that is not known.</returns>
    public int TryAdd(ShortKey word, int position)
    {
        var known = words.Find(word);
        if (known > NoTerm)
        {
            Add((uint)(known - 1) << GapBits, position);
            return 1;
        }

        return known;
    }

    /// <summary>Adds an occurrence of a word to the present document, and remembers what term it has.</summary>
    /// <param name="field">The number of the field.</param>
    /// <param name="word">The word, the number of its field for a tag.</param>
    /// <param name="text">The term; empty where the word is left out.</param>
    /// <param name="position">Its position; positions do not descend in a field.</param>
    public void Add(byte field, ShortKey word, ReadOnlySpan<byte> text, int position)
    {
        if (text.IsEmpty)
        {
            words.Keep(word, NoTerm);
        }
        else
        {
            Wait(field, word, text, position);
        }
    }

    /// <summary>Adds an occurrence to the present document; positions do not descend in a field.</summary>
    public void Add(byte field, ReadOnlySpan<byte> text, int position) => Wait(field, null, text, position);

    /// <summary>Ends the present document.</summary>
    public void EndDocument()
    {
        EndWait();
        documents.Add(log.AsSpan(0, count));
        (count, last) = (0, 0);
    }

    /// <summary>Takes all documents out; the memory stays for others.</summary>
    public void Clear()
    {
        keys.Clear();
        words.Clear();
        documents.Clear();
    }

    /// <summary>All terms' numbers, by field and then by byte order.</summary>
    public int[] Sorted() => keys.Sorted();

    /// <summary>A term's field and UTF-8.</summary>
    public ReadOnlySpan<byte> Key(int number) => keys[number];

    /// <summary>The occurrences of a document.</summary>
    public Occurrences Of(int doc) => new(documents[doc]);

    private void Wait(byte field, ShortKey? word, ReadOnlySpan<byte> text, int position)
    {
        var probe = KeyTable.Probe.Of(field, text);
        keys.Prefetch(probe);
        ahead[waiting++] = new Waiting(probe, field, texts.Length, text.Length, word, count);
        texts.Bytes(text);
        Add(0, position);
        if (waiting == ahead.Length)
        {
            EndWait();
        }
    }

    private void EndWait()
    {
        foreach (ref readonly var one in ahead.AsSpan(0, waiting))
        {
            var number = keys.FindOrAdd(one.Probe, one.Field, texts.Written.Slice(one.Start, one.Length));
            log[one.Place] |= (uint)number << GapBits;
            if (one.Word is { } word)
            {
                words.Keep(word, number + 1);
            }
        }

        waiting = 0;
        texts.Clear();
    }

    private void Add(uint term, int position)
    {
        if (log.Length - count < 2)
        {
            Array.Resize(ref log, log.Length * 2);
        }

        var gap = (uint)(position - last);
        last = position;
        log[count++] = term | Math.Min(gap, Far);
        if (gap >= Far)
        {
            log[count++] = (uint)position;
        }
    }

    /// <summary>A term that is looked for soon, for the place of its occurrence in the document.</summary>
    private readonly record struct Waiting(
        KeyTable.Probe Probe, byte Field, int Start, int Length, ShortKey? Word, int Place);

    /// <summary>A walk over the occurrences of one document, in the order in which they came.</summary>
    internal ref struct Occurrences(ReadOnlySpan<uint> words)
    {
        private readonly ReadOnlySpan<uint> words = words;
        private int at;

        /// <summary>The number of the present occurrence's term.</summary>
        public int Term { get; private set; }

        /// <summary>The present occurrence's position in its field.</summary>
        public int Position { get; private set; }

        /// <summary>Goes to the next occurrence; false after the last.</summary>
        public bool Next()
        {
            if (at == words.Length)
            {
                return false;
            }

            var word = words[at++];
            var gap = word & Far;
            Term = (int)(word >> GapBits);
            Position = gap < Far ? Position + (int)gap : (int)words[at++];
            return true;
        }
    }
}
