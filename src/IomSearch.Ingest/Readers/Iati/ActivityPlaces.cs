using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers recipient countries and regions. Those of transactions count where the activity itself names
/// none.</summary>
internal sealed class ActivityPlaces(ActivityNotes notes)
{
    private const string DacRegions = "1";

    private readonly List<(PlaceShare Place, IatiElement Element)> ofActivity = [];
    private readonly OrderedDictionary<(string, string), (PlaceShare Place, IatiElement Element)> ofTransactions = [];

    /// <summary>Countries with their parts.</summary>
    public IReadOnlyList<PlaceShare> Countries => [.. Used.Where(IsCountry).Select(used => used.Place)];

    /// <summary>Regions with their parts.</summary>
    public IReadOnlyList<PlaceShare> Regions => [.. Used.Where(used => !IsCountry(used)).Select(used => used.Place)];

    private IEnumerable<(PlaceShare Place, IatiElement Element)> Used =>
        ofActivity.Count > 0 ? ofActivity : ofTransactions.Values;

    /// <summary>Takes <c>recipient-country</c> or <c>recipient-region</c> of the activity.</summary>
    public void Take(IatiElement element)
    {
        if (Read(element) is { } place)
        {
            ofActivity.Add((place, element));
        }
    }

    /// <summary>Takes the same of a transaction.</summary>
    public void TakeOfTransaction(IatiElement element)
    {
        if (Read(element) is { } place)
        {
            ofTransactions.TryAdd((place.Vocabulary, place.Code), (place with { Percentage = null }, element));
        }
    }

    /// <summary>The project with its countries and its region.</summary>
    public ProjectDocument Fill(ProjectDocument project)
    {
        foreach (var (place, element) in Used)
        {
            var isCountry = place.Vocabulary == "iso";
            notes.Note(isCountry ? "countries" : "region", isCountry ? place.Code : place.Name ?? place.Code, element);
        }

        var regions = Regions.Select(region => region.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return project with
        {
            Countries = [.. Countries.Select(place => place.Code).Distinct().Order(StringComparer.Ordinal)],
            Region = regions.Count > 0 ? string.Join("; ", regions) : null,
        };
    }

    private static bool IsCountry((PlaceShare Place, IatiElement Element) used) => used.Place.Vocabulary == "iso";

    private PlaceShare? Read(IatiElement element)
    {
        var (code, words) = (element["code"], Narrative.Shown(element));
        if (element.Name == "recipient-region")
        {
            var vocabulary = element["vocabulary"] is { Length: > 0 } stated ? stated : DacRegions;
            var name = vocabulary == DacRegions ? IatiCodeLists.Name(IatiCodeLists.Region, code) ?? words : words;
            return code.Length == 0 && name is null
                ? null
                : new PlaceShare(vocabulary, code, name, notes.Percentage(element));
        }

        var said = code.Length > 0 ? code : words ?? "";
        if (Facts.Countries.TryFind(said, out var country))
        {
            return new PlaceShare("iso", country, Facts.Countries.Name(country), notes.Percentage(element));
        }

        if (said.Length > 0)
        {
            notes.Unknown("countries", said, element);
        }

        return null;
    }
}
