using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>A country that a project works in, by what it was found.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Rule">One of <see cref="FactRules"/>.</param>
/// <param name="Start">Where the telling words start in the text; 0 for the title and the page.</param>
/// <param name="End">The first position behind them.</param>
internal sealed record CountryFound(string Code, string Rule, int Start, int End);

/// <summary>Finds the countries in which a project works, which are not all that its text names.</summary>
/// <remarks>
/// The title decides when it names a country or place other than as an origin, or ends with "worldwide". Else the text
/// does: each mention is weighed by the words around it (<see cref="PlaceContext"/>), and the country with the most
/// weight wins, with every other that has nearly as much and of which the text says that something happens there. The
/// country of the page is taken when the text names none, and goes before others when the text names it.
/// </remarks>
internal static class CountryFinder
{
    /// <summary>A mention that says outright that something happens there weighs this much.</summary>
    public const double Sure = 2.0;

    /// <summary>A country with less is not where a project works.</summary>
    public const double LeastWeight = 0.75;

    private const double ShareOfOthers = 0.45;
    private const double ShareOfHome = 0.7;

    /// <summary>The countries by code; none when neither title nor text nor page names one.</summary>
    /// <param name="project">Title, text and page.</param>
    /// <param name="payers">Names of donors in the text: a country inside them pays and is not the place.</param>
    public static List<CountryFound> Find(ProjectDocument project, List<Found<string>> payers)
    {
        var company = Namesakes.Company(project, payers);
        List<NameMatch> Names(string part) => Gazetteer.Find(part, company);
        if (GeorgiaState.IsMeant(project))
        {
            return Sorted(InTheState((project.Title, Names), CountryWeights.Of(project.Text, payers, Names)));
        }

        if (TitlePlaces.In(project.Title, Names) is { Count: > 0 } titled)
        {
            var weights = CountryWeights.Of(project.Text, payers, Names);
            return Sorted(Titled(titled).Concat(Journey.Others((project.Title, Names), titled, weights)));
        }

        return PartOfWorld.IsWorldwide(project) ? []
            : InText(project, Weigh(project, (payers, company)), Names);
    }

    /// <summary>What the text's countries weigh; where it names none that counts and the page is of none, those of any
    /// city in it.</summary>
    private static Dictionary<string, CountryWeight> Weigh(ProjectDocument project,
        (List<Found<string>> Payers, HashSet<string> Company) of)
    {
        var home = project.Source.HomeCountry;
        var weights = CountryWeights.Of(project.Text, of.Payers, part => Gazetteer.Find(part, of.Company), home);
        return home is not null || weights.Values.Any(weight => weight.Total >= LeastWeight) ? weights
            : CountryWeights.Of(project.Text, of.Payers, part => Gazetteer.FindWithCities(part, of.Company));
    }

    private static List<CountryFound> InText(ProjectDocument project, Dictionary<string, CountryWeight> weights,
        Func<string, List<NameMatch>> names)
    {
        var home = project.Source.HomeCountry;
        if (home is null && weights.Count == 0)
        {
            return [.. Titled(TitlePlaces.ByTheWay(project.Title))];
        }

        if (home is not null && !IsWeighty(weights, home) && !weights.Values.Any(weight => weight.Total >= Sure))
        {
            return PartOfWorld.IsMeant(project, weights) ? [] : [OfPage(home)];
        }

        var chosen = Choose(weights, home);
        if (home is not null && chosen is [var only] && only.Code != home
            && Journey.IsBackFrom((project.Title, names), only.Code))
        {
            chosen.Add(OfPage(home));
        }

        return Sorted(chosen.Concat(
            Journey.Others((project.Title, names), [.. chosen.Select(country => country.Code)], weights)));
    }

    private static bool IsWeighty(Dictionary<string, CountryWeight> weights, string country) =>
        weights.TryGetValue(country, out var weight) && weight.Total >= LeastWeight;

    /// <summary>The United States, and the countries of which title or text say for certain that it works there
    /// too.</summary>
    private static IEnumerable<CountryFound> InTheState((string Text, Func<string, List<NameMatch>> Names) title,
        Dictionary<string, CountryWeight> weights) =>
        Journey.Others(title, ["US", "GE"], weights)
            .Concat(weights.Where(country => country.Value.IsThere && country.Value.Total >= 2 * Sure)
                .Select(country => InText(country.Key, country.Value)))
            .Where(country => country.Code is not ("US" or "GE"))
            .Prepend(new CountryFound("US", FactRules.Where, 0, 0))
            .DistinctBy(country => country.Code, StringComparer.Ordinal);

    private static IEnumerable<CountryFound> Titled(List<string> codes) =>
        codes.Select(code => new CountryFound(code, FactRules.Title, 0, 0));

    private static CountryFound OfPage(string code) => new(code, FactRules.Page, 0, 0);

    private static CountryFound InText(string code, CountryWeight weight) =>
        new(code, FactRules.Where, weight.Place.Start, weight.Place.End);

    private static List<CountryFound> Sorted(IEnumerable<CountryFound> countries) =>
        [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal)];

    private static List<CountryFound> Choose(Dictionary<string, CountryWeight> weights, string? home)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        var top = weights.Max(weight => weight.Value.Total);
        if (home is not null && weights.TryGetValue(home, out var own) && own.Total >= LeastWeight)
        {
            top = Math.Max(own.Total, top * ShareOfHome);
        }

        return
        [
            .. weights
                .Where(weight => weight.Value.Total >= LeastWeight && !IsInPassing(weight.Key, weights, home)
                    && (weight.Key == home || weight.Value.Total >= top
                        || (weight.Value.Total >= top * ShareOfOthers && weight.Value.Best >= Sure)))
                .Select(weight => InText(weight.Key, weight.Value)),
        ];
    }

    /// <summary>Named in one sentence behind the first, without the country of the page, which the text names
    /// too.</summary>
    private static bool IsInPassing(string code, Dictionary<string, CountryWeight> weights, string? home) =>
        home is not null && code != home && weights.TryGetValue(home, out var own) && own.IsNamed
        && weights[code] is { Sentences: 1, IsFirst: false } weight
        && !(weight.IsThere && weight.IsDeed) && !weight.Beside.Contains(home);
}
