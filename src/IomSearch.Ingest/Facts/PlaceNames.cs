using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads the countries from words that are known to say where: a label's value, or brackets behind a
/// title.</summary>
internal static class PlaceNames
{
    /// <summary>"and", "the".</summary>
    private const int LettersOfJoints = 3;

    /// <summary><c>HealthBridge Ghana</c> is what a project is called, and not where it is.</summary>
    private static readonly Regex ShortName = new(@"\p{Ll}\p{Lu}|\p{Lu}{2}", RegexOptions.NonBacktracking);

    /// <summary>The countries named; where none is, the countries of the cities and provinces named. Sorted, each
    /// once.</summary>
    public static IReadOnlyList<string> CountriesOf(string words)
    {
        var matches = Gazetteer.Find(words);
        if (GeorgiaState.IsMeant(words))
        {
            matches.RemoveAll(match => match.Code == "GE"
                || (match.Kind == NameKind.Place && match.Code != "US"));
        }

        return Codes(matches,
            matches.Any(match => match.Kind == NameKind.Country) ? NameKind.Country : NameKind.Place);
    }

    /// <summary>As <see cref="CountriesOf"/>; where the words name none so, the countries of any cities in
    /// them.</summary>
    public static IReadOnlyList<string> CountriesOrCitiesOf(string words) => CountriesOf(words) is { Count: > 0 } codes
        ? codes : Codes(Gazetteer.FindWithCities(words), NameKind.Place);

    private static string[] Codes(List<NameMatch> matches, NameKind kind) =>
    [
        .. matches.Where(match => match.Kind == kind).Select(match => match.Code)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes the brackets that say where off the end of a title.</summary>
    /// <remarks><c>Path to Progress (Greece)</c>, <c>Direct Assistance (Russia - Belgorod and Tambov regions)</c>,
    /// <c>Jobs (Worldwide)</c>. Brackets that hold a short name or a remark stay a part of the title.</remarks>
    /// <param name="printed">The title as printed.</param>
    /// <param name="title">The title without the brackets.</param>
    /// <param name="codes">The countries in the brackets; none for a part of the world.</param>
    public static bool TrySplitTitle(string printed, out string title, out IReadOnlyList<string> codes)
    {
        (title, codes) = (printed, []);
        var trimmed = printed.TrimEnd(' ', '.', '*');
        var open = trimmed.LastIndexOf('(');
        if (open <= 0 || trimmed.Length == 0 || trimmed[^1] != ')')
        {
            return false;
        }

        var inside = trimmed[(open + 1)..^1].Trim();
        var matches = Gazetteer.Find(inside);
        if (!matches.Any(match => match.Kind is NameKind.Country or NameKind.Place or NameKind.Region)
            || matches[0].Start > 25 || ShortName.IsMatch(inside.AsSpan(0, matches[0].Start)))
        {
            return false;
        }

        title = trimmed[..open].TrimEnd(' ', '-', '–', ',');
        codes = CountriesOf(inside);
        return title.Length > 0;
    }

    /// <summary>The countries named, where the words name countries and nothing else: <c>CHAD AND NIGER</c>; else
    /// none.</summary>
    public static IReadOnlyList<string> CountriesIfAll(string words)
    {
        var named = Gazetteer.Find(words).Where(match => match.Kind == NameKind.Country).ToList();
        var letters = named.Sum(match => words.AsSpan(match.Start, match.Length).ToString().Count(char.IsLetter));
        return named.Count > 0 && words.Count(char.IsLetter) - letters <= LettersOfJoints * named.Count
            ? CountriesOf(words)
            : [];
    }
}
