using IomSearch.Engine.IO;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The completions of several segments, or of one with deletions, joined in memory: an index from
/// words to values as <see cref="CompletionWriter"/> makes for one segment, ranked over all of them,
/// without what is deleted.</summary>
/// <remarks>
/// Made once for a state. It takes 8 bytes a value, and a byte or two for each different word of each value; the values
/// stay on disk. No segment's own order tells which values are best: one with few documents in each of many segments
/// may be the best of all.
/// </remarks>
internal sealed class JoinedCompletions : ICompletions
{
    private readonly RankedValues values;
    private readonly TermDictionary words;
    private readonly FrameReader lists;
    private readonly int[] least;

    /// <summary>Joins the segments' completions of a field.</summary>
    public JoinedCompletions(IReadOnlyList<SegmentView> segments, int field)
    {
        values = new RankedValues(segments, field, out var ranks);
        (words, lists) = new JoinedWords(segments, field, ByLocalRank(segments, field, ranks), values.Count).Write();
        least = LeastRanks.Of(this);
    }

    /// <inheritdoc/>
    public int Count => values.Count;

    /// <inheritdoc/>
    public bool TryFind(ReadOnlySpan<byte> word, out TermEntry entry) => words.TryFind(0, word, out entry);

    /// <inheritdoc/>
    public TermWalk Walk(ReadOnlySpan<byte> start, TermWalk walk) => words.Walk(0, start, walk);

    /// <inheritdoc/>
    public NumberList Ranks(in TermEntry word) => new(lists, word.Postings, lists.Length, word.Documents);

    /// <inheritdoc/>
    public int LeastIn(int block) => least[block];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Value(int rank) => values.Value(rank);

    /// <inheritdoc/>
    public int Documents(int rank) => values.Documents(rank);

    // What the lists of a segment hold is ranks of its own.
    private static int[][] ByLocalRank(IReadOnlyList<SegmentView> segments, int field, int[][] byOrdinal)
    {
        var byRank = Array.ConvertAll(byOrdinal, ranks => new int[ranks.Length]);
        for (var segment = 0; segment < byOrdinal.Length; segment++)
        {
            var completions = segments[segment].Reader.Completions;
            for (var ordinal = 0; ordinal < byOrdinal[segment].Length; ordinal++)
            {
                byRank[segment][completions.Rank(field, ordinal)] = byOrdinal[segment][ordinal];
            }
        }

        return byRank;
    }
}
