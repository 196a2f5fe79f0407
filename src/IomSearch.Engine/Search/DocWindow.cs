using System.Numerics;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The matches among a stretch of documents, a bit each.</summary>
internal sealed class DocWindow
{
    /// <summary>Documents of a window at most: what is kept for each of them stays in the nearest cache.</summary>
    public const int Length = 1 << 11;

    private readonly ulong[] matches = new ulong[Length / 64];

    /// <summary>The document of the first place.</summary>
    public int Start { get; private set; }

    /// <summary>The document after the last.</summary>
    public int End { get; private set; }

    /// <summary>Empties it and moves it to where a document lies among its first 64.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="most">The document that it ends before at the latest.</param>
    public void Open(int doc, int most = Scorer.End)
    {
        Start = doc / 64 * 64;
        End = (int)Math.Min(Start + (long)Length, most);
        Array.Clear(matches);
    }

    /// <summary>Stands before the first document, with no match.</summary>
    public void Clear()
    {
        (Start, End) = (0, 0);
        Array.Clear(matches);
    }

    /// <summary>Adds the document of a place; whether it was there before.</summary>
    public bool Add(int place)
    {
        ref var word = ref matches[place / 64];
        var bit = 1UL << (place % 64);
        var known = (word & bit) != 0;
        word |= bit;
        return known;
    }

    /// <summary>Takes out what is not in a set.</summary>
    public void Narrow(DocSet set)
    {
        var words = set.Words[(Start / 64)..];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] &= i < words.Length ? words[i] : 0;
        }
    }

    /// <summary>Number of matches.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in matches)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The first match from a document of the window on; -1 when there is none.</summary>
    public int First(int from)
    {
        if (from >= End)
        {
            return -1;
        }

        var place = from - Start;
        var word = matches[place / 64] >> (place % 64) << (place % 64);
        for (var i = place / 64; ; word = matches[i])
        {
            if (word != 0)
            {
                return Start + (i * 64) + BitOperations.TrailingZeroCount(word);
            }

            if (++i == matches.Length)
            {
                return -1;
            }
        }
    }
}
