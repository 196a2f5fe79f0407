namespace IomSearch.Discovery;

/// <summary>Who says that a project has a theme, the weightiest first.</summary>
public static class ThemeSource
{
    /// <summary>A person, in the record. The word stands alone, and no model of a later day changes it.</summary>
    public const string Editor = "editor";

    /// <summary>The code of a sector, by <c>corpus/themes/sectors.tsv</c>.</summary>
    public const string Sector = "sector";

    /// <summary>The classifier, from the text.</summary>
    public const string Model = "model";
}
