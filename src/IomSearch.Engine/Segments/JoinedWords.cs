using System.Numerics;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Joins the words of several segments' completions, each with the ranks of the values it stands in over all of them.</summary>
/// <param name="segments">The segments.</param>
/// <param name="field">The field.</param>
/// <param name="ranks">By segment and rank in it: the rank over all segments; -1 where the value has no live document.</param>
/// <param name="values">Number of values over all segments.</param>
internal sealed class JoinedWords(IReadOnlyList<SegmentView> segments, int field, int[][] ranks, int values)
{
    // From so many of all values on, marking bits and reading them in order is faster than sorting.
    private const int ShareOfBits = 512;

    private readonly TermWalk[] walks = [.. segments.Select(view => view.Reader.Completions.Words.Walk(field, []))];
    private readonly ByteWriter bytes = new();
    private int[] gathered = new int[1024];

    /// <summary>Writes the words as a dictionary's only field, and the lists as a segment's file has them.</summary>
    public (TermDictionary Words, FrameReader Lists) Write()
    {
        var directory = new MemoryDirectory();
        var (wordsLabel, listsLabel) =
            (new FrameLabel((byte)SegmentPart.CompletionWords, 1, 0), new FrameLabel((byte)SegmentPart.Completions, 1, 0));
        using var wordsFrame = new FrameWriter(directory, "words", wordsLabel);
        using var listsFrame = new FrameWriter(directory, "lists", listsLabel);
        var words = new TermDictionaryWriter(wordsFrame);
        using var marked = new DocSet(values);
        for (var join = new SortedJoin(walks); join.Next();)
        {
            var count = Sort(Gather(join), marked);
            if (count > 0)
            {
                words.Add(0, walks[join[0]].Text, new TermEntry(count, count, listsFrame.Length, 0));
                listsFrame.Write(bytes.Written);
            }
        }

        words.Finish();
        return (
            new TermDictionary(Read(directory, "words", wordsLabel, wordsFrame.Seal()), 1),
            Read(directory, "lists", listsLabel, listsFrame.Seal()));
    }

    private static FrameReader Read(MemoryDirectory directory, string name, FrameLabel label, FrameSeal seal) =>
        new(directory.Open(name), label, seal);

    private Span<int> Gather(SortedJoin join)
    {
        var count = 0;
        for (var i = 0; i < join.Count; i++)
        {
            var segment = join[i];
            var entry = walks[segment].Entry;
            if (gathered.Length < count + entry.Documents)
            {
                Array.Resize(ref gathered, (count + entry.Documents) * 2);
            }

            var toAll = ranks[segment];
            for (var list = segments[segment].Reader.Completions.Ranks(field, entry); list.Next();)
            {
                if (toAll[list.Present] is >= 0 and var rank)
                {
                    gathered[count++] = rank;
                }
            }
        }

        return gathered.AsSpan(0, count);
    }

    // Writes the ranks in order, none twice, and tells how many they are.
    private int Sort(Span<int> some, DocSet marked)
    {
        bytes.Clear();
        return some.Length < values / ShareOfBits ? BySorting(some) : ByMarking(some, marked);
    }

    private int BySorting(Span<int> some)
    {
        some.Sort();
        var (before, count) = (-1, 0);
        foreach (var rank in some)
        {
            if (rank != before)
            {
                bytes.Varint(rank - before - 1);
                (before, count) = (rank, count + 1);
            }
        }

        return count;
    }

    private int ByMarking(Span<int> some, DocSet marked)
    {
        marked.Clear();
        foreach (var rank in some)
        {
            marked.Add(rank);
        }

        var (before, count) = (-1, 0);
        for (var i = 0; i < marked.Words.Length; i++)
        {
            for (var word = marked.Words[i]; word != 0; word &= word - 1)
            {
                var rank = (i * 64) + BitOperations.TrailingZeroCount(word);
                bytes.Varint(rank - before - 1);
                (before, count) = (rank, count + 1);
            }
        }

        return count;
    }
}
