using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>The countries of ISO 3166-1, and <c>XK</c> for Kosovo, under every name that people use for them.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, Country> ByCode = Load();

    private static readonly FrozenDictionary<string, string> CodeByName = Names();

    private static readonly FrozenDictionary<string, string> CodeByAlpha3 =
        GazetteerTable.Rows("alpha3.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Every code, ISO 3166-1 alpha-2, upper case, ascending.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. ByCode.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether it is a code of the table; upper case only.</summary>
    public static bool IsCode(string code) => ByCode.ContainsKey(code);

    /// <summary>The short English name of the code: <c>Lao People's Democratic Republic</c> for <c>LA</c>.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static string Name(string code) =>
        ByCode.TryGetValue(code, out var country)
            ? country.Name
            : throw new ArgumentException($"'{code}' is not an ISO 3166-1 alpha-2 code", nameof(code));

    /// <summary>Finds the country that a person means by a code, a name of today or of before, or a name in French,
    /// Spanish or the country's own language; case, accents and signs do not matter.</summary>
    /// <param name="anyName"><c>Laos</c>, <c>lao pdr</c>, <c>LA</c>, <c>LAO</c>, <c>Ivory Coast</c>,
    /// <c>Allemagne</c>.</param>
    /// <param name="code">The code, upper case; null when false.</param>
    public static bool TryFind(string anyName, [NotNullWhen(true)] out string? code)
    {
        ArgumentNullException.ThrowIfNull(anyName);
        var trimmed = anyName.Trim();
        if (trimmed.Length == 2 && ByCode.TryGetValue(trimmed.ToUpperInvariant(), out var country))
        {
            code = country.Code;
            return true;
        }

        var name = Folding.Name(trimmed);
        return CodeByName.TryGetValue(name, out code)
            || (name.StartsWith("the ", StringComparison.Ordinal) && CodeByName.TryGetValue(name[4..], out code))
            || (trimmed.Length == 3 && CodeByAlpha3.TryGetValue(trimmed.ToUpperInvariant(), out code));
    }

    /// <summary>The countries that a title or a query names as a place, by their own names or those of cities and
    /// provinces:
    /// <c>jobs in Riga</c> is <c>LV</c>. Ascending, each once.</summary>
    public static IReadOnlyList<string> NamedIn(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return TitlePlaces.In(title);
    }

    /// <summary>All countries, by code.</summary>
    internal static IEnumerable<Country> All => Codes.Select(code => ByCode[code]);

    private static FrozenDictionary<string, Country> Load() =>
        GazetteerTable.Rows("countries.tsv")
            .Select(row => new Country(
                row[0], row[1], GazetteerTable.List(row[2]), GazetteerTable.List(row[3]), GazetteerTable.List(row[4])))
            .ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in ByCode.Values)
        {
            foreach (var name in (string[])[country.Name, .. country.Names, .. country.Abroad])
            {
                if (!names.TryAdd(Folding.Name(name), country.Code) && names[Folding.Name(name)] != country.Code)
                {
                    throw new InvalidDataException($"countries.tsv: '{name}' names two countries");
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One row of the table of countries.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">The short English name.</param>
/// <param name="Names">Official, former and other English names and short forms.</param>
/// <param name="People">What its people and their things are called: <c>Thai</c>, <c>Polish</c>, <c>Pole</c>.</param>
/// <param name="Abroad">Names in French, Spanish, German, Italian, Portuguese and the country's own language.</param>
internal sealed record Country(
    string Code,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Abroad);
