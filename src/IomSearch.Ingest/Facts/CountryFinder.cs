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

    /// <summary>Each name is looked at with the words around it: what is longer is no title.</summary>
    private const int LongestTitle = 1000;

    private static readonly Regex World = new(
        @"\b(?:worldwide|world-wide|globally)\)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Regional = new(
        @"\b(?:regional|régional|régionale|regionale|regionales|regionaler)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OfRegion = new(
        @"\b(?:this|the) regional (?:initiative|project|programme|network|dialogue)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The countries by code; none when neither title nor text nor page names one.</summary>
    /// <param name="project">Title, text and page.</param>
    /// <param name="payers">Names of donors in the text: a country inside them pays and is not the place.</param>
    public static List<CountryFound> Find(ProjectDocument project, List<Found<string>> payers)
    {
        var company = Namesakes.Company(project.Title, project.Text);
        if (project.Source.HomeCountry is { } place)
        {
            company.Add(place);
        }

        Func<string, List<NameMatch>> find = part => Gazetteer.Find(part, company);
        if (GeorgiaState.IsMeant(project))
        {
            return InTheState(project.Title, CountryWeights.Of(project.Text, payers, find));
        }

        var titled = InTitle(project.Title, find);
        if (titled.Count > 0)
        {
            return
            [
                .. titled.Select(code => new CountryFound(code, FactRules.Title, 0, 0))
                    .Concat(Journey.Others(project.Title, titled,
                        CountryWeights.Of(project.Text, payers, find)))
                    .OrderBy(country => country.Code, StringComparer.Ordinal),
            ];
        }

        if (World.IsMatch(project.Title) || (project.Region is { } region && World.IsMatch(region)))
        {
            return [];
        }

        var weights = CountryWeights.Of(project.Text, payers, find, project.Source.HomeCountry);
        weights = weights.Values.Any(weight => weight.Total >= LeastWeight)
            || project.Source.HomeCountry is not null ? weights
            : CountryWeights.Of(project.Text, payers, part => Gazetteer.FindWithCities(part, company));
        var home = project.Source.HomeCountry;
        if (home is not null && (!weights.TryGetValue(home, out var own) || own.Total < LeastWeight))
        {
            var best = weights.Count == 0 ? 0 : weights.Values.Max(weight => weight.Total);
            if (best < Sure)
            {
                if (IsOfRegion(project) || (!weights.Values.Any(weight => weight.IsNamed)
                    && Gazetteer.Find(project.Title).Exists(match => match.Kind == NameKind.Region)))
                {
                    return [];
                }

                return [new CountryFound(home, FactRules.Page, 0, 0)];
            }
        }

        if (weights.Count == 0 && home is null)
        {
            return [.. ByTheWay(project.Title).Select(code => new CountryFound(code, FactRules.Title, 0, 0))];
        }

        var chosen = Choose(weights, home);
        if (home is not null && chosen is [var only] && only.Code != home
            && Journey.IsBackFrom(project.Title, only.Code))
        {
            chosen.Add(new CountryFound(home, FactRules.Page, 0, 0));
        }

        return
        [
            .. chosen.Concat(Journey.Others(project.Title, [.. chosen.Select(country => country.Code)], weights))
                .OrderBy(country => country.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The United States, and the countries of which title or text say for certain that it works there
    /// too.</summary>
    private static List<CountryFound> InTheState(string title, Dictionary<string, CountryWeight> weights) =>
    [
        .. Journey.Others(title, ["US", "GE"], weights)
            .Concat(weights.Where(country => country.Value.IsThere && country.Value.Total >= 2 * Sure)
                .Select(country => Found(country.Key, country.Value)))
            .Where(country => country.Code is not ("US" or "GE"))
            .Prepend(new CountryFound("US", FactRules.Where, 0, 0))
            .DistinctBy(country => country.Code, StringComparer.Ordinal)
            .OrderBy(country => country.Code, StringComparer.Ordinal),
    ];

    private static CountryFound Found(string code, CountryWeight weight) =>
        new(code, FactRules.Where, weight.Place.Start, weight.Place.End);

    /// <summary>A title calls it regional and it names a part of the world and no country: not the country of the
    /// page alone.</summary>
    private static bool IsOfRegion(ProjectDocument project) =>
        (Regional.IsMatch(project.Title) || OfRegion.IsMatch(project.Text)) && (Gazetteer.Find(project.Title).Exists(match => match.Kind == NameKind.Region)
            || Gazetteer.Find(project.Text).Exists(match => match.Kind == NameKind.Region));

    /// <summary>Where nothing else says where: the places that a title names among people, <c>for Labour Migrants in
    /// Almaty</c>; a city that only the large table has; the country whose adjective it has, <c>Albanian High
    /// Schools</c>. One country only.</summary>
    private static List<string> ByTheWay(string title)
    {
        title = title[..Math.Min(title.Length, LongestTitle)];
        var context = new PlaceContext(title);
        var places = Gazetteer.FindWithCities(title).Where(match => match.Code.Length > 0)
            .Select(match => (match.Code, match.Kind, Weight: context.Weight(match))).ToList();
        var named = places
            .Where(place => place.Kind is NameKind.Country or NameKind.Place && place.Weight >= LeastWeight)
            .Select(place => place.Code).Distinct(StringComparer.Ordinal).ToList();
        named = named.Count > 0
            ? named
            : [.. places.Where(place => place.Kind == NameKind.People)
                .Select(place => place.Code).Distinct(StringComparer.Ordinal)];
        return named.Count == 1 ? named : [];
    }

    /// <summary>The countries that a title names, other than as an origin; where it names none, those of its places.
    /// Ascending, each
    /// once.</summary>
    public static List<string> InTitle(string title) => InTitle(title, Gazetteer.Find);

    private static List<string> InTitle(string title, Func<string, List<NameMatch>> find)
    {
        title = title[..Math.Min(title.Length, LongestTitle)];
        var context = new PlaceContext(title);
        var telling = find(title)
            .Where(match => match.Kind is NameKind.Country or NameKind.Place && context.Weight(match) >= 1.0)
            .ToList();
        var kind = telling.Any(match => match.Kind == NameKind.Country) ? NameKind.Country : NameKind.Place;
        return
        [
            .. telling.Where(match => match.Kind == kind || telling.Exists(other => other.Kind == kind
                    && PlaceContext.AreListed(title, match, other))).Select(match => match.Code).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Named in one sentence behind the first, without the country of the page, which the text names
    /// too.</summary>
    private static bool IsInPassing(string code, CountryWeight weight,
        (Dictionary<string, CountryWeight> All, string? Home) among) =>
        among.Home is { } home && code != home && among.All.TryGetValue(home, out var own) && own.IsNamed
        && weight is { Sentences: 1, IsFirst: false } && !weight.Beside.Contains(home);

    private static List<CountryFound> Choose(Dictionary<string, CountryWeight> weights, string? home)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        var top = weights.Max(weight => weight.Value.Total);
        if (home is not null && weights.TryGetValue(home, out var own) && own.Total >= LeastWeight)
        {
            top = Math.Max(own.Total, top * 0.7);
        }

        return
        [
            .. weights
                .Where(weight => weight.Value.Total >= LeastWeight && !IsInPassing(weight.Key, weight.Value, (weights, home))
                    && (weight.Key == home || weight.Value.Total >= top
                        || (weight.Value.Total >= top * ShareOfOthers && weight.Value.Best >= Sure)))
                .OrderBy(weight => weight.Key, StringComparer.Ordinal)
                .Select(weight => Found(weight.Key, weight.Value)),
        ];
    }
}
