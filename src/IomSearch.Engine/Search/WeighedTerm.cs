using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>What a query knows of a term.</summary>
internal sealed class WeighedTerm
{
    private TermEntry[] entries = [];

    /// <summary>How telling it is.</summary>
    public float Idf { get; set; }

    /// <summary>Its entry in a segment; one of no documents where the segment does not have it.</summary>
    public ref readonly TermEntry this[int segment] => ref entries[segment];

    /// <summary>Room for its entries in so many segments.</summary>
    public Span<TermEntry> Begin(int segments)
    {
        if (entries.Length < segments)
        {
            entries = new TermEntry[segments];
        }

        return entries.AsSpan(0, segments);
    }
}
