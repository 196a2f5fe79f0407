using IomSearch.Ingest;
using IomSearch.Semantics.Themes;

namespace IomSearch.Discovery.Indexing;

/// <summary>Says which themes a project has, and who says so: an editor's word stands, else the model decides.</summary>
internal static class ThemeAssigner
{
    /// <summary>The themes of a project, most confident first; an editor's are certain and in the editor's order.</summary>
    public static IReadOnlyList<ThemeAssignment> Assign(ProjectDocument document) => document.Themes.Count > 0
        ? [.. document.Themes.Select(theme => new ThemeAssignment(ThemeNames.Identifier(theme), 1, "editor"))]
        : ByModel(document.Title, document.Text);

    /// <summary>The themes that the model finds in a text.</summary>
    public static IReadOnlyList<ThemeAssignment> ByModel(string title, string text) =>
        [.. Classify(title, text).Themes.Select(theme => new ThemeAssignment(theme.Theme, theme.Confidence, "model"))];

    /// <summary>The themes that the model finds in a text, with the words that decided.</summary>
    public static Classification Classify(string title, string text)
    {
        var classifier = ThemeClassifier.Shipped;
        return new Classification([.. classifier.Classify(title, text).Select(Theme)], classifier.ModelName);
    }

    private static ClassifiedTheme Theme(ThemeScore score) => new(
        score.Theme,
        Math.Round(score.Confidence, 3),
        [.. score.Evidence.Select(word => new ThemeWord(word.Text, word.Weight, word.Start, word.Length))]);
}
