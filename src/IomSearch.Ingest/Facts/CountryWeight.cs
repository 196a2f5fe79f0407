namespace IomSearch.Ingest.Facts;

/// <summary>What the mentions of one country weigh together; many places of it weigh no more than a few.</summary>
internal sealed class CountryWeight
{
    private const double MostOfPlaces = 3.0;

    private double names;
    private double places;

    public double Total => names + Math.Min(places, MostOfPlaces);

    public double Best { get; private set; }

    public (int Start, int End) Place { get; private set; }

    /// <summary>Whether some mention says that something happens in the country.</summary>
    public bool IsThere { get; set; }

    /// <summary>Whether a sentence tells of both sides of a border, and one of them is the country's.</summary>
    public bool IsOneOfBoth { get; set; }

    /// <summary>Whether it is named, itself or one of its places, and not its people alone.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether a sentence that names it tells what the project does.</summary>
    public bool IsDeed { get; set; }

    /// <summary>In how many sentences it is named so.</summary>
    public int Sentences { get; set; }

    /// <summary>Whether the first sentence names it.</summary>
    public bool IsFirst { get; set; }

    /// <summary>The countries that are named beside it in a sentence.</summary>
    public HashSet<string> Beside { get; } = new(StringComparer.Ordinal);

    public void Add(NameKind kind, double weight, (int Start, int End) place)
    {
        if (kind == NameKind.Place)
        {
            places += weight;
        }
        else
        {
            names += weight;
        }

        if (weight > Best)
        {
            (Best, Place) = (weight, place);
        }
    }
}
