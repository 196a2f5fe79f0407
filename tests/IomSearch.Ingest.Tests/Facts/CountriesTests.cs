using IomSearch.Ingest.Facts;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("Laos", "LA")]
    [InlineData("lao pdr", "LA")]
    [InlineData("Lao People’s Democratic Republic", "LA")]
    [InlineData("la", "LA")]
    [InlineData("COTE D'IVOIRE", "CI")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("the Gambia", "GM")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Swaziland", "SZ")]
    [InlineData("Zaire", "CD")]
    [InlineData("DRC", "CD")]
    [InlineData("Congo", "CG")]
    [InlineData("Turkey", "TR")]
    [InlineData("Turkiye", "TR")]
    [InlineData("U.S.", "US")]
    [InlineData("Allemagne", "DE")]
    [InlineData("Suiza", "CH")]
    [InlineData("Polska", "PL")]
    [InlineData("Guinea-Bissau", "GW")]
    [InlineData("guinea bissau", "GW")]
    [InlineData("Niger", "NE")]
    [InlineData("Nigeria", "NG")]
    [InlineData(" Viet Nam ", "VN")]
    [InlineData("Kosovo", "XK")]
    public void Any_name_finds_its_country(string name, string code) =>
        Assert.Equal((true, code), (Countries.TryFind(name, out var found), found!));

    [Theory]
    [InlineData("")]
    [InlineData("Europe")]
    [InlineData("the")]
    [InlineData("XX")]
    public void What_is_no_country_is_not_found(string name) => Assert.False(Countries.TryFind(name, out _));

    [Theory]
    [InlineData("asylum seekers in Riga", "LV")]
    [InlineData("drafting statutes in Bishkek", "KG")]
    [InlineData("carers from Manila in Rome and Milan", "IT")]
    [InlineData("turkey for dinner", "")]
    public void A_query_names_the_countries_of_its_places_but_not_where_people_come_from(string query, string codes) =>
        Assert.Equal(codes, string.Join(' ', Countries.NamedIn(query)));

    [Fact]
    public void The_name_of_a_code_is_short_and_English() =>
        Assert.Equal("Lao People's Democratic Republic", Countries.Name("LA"));

    [Fact]
    public void An_unknown_code_has_no_name() => Assert.Throws<ArgumentException>(() => Countries.Name("ZZ"));

    [SharedFact]
    public void The_codes_are_those_of_ISO_3166_and_Kosovo()
    {
        var lines = File.ReadAllLines(SharedFolder.Path("gazetteer/country-codes.csv"));
        var column = Array.IndexOf(Cells(lines[0]), "ISO3166-1-Alpha-2");

        Assert.Equal(lines.Skip(1).Select(line => Cells(line)[column]).Append("XK").Order(StringComparer.Ordinal),
            Countries.Codes);
    }

    [SharedFact]
    public void Every_name_that_ISO_and_the_UN_use_is_known()
    {
        var lines = File.ReadAllLines(SharedFolder.Path("gazetteer/country-codes.csv"));
        var header = Cells(lines[0]);
        var code = Array.IndexOf(header, "ISO3166-1-Alpha-2");
        string[] columns = ["official_name_en", "UNTERM English Short", "CLDR display name"];
        var unknown = lines.Skip(1).Select(Cells).SelectMany(cells => columns.Select(column => (
                Code: cells[code], Name: cells[Array.IndexOf(header, column)].Split(" (the")[0].TrimEnd('*', ' '))))
            .Where(name => name.Name.Length > 0 && !(Countries.TryFind(name.Name, out var found)
            && found == name.Code));

        Assert.Empty(unknown);
    }

    /// <summary>The cells of one CSV line; the table has no cell of two lines.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }

        return [.. cells];
    }
}
