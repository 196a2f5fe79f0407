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
