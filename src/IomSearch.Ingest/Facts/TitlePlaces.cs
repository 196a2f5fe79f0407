using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>The countries that a title says a project works in.</summary>
internal static class TitlePlaces
{
    /// <summary>Each name is looked at with the words around it: what is longer is no title.</summary>
    private const int LongestTitle = 1000;

    private const double LeastWeight = 1.0;

    private static readonly Regex Border = new(@"\b(?:cross-)?borders?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The countries that it names, other than as an origin; where it names none, those of its places. At a
    /// border, a place side by side with a country counts too: <c>Sokoto and the Republic of Niger</c>. Ascending, each
    /// once.</summary>
    /// <param name="title">The title.</param>
    /// <param name="names">Finds the names in it.</param>
    public static List<string> In(string title, Func<string, List<NameMatch>> names)
    {
        title = Cut(title);
        var context = new PlaceContext(title);
        var telling = names(title)
            .Where(match => match.Kind is NameKind.Country or NameKind.Place && context.Weight(match) >= LeastWeight)
            .ToList();
        var countries = telling.FindAll(match => match.Kind == NameKind.Country);
        return Codes(countries.Count == 0 ? telling : telling.Where(match => match.Kind == NameKind.Country
            || (Border.IsMatch(title) && countries.Exists(country => AreSideBySide(title, match, country)))));
    }

    /// <inheritdoc cref="In(string, Func{string, List{NameMatch}})"/>
    public static List<string> In(string title) => In(title, Gazetteer.Find);

    /// <summary>Where nothing else says where: the places that a title names among people, <c>for Labour Migrants in
    /// Almaty</c>; a city that only the large table has; the country whose adjective it has, <c>Albanian High
    /// Schools</c>. One country only.</summary>
    public static List<string> ByTheWay(string title)
    {
        title = Cut(title);
        var context = new PlaceContext(title);
        var places = Gazetteer.FindWithCities(title).Where(match => match.Code.Length > 0)
            .Select(match => (Match: match, Weight: context.Weight(match))).ToList();
        var named = Codes(places.Where(place => place.Match.Kind is NameKind.Country or NameKind.Place
            && place.Weight >= CountryFinder.LeastWeight).Select(place => place.Match));
        named = named.Count > 0 ? named
            : Codes(places.Where(place => place.Match.Kind == NameKind.People).Select(place => place.Match));
        return named.Count == 1 ? named : [];
    }

    private static bool AreSideBySide(string title, NameMatch one, NameMatch other) => one.End <= other.Start
        ? title[one.End..other.Start] is " and " or " and the " or " & "
        : title[other.End..one.Start] is " and " or " and the " or " & ";

    private static string Cut(string title) => title[..Math.Min(title.Length, LongestTitle)];

    private static List<string> Codes(IEnumerable<NameMatch> matches) =>
    [
        .. matches.Select(match => match.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
