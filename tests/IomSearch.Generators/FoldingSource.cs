namespace IomSearch.Generators;

/// <summary>Writes <c>FoldingTable.g.cs</c>: the small letter and the folded form of each code point.</summary>
public static class FoldingSource
{
    /// <summary>The text of the file.</summary>
    public static string From(UnicodeFolder unicode)
    {
        var letters = new LetterFolding(unicode);
        var differences = new List<int> { 0 };
        var lower = new int[UnicodeFolder.CodePoints];
        var pool = new List<int> { 0 };
        var places = new Dictionary<string, int>();
        var folded = new int[UnicodeFolder.CodePoints];
        for (var point = 0; point < UnicodeFolder.CodePoints; point++)
        {
            var difference = letters.Lower(point) - point;
            if (!differences.Contains(difference))
            {
                differences.Add(difference);
            }

            lower[point] = differences.IndexOf(difference);
            folded[point] = letters.Fold(point) is { } form ? Place(form, places, pool) : 0;
        }

        var lowerBlocks = new BlockTable();
        var foldedBlocks = new BlockTable();
        var source = new SourceText("The small letter and the folded form of each code point, in blocks of 128.");
        source.Line("internal static class FoldingTable");
        source.Line("{");
        source.Table("byte", "LowerBlocks", lowerBlocks.Add(lower));
        source.Line();
        source.Line("    // The place in LowerDifferences of what is added to a code point for its small letter.");
        source.Table("byte", "Lower", lowerBlocks.Values);
        source.Line();
        source.Table("int", "LowerDifferences", differences);
        source.Line();
        source.Table("byte", "FoldedBlocks", foldedBlocks.Add(folded));
        source.Line();
        source.Line("    // The place in Forms of the folded form, 0 for a code point that folds to itself.");
        source.Table("ushort", "Folded", foldedBlocks.Values);
        source.Line();
        source.Line("    // The length of a form and its UTF-16 units, form after form.");
        source.Table("ushort", "Forms", pool);
        source.Line("}");
        return source.ToString();
    }

    private static int Place(string form, Dictionary<string, int> places, List<int> pool)
    {
        if (!places.TryGetValue(form, out var place))
        {
            places[form] = place = pool.Count;
            pool.Add(form.Length);
            pool.AddRange(form.Select(unit => (int)unit));
        }

        return place;
    }
}
