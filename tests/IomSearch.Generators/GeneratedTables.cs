namespace IomSearch.Generators;

/// <summary>Every committed file that is generated from the Unicode Character Database, version 15.0.</summary>
public static class GeneratedTables
{
    /// <summary>The path, from the root of the checkout, and the text of each file; the same for
    /// the same database.</summary>
    /// <param name="folder">The database as Debian's package unicode-data lays it out.</param>
    public static IReadOnlyList<(string Path, string Text)> From(string folder)
    {
        var unicode = new UnicodeFolder(folder);
        return
        [
            ("src/IomSearch.Engine/Analysis/WordBreakTable.g.cs", WordBreakSource.From(unicode)),
            ("src/IomSearch.Engine/Analysis/FoldingTable.g.cs", FoldingSource.From(unicode)),
        ];
    }
}
