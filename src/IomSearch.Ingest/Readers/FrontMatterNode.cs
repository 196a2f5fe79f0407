namespace IomSearch.Ingest.Readers;

/// <summary>One value of a record's front matter, before it is given a meaning.</summary>
/// <param name="Line">The line of the file at which it starts, from 1.</param>
internal abstract record FrontMatterNode(int Line)
{
    /// <summary>One word, number or string; its type is decided by the key, so <c>NO</c> is Norway and never
    /// false.</summary>
    public sealed record Scalar(string Text, int Line) : FrontMatterNode(Line);

    /// <summary>A list.</summary>
    public sealed record Sequence(IReadOnlyList<FrontMatterNode> Items, int Line) : FrontMatterNode(Line);

    /// <summary>Keys with values, in the file's order; no key twice.</summary>
    public sealed record Mapping(IReadOnlyList<FrontMatterEntry> Entries, int Line) : FrontMatterNode(Line);
}

/// <summary>A key of the front matter with its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">What stands after it.</param>
/// <param name="Line">The line of the key.</param>
internal sealed record FrontMatterEntry(string Key, FrontMatterNode Value, int Line);
