namespace IomSearch.Engine.Schema;

/// <summary>What a field holds and which structures are built for it. The numbers are on
/// disk: never reuse one.</summary>
public enum FieldKind : byte
{
    /// <summary>Analysed text: terms, postings with positions, norms. Many values a document are joined.</summary>
    Text = 1,

    /// <summary>Whole values, many a document: a column of ordinals for filters, facets and sorting.</summary>
    Keyword = 2,

    /// <summary>A signed 64-bit integer, at most one a document: a column for ranges and sorting.</summary>
    Number = 3,

    /// <summary>Bytes that are given back as they came; not searched.</summary>
    Stored = 4,

    /// <summary>A direction in a space of many dimensions, at most one a document: for the nearest documents.</summary>
    Vector = 5,
}
