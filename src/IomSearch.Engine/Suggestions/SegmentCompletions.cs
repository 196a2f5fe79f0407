using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggestions;

/// <summary>The completions of a segment that is alone and has no deletions: its own order is the order.</summary>
internal sealed class SegmentCompletions : ICompletions
{
    private readonly CompletionReader reader;
    private readonly int field;
    private readonly int[] least;

    /// <summary>The completions of a field.</summary>
    public SegmentCompletions(CompletionReader reader, int field)
    {
        (this.reader, this.field, Count) = (reader, field, reader.Count(field));
        least = LeastRanks.Of(this);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public bool TryFind(ReadOnlySpan<byte> word, out TermEntry entry) => reader.Words.TryFind(field, word, out entry);

    /// <inheritdoc/>
    public TermWalk Walk(ReadOnlySpan<byte> start, TermWalk walk) => reader.Words.Walk(field, start, walk);

    /// <inheritdoc/>
    public NumberList Ranks(in TermEntry word) => reader.Ranks(field, word);

    /// <inheritdoc/>
    public int LeastIn(int block) => least[block];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Value(int rank) => reader.Value(field, rank);

    /// <inheritdoc/>
    public int Documents(int rank)
    {
        var documents = 0;
        for (var list = reader.Documents(field, rank); list.Next();)
        {
            documents++;
        }

        return documents;
    }
}
