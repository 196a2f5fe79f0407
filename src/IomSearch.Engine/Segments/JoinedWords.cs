using IomSearch.Engine.IO;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Joins the words of several segments' completions, each with the ranks of the values it stands
/// in over all of them.</summary>
/// <param name="segments">The segments.</param>
/// <param name="field">The field.</param>
/// <param name="ranks">By segment and rank in it: the rank over all segments; -1 where the value
/// has no live document.</param>
/// <param name="values">Number of values over all segments.</param>
internal sealed class JoinedWords(IReadOnlyList<SegmentView> segments, int field, int[][] ranks, int values)
{
    // Marks cost a look at each 4,096th part of all values: a list that is shorter than a quarter of that is sorted.
    private const int ShareOfMarks = 4 * 4096;

    private readonly TermWalk[] walks = [.. segments.Select(view => view.Reader.Completions.Words.Walk(field, []))];
    private readonly RankMarks marks = new(values);
    private readonly ByteWriter bytes = new();
    private int[] gathered = new int[1024];

    /// <summary>Writes the words as a dictionary's only field, and the lists as a segment's file has them.</summary>
    public (TermDictionary Words, FrameReader Lists) Write()
    {
        var directory = new MemoryDirectory();
        var (wordsLabel, listsLabel) =
            (new FrameLabel((byte)SegmentPart.CompletionWords, 1, 0),
                new FrameLabel((byte)SegmentPart.Completions, 1, 0));
        using var wordsFrame = new FrameWriter(directory, "words", wordsLabel);
        using var listsFrame = new FrameWriter(directory, "lists", listsLabel);
        var words = new TermDictionaryWriter(wordsFrame);
        for (var join = new SortedJoin(walks); join.Next();)
        {
            var sorted = Sort(Gather(join));
            if (sorted.Length > 0)
            {
                words.Add(0, walks[join[0]].Text, new TermEntry(sorted.Length, sorted.Length, listsFrame.Length, 0));
                listsFrame.Write(Gaps(sorted));
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

    // In order, none twice.
    private Span<int> Sort(Span<int> some)
    {
        if (some.Length >= values / ShareOfMarks)
        {
            foreach (var rank in some)
            {
                marks.Add(rank);
            }

            return some[..marks.Drain(some)];
        }

        some.Sort();
        var count = 0;
        foreach (var rank in some)
        {
            if (count == 0 || some[count - 1] != rank)
            {
                some[count++] = rank;
            }
        }

        return some[..count];
    }

    private ReadOnlySpan<byte> Gaps(ReadOnlySpan<int> ascending)
    {
        bytes.Clear();
        var before = -1;
        foreach (var rank in ascending)
        {
            bytes.Varint(rank - before - 1);
            before = rank;
        }

        return bytes.Written;
    }
}
