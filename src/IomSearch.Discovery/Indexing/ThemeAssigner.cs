using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Says which themes a project has.</summary>
internal static class ThemeAssigner
{
    /// <summary>The themes that an editor stated, certain, in the editor's order.</summary>
    public static IReadOnlyList<ThemeAssignment> Assign(ProjectDocument document) =>
        [.. document.Themes.Select(theme => new ThemeAssignment(theme, 1, "editor"))];
}
