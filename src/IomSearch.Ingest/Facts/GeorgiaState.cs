using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Tells the state of the United States from the country by the company in which the name stands.</summary>
internal static class GeorgiaState
{
    /// <summary>So many places of the state mean it, whatever else the text names.</summary>
    private const int SurePlaces = 2;

    private static readonly Regex State = new(
        @"\b(?:Atlanta|Savannah|Clarkston|Decatur|DeKalb|Fulton County|Gwinnett|Cobb County|Augusta|Macon|Marietta"
            + @"|Albany|Stone Mountain|Chatham County|Georgia,? [(]?(?:USA|US|U\.S|United States)|[Ss]tate of Georgia"
            + @"|GA [0-9]{5}|Georgia State|U\.S\. state|American South)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Country = new(
        @"\b(?:Georgians?|Tbilisi|Batumi|Kutaisi|Gori|Zugdidi|Rustavi|Poti|Telavi|Adjara|Abkhazia|South Ossetia"
            + @"|Imereti|Kakheti|Samegrelo|Kvemo Kartli|Shida Kartli|Caucasus|Armenia|Azerbaijan|Republic of Georgia"
            + @"|lari|GEL)\b",
        RegexOptions.NonBacktracking);

    /// <summary>Whether a label's words mean the state: <c>Atlanta, Georgia (United States)</c>.</summary>
    public static bool IsMeant(string words) =>
        State.IsMatch(words) && words.Contains("Georgia", StringComparison.Ordinal) && !Country.IsMatch(words);

    /// <summary>Whether the title names Georgia, and title and text name places of the state and none of the
    /// country.</summary>
    public static bool IsMeant(ProjectDocument project)
    {
        if (!project.Title.Contains("Georgia", StringComparison.Ordinal)
            && !project.Text.Contains("Georgia", StringComparison.Ordinal))
        {
            return false;
        }

        var states = Different(State, project);
        var countries = Different(Country, project) + (project.Source.HomeCountry == "GE" ? 1 : 0);
        if (countries > 0)
        {
            // "Our sister organization in Tbilisi?" among the towns of the state.
            return states > SurePlaces * countries;
        }

        if (states >= SurePlaces)
        {
            return true;
        }

        return (State.IsMatch(project.Title) || State.IsMatch(project.Text))
            && Gazetteer.Find(project.Title).TrueForAll(match => match.Code is "GE" or "US" or "")
            && Gazetteer.Find(project.Text).TrueForAll(match =>
                match.Code is "GE" or "US" or "" || match.Kind == NameKind.People || match.Kind == NameKind.Country);
    }

    private static int Different(Regex places, ProjectDocument project) => places.Matches(project.Text)
        .Concat(places.Matches(project.Title)).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count();
}
