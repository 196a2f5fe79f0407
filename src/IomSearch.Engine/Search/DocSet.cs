using System.Numerics;

namespace IomSearch.Engine.Search;

/// <summary>A set of documents of one segment, a bit each.</summary>
internal sealed class DocSet
{
    private readonly ulong[] words;
    private readonly int documents;

    /// <summary>The empty set.</summary>
    public DocSet(int documents)
    {
        this.documents = documents;
        words = new ulong[(documents + 63) / 64];
    }

    /// <summary>Number of documents in the set.</summary>
    public int Count => words.Sum(word => BitOperations.PopCount(word));

    /// <summary>Whether a document is in the set.</summary>
    public bool this[int doc] => (words[doc / 64] >> (doc % 64) & 1) != 0;

    /// <summary>Puts a document into the set.</summary>
    public void Add(int doc) => words[doc / 64] |= 1UL << (doc % 64);

    /// <summary>Takes out what is not in another set of the same segment.</summary>
    public void IntersectWith(DocSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    /// <summary>The first document of the set that is not before another; <see cref="Scorer.End"/> when there is none.</summary>
    public int First(int from)
    {
        if (from >= documents)
        {
            return Scorer.End;
        }

        var index = from / 64;
        var word = words[index] >> (from % 64) << (from % 64);
        while (word == 0)
        {
            if (++index == words.Length)
            {
                return Scorer.End;
            }

            word = words[index];
        }

        return (index * 64) + BitOperations.TrailingZeroCount(word);
    }
}
