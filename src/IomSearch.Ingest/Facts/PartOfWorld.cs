using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Tells a project of a part of the world, or of all of it, from one of the country whose page it stands
/// on.</summary>
internal static class PartOfWorld
{
    private static readonly Regex World = new(
        @"\b(?:worldwide|world-wide|globally)\)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private const string Undertaking = "(?:dialogue|network|programme|program|project|initiative|conference|cooperation"
        + "|training|courses?|response|approach|platform|partnership|workshops?|forum|study|survey|curriculum"
        + "|strategy)";

    private static readonly Regex RegionalTitle = new(
        $@"\b(?:regional (?:\w+ )?{Undertaking}|régionale?|regionale[rs]?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>A sentence that calls the project regional, and not what pays for it.</summary>
    private static readonly Regex RegionalProject = new(
        $@"\b(?:this|the) regional {Undertaking}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex PartOfIt = new(
        $@"\b(?:under|part of|within|funded|financed|by) (?:\w+ )?(?:this|the) regional {Undertaking}\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Whether title or region end with "worldwide".</summary>
    public static bool IsWorldwide(ProjectDocument project) =>
        World.IsMatch(project.Title) || (project.Region is { } region && World.IsMatch(region));

    /// <summary>Whether title or text call the project regional and name a part of the world, or the title names one;
    /// and no country or its people is named in the text.</summary>
    /// <param name="project">Title and text.</param>
    /// <param name="weights">The countries of the text.</param>
    public static bool IsMeant(ProjectDocument project, Dictionary<string, CountryWeight> weights)
    {
        var namesCountry = weights.Values.Any(weight => weight.Total > 0);
        return !namesCountry
            && (Names(project.Title) || (RegionalTitle.IsMatch(project.Title) && Names(project.Text))
                || Sentences.Of(project.Text).Any(sentence => RegionalProject.IsMatch(sentence.Text)
                    && !PartOfIt.IsMatch(sentence.Text) && Names(sentence.Text)));
    }

    /// <summary>"Regional" itself is no part of the world.</summary>
    private static bool Names(string text) => Gazetteer.Find(text).Exists(match => match.Kind == NameKind.Region
        && !text.AsSpan(match.Start, match.Length).Equals("regional", StringComparison.OrdinalIgnoreCase));
}
