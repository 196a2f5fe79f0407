using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Weighs the countries that a text names, sentence by sentence (<see cref="PlaceContext"/>).</summary>
internal static class CountryWeights
{
    private const double FirstSentence = 1.5;
    private const double OtherProject = 0.3;
    private const int LongestPart = 40;

    private static readonly Regex OfCountry = new(
        @"^(?: and [A-Z]\w+)? (?:regions?|provinces?|districts?|states?|departments?|governorates?|count(?:y|ies)"
            + @"|areas?|zones?|parts?|cit(?:y|ies)|towns?) (?:of|in) (?:the )?$"
            + @"|^(?: and \p{Lu}\p{L}+)?, in (?:the )?(?:[\p{L}-]+ ){1,3}(?:of )?(?:the )?$",
        RegexOptions.NonBacktracking);

    /// <summary><c>In Tunisia, IOM opens four centres</c>: where a sentence opens with a place, that is where it
    /// is.</summary>
    private static readonly Regex OpensWithPlace = new(
        @"^(?:In|Across|Throughout|En|Au|Aux|Im|Nel|Nella|No|Na) (?:the |la "
            + @"|el )?\p{Lu}", RegexOptions.NonBacktracking);

    /// <summary>What the mentions of each country weigh.</summary>
    /// <param name="text">The text.</param>
    /// <param name="payers">Names of donors in it: a country inside them pays and is not the place.</param>
    /// <param name="find">Finds the names of a sentence.</param>
    /// <param name="home">The country of the page: of "both countries" the one that needs no name.</param>
    public static Dictionary<string, CountryWeight> Of(string text, List<Found<string>> payers,
        Func<string, List<NameMatch>> find, string? home = null)
    {
        var weights = new Dictionary<string, CountryWeight>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var sentence in Sentences.Of(text))
        {
            Add(weights, sentence, find(sentence.Text), (payers, isFirst));
            if (!IsAside(sentence.Text) && Journey.CountriesOfAll(sentence.Text) is > 0 and var all)
            {
                CountAll(weights, all, home);
            }

            isFirst = false;
        }

        return weights;
    }

    /// <summary>"In both countries": those that are named so far, and the page's own where one is missing.</summary>
    private static void CountAll(Dictionary<string, CountryWeight> weights, int all, string? home)
    {
        var named = weights.Where(weight => weight.Value.IsNamed).Select(weight => weight.Key).ToHashSet();
        if (home is not null && named.Count == all - 1 && named.Add(home))
        {
            weights.TryAdd(home, new CountryWeight());
        }

        foreach (var code in named.Where(_ => named.Count == all))
        {
            weights[code].IsOneOfBoth = true;
        }
    }

    private static bool IsAside(string sentence) => SentenceSubject.IsAnother(sentence)
        || SentenceSubject.IsPerson(sentence) || SentenceSubject.IsVisit(sentence);

    private static void Add(Dictionary<string, CountryWeight> weights, Sentence sentence, List<NameMatch> matches,
        (List<Found<string>> Payers, bool IsFirst) of)
    {
        var context = new PlaceContext(sentence.Text);
        var isAnother = SentenceSubject.IsAnother(sentence.Text);
        var isAside = IsAside(sentence.Text);
        var isOfBoth = !isAnother && Journey.TellsOfBoth(sentence.Text, matches);
        foreach (var match in matches.Where(match => match.Code.Length > 0))
        {
            var start = sentence.Start + match.Start;
            if (IsInAnother(sentence.Text, match, matches)
                || of.Payers.Exists(payer => start >= payer.Start && start < payer.End))
            {
                continue;
            }

            var weight = context.Weight(match) * (isAside ? OtherProject : of.IsFirst ? FirstSentence : 1.0);
            if (!weights.TryGetValue(match.Code, out var total))
            {
                weights[match.Code] = total = new CountryWeight();
            }

            total.Add(match.Kind, weight, (start, start + match.Length));
            total.IsThere |= context.IsThere(match) && weight >= CountryFinder.LeastWeight
                && !SentenceSubject.IsVisit(sentence.Text);
            total.IsOneOfBoth |= isOfBoth;
            total.IsNamed |= match.Kind != NameKind.People && !isAside;
        }

        if (isAside)
        {
            return;
        }

        var named = matches.Where(match => match.Code.Length > 0 && match.Kind != NameKind.People
            && weights.ContainsKey(match.Code)).Select(match => match.Code).ToHashSet(StringComparer.Ordinal);
        var isDeed = SentenceSubject.IsProject(sentence.Text) || OpensWithPlace.IsMatch(sentence.Text);
        foreach (var code in named)
        {
            weights[code].Sentences++;
            weights[code].IsFirst |= of.IsFirst;
            weights[code].IsDeed |= isDeed;
            weights[code].Beside.UnionWith(named);
        }
    }

    /// <summary>"the Adamawa region of Cameroon": the place is in the country behind it, whichever other country has
    /// one of the same name.</summary>
    private static bool IsInAnother(string sentence, NameMatch place, List<NameMatch> matches) =>
        place.Kind == NameKind.Place
        && matches.Find(match => match.Start > place.End && match.Kind == NameKind.Country) is { Length: > 0 } country
        && country.Code != place.Code
        && OfCountry.IsMatch(sentence.AsSpan(place.End, Math.Min(LongestPart, country.Start - place.End)))
        && country.Start - place.End < LongestPart;
}
