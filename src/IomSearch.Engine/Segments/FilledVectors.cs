using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>The vectors of a segment with those that its documents were given later.</summary>
internal sealed class FilledVectors : VectorRows
{
    private readonly VectorColumn before;
    private readonly Dictionary<int, sbyte[]> given;
    private readonly int[] documents;

    /// <summary>Puts both together.</summary>
    /// <param name="before">What the segment has.</param>
    /// <param name="given">What was given, by document; it takes the place of what there is.</param>
    public FilledVectors(VectorColumn before, Dictionary<int, sbyte[]> given)
    {
        (this.before, this.given) = (before, given);
        documents = [.. new SortedSet<int>([.. before.Documents, .. given.Keys])];
    }

    public override ReadOnlySpan<int> Documents => documents;

    public override ReadOnlySpan<sbyte> Row(int place) => given.TryGetValue(documents[place], out var vector)
        ? vector
        : before.Row(before.RowOf(documents[place]));
}
