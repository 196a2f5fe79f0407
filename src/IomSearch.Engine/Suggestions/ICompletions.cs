using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggestions;

/// <summary>The values of one field that complete, by rank, and the words that lead to them: of one segment as it is on
/// disk, or of several joined. Thread-safe.</summary>
/// <remarks>Rank 0 is the value with the most live documents; of equals the first in byte order comes first.</remarks>
internal interface ICompletions
{
    /// <summary>Number of values.</summary>
    int Count { get; }

    /// <summary>The entry of a word, or false when no value has it.</summary>
    bool TryFind(ReadOnlySpan<byte> word, out TermEntry entry);

    /// <summary>A walk over the words from the first that is not before a start.</summary>
    /// <param name="start">How the words begin.</param>
    /// <param name="walk">The walk, wherever it stood.</param>
    TermWalk Walk(ReadOnlySpan<byte> start, TermWalk walk);

    /// <summary>The ranks of the values that a word stands in, ascending.</summary>
    NumberList Ranks(in TermEntry word);

    /// <summary>The least rank that any word of a block of the dictionary leads to.</summary>
    int LeastIn(int block);

    /// <summary>The value of a rank, UTF-8.</summary>
    ReadOnlySpan<byte> Value(int rank);

    /// <summary>Number of live documents of the value of a rank.</summary>
    int Documents(int rank);
}
