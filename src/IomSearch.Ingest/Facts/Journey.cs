using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the other end of a journey: a project of return, resettlement or orientation works where people leave
/// and where they arrive.</summary>
internal static class Journey
{
    private static readonly Regex IsTold = new(
        @"\b(?:returns?|returning|returnees?|reintegration|repatriation|readmission|resettle\w*|relocation|orientation"
            + @"|pre-departure|departure|evacuation|family reunification|rückkehr\w*|reintegration|rapatriement"
            + @"|réintégration|réinsertion|réinstallation|retour|retorno|reintegración|repatriación|reasentamiento"
            + @"|rimpatrio|rientro|reintegrazione|reinsediamento|retornad[oa]s)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Countries besides those found that the title of such a project names in whatever way, and of which its
    /// text says that something happens there.</summary>
    public static IEnumerable<CountryFound> Others(
        string title, List<string> found, Dictionary<string, CountryWeight> weights) => IsTold.IsMatch(title)
            ? Gazetteer.Find(title).Select(match => match.Code).Distinct(StringComparer.Ordinal)
                .Where(code => code.Length > 0 && !found.Contains(code)
                    && weights.TryGetValue(code, out var weight) && weight.Best >= CountryFinder.Sure)
                .Select(code => new CountryFound(
                    code, FactRules.Where, weights[code].Place.Start, weights[code].Place.End))
            : [];
}
