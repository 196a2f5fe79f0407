using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Tells a project of a part of the world, or of all of it, from one of the country whose page it stands
/// on.</summary>
internal static class PartOfWorld
{
    private static readonly Regex World = new(
        @"\b(?:worldwide|world-wide|globally)\)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex RegionalTitle = new(
        @"\b(?:regional|régional|régionale|regionale|regionales|regionaler)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex RegionalProject = new(
        @"\b(?:this|the) regional (?:initiative|project|programme|network|dialogue)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Whether title or region end with "worldwide".</summary>
    public static bool IsWorldwide(ProjectDocument project) =>
        World.IsMatch(project.Title) || (project.Region is { } region && World.IsMatch(region));

    /// <summary>Whether the title names a part of the world and the text no country; or title or text call the project
    /// regional, and one of them names a part of the world.</summary>
    /// <param name="project">Title and text.</param>
    /// <param name="weights">The countries of the text.</param>
    public static bool IsMeant(ProjectDocument project, Dictionary<string, CountryWeight> weights)
    {
        var isTitled = Names(project.Title);
        return (isTitled && !weights.Values.Any(weight => weight.IsNamed))
            || ((RegionalTitle.IsMatch(project.Title) || RegionalProject.IsMatch(project.Text))
                && (isTitled || Names(project.Text)));
    }

    private static bool Names(string text) => Gazetteer.Find(text).Exists(match => match.Kind == NameKind.Region);
}
