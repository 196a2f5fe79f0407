using IomSearch.Ingest;
using IomSearch.Semantics.Themes;

namespace IomSearch.Discovery.Indexing;

/// <summary>Says which themes a project has, and who says so.</summary>
/// <remarks>
/// An editor's word stands alone. Without one, the themes of the sectors' codes come together with those that the model
/// finds in the text, for codes know little of integration and return. A theme that both name is the code's, and as
/// sure as
/// the surer of the two.
/// </remarks>
internal static class ThemeAssigner
{
    /// <summary>The themes of a project, most confident first; an editor's are certain and in the editor's
    /// order.</summary>
    public static IReadOnlyList<ThemeAssignment> Assign(ProjectDocument document) => document.Themes.Count > 0
        ? [.. document.Themes.Select(theme =>
            new ThemeAssignment(ThemeNames.Identifier(theme), 1, ThemeSource.Editor))]
        : Join(BySectors(document.Sectors), ByModel(document.Title, document.Text));

    /// <summary>The themes that the model finds in a text.</summary>
    public static IReadOnlyList<ThemeAssignment> ByModel(string title, string text) =>
    [
        .. Classify(title, text).Themes
            .Select(theme => new ThemeAssignment(theme.Theme, theme.Confidence, ThemeSource.Model)),
    ];

    /// <summary>The themes that the model finds in a text, with the words that decided.</summary>
    public static Classification Classify(string title, string text)
    {
        var classifier = ThemeClassifier.Shipped;
        return new Classification([.. classifier.Classify(title, text).Select(Theme)], classifier.ModelName);
    }

    private static List<ThemeAssignment> BySectors(IReadOnlyList<Sector> sectors) =>
    [
        .. SectorThemes.Of(sectors.Select(sector => (sector.Vocabulary, sector.Code, sector.Percentage)))
            .Select(theme => new ThemeAssignment(theme, SectorThemes.Confidence, ThemeSource.Sector)),
    ];

    // Sorting is stable: of two alike a code's stands before the model's.
    private static IReadOnlyList<ThemeAssignment> Join(
        List<ThemeAssignment> sectors, IReadOnlyList<ThemeAssignment> model) =>
    [
        .. sectors
            .Select(theme => theme with { Confidence = Math.Max(theme.Confidence, ConfidenceIn(theme.Theme, model)) })
            .Concat(model.Where(theme => !sectors.Exists(coded => coded.Theme == theme.Theme)))
            .OrderByDescending(theme => theme.Confidence),
    ];

    private static double ConfidenceIn(string theme, IReadOnlyList<ThemeAssignment> assignments) =>
        assignments.FirstOrDefault(one => one.Theme == theme)?.Confidence ?? 0;

    private static ClassifiedTheme Theme(ThemeScore score) => new(
        score.Theme,
        Math.Round(score.Confidence, 3),
        [.. score.Evidence.Select(word => new ThemeWord(word.Text, word.Weight, Places(word)))]);

    private static IReadOnlyList<ThemePlace> Places(ThemeEvidence word) =>
        [.. word.Places.Select(place => new ThemePlace(place.Field, place.Start, place.Length))];
}
