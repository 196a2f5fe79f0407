using System.Buffers;
using System.Numerics;

namespace IomSearch.Engine.Postings;

/// <summary>A set of documents of one segment, a bit each.</summary>
/// <remarks>Dispose lends its memory to the next one; a set that is kept is not disposed.</remarks>
internal sealed class DocSet : IDisposable
{
    /// <summary>The least room for what <see cref="Spell"/> gives: a word's documents.</summary>
    public const int LeastRoom = 64;

    private const int AtOnce = 4;

    private int documents;
    private int length;
    private ulong[] words = [];

    /// <summary>The empty set.</summary>
    public DocSet(int documents) => Begin(documents);

    /// <summary>The empty set of no documents, to be begun anew.</summary>
    public DocSet()
    {
    }

    /// <summary>The set of a segment of no documents.</summary>
    public static DocSet None { get; } = new();

    /// <summary>Becomes the empty set of a segment of so many documents.</summary>
    public DocSet Begin(int ofDocuments)
    {
        (documents, length) = (ofDocuments, (ofDocuments + 63) / 64);
        if (words.Length < length)
        {
            Dispose();
            words = ArrayPool<ulong>.Shared.Rent(length);
        }

        words.AsSpan(0, length).Clear();
        return this;
    }

    /// <summary>Number of documents in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>A bit a document, least significant first.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan(0, length);

    /// <summary>Whether a document is in the set.</summary>
    public bool this[int doc] => (words[doc >> 6] >> (doc & 63) & 1) != 0;

    /// <summary>Puts a document into the set.</summary>
    public void Add(int doc) => words.AsSpan(0, length)[doc >> 6] |= 1UL << (doc & 63);

    /// <summary>Puts documents into the set.</summary>
    public void Add(ReadOnlySpan<uint> docs)
    {
        var all = words.AsSpan(0, length);
        foreach (var doc in docs)
        {
            all[(int)(doc >> 6)] |= 1UL << (int)(doc & 63);
        }
    }

    /// <summary>Puts all documents from one on into the set.</summary>
    public void AddAllFrom(int first)
    {
        for (var doc = first; doc < documents && (doc & 63) != 0; doc++)
        {
            Add(doc);
        }

        var start = (first + 63) / 64;
        if (start < length)
        {
            words.AsSpan(start, length - start).Fill(ulong.MaxValue);
            words[length - 1] &= ulong.MaxValue >> ((64 - (documents & 63)) & 63);
        }
    }

    /// <summary>Puts in what is in another set of the same segment.</summary>
    public void UnionWith(DocSet other)
    {
        for (var i = 0; i < length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Takes out what is not in another set of the same segment.</summary>
    public void IntersectWith(DocSet other) => IntersectWith(other.Words);

    /// <summary>Takes out what is not among the bits of another set of the same segment.</summary>
    public void IntersectWith(ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < length; i++)
        {
            words[i] &= others[i];
        }
    }

    /// <summary>Becomes a set with the documents of another.</summary>
    public DocSet Begin(DocSet other)
    {
        Begin(other.documents);
        other.Words.CopyTo(words);
        return this;
    }

    /// <summary>The first document of the set that is not before another; <see cref="PostingsCursor.End"/>
    /// when there is none.</summary>
    public int First(int from)
    {
        if (from >= documents)
        {
            return PostingsCursor.End;
        }

        var index = from / 64;
        var word = words[index] >> (from % 64) << (from % 64);
        while (word == 0)
        {
            if (++index == length)
            {
                return PostingsCursor.End;
            }

            word = words[index];
        }

        return (index * 64) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Spells out documents of the set, ascending, as many as there is room for.</summary>
    /// <param name="word">The word of <see cref="Words"/> to begin with; the one to go on with.</param>
    /// <param name="docs">Room for at least <see cref="LeastRoom"/>.</param>
    /// <returns>How many; 0 when there are no more.</returns>
    public int Spell(ref int word, Span<int> docs)
    {
        // Some are written that are not there, so that there is nearly always one round to a word, and
        // its end no surprise.
        var count = 0;
        for (; word < length && docs.Length - count >= LeastRoom; word++)
        {
            var at = count;
            var bits = words[word];
            count += BitOperations.PopCount(bits);
            while (bits != 0)
            {
                var next = docs.Slice(at, AtOnce);
                for (var i = 0; i < AtOnce; i++)
                {
                    next[i] = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    bits &= bits - 1;
                }

                at += AtOnce;
            }
        }

        return count;
    }

    /// <summary>Gives the memory back; the set is not used any more.</summary>
    public void Dispose()
    {
        if (words.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(words);
            words = [];
        }
    }
}
