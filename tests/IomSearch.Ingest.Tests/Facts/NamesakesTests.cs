using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Places whose name several countries have.</summary>
public sealed class NamesakesTests
{
    [Theory]
    [InlineData("Clinics in Gaza and Inhambane", "", "MZ")]
    [InlineData("Clinics in Gaza and Rafah", "", "PS")]
    [InlineData("Clinics in Gaza", "", "PS")]
    [InlineData("Clinics in Gaza", "Miners come home to the south of Mozambique.", "MZ")]
    [InlineData("Workshops in Tripoli", "Families from all of northern Lebanon may come.", "LB")]
    [InlineData("Workshops in Tripoli", "Families may come on each weekday.", "LY")]
    [InlineData("Casa de acogida en Córdoba", "El proyecto trabaja en Argentina con 40 familias.", "AR")]
    [InlineData("A House in Cordoba", "It works in Colombia with forty families.", "CO")]
    [InlineData("CLINICS IN GAZA AND INHAMBANE", "", "MZ")]
    public void The_company_tells_which_is_meant(string title, string text, string country)
    {
        Assert.Equal([country], Countries(title, text));
    }

    [Fact]
    public void A_name_that_no_country_has_alone_tells_nothing()
    {
        Assert.Empty(Countries("A House in Córdoba", "Forty families live there."));
        Assert.Empty(Gazetteer.Find("a school in Georgetown"));
    }

    [Fact]
    public void Where_several_are_named_the_gazetteer_decides()
    {
        Assert.Equal("PS", Gazetteer.Find("Egypt, Mozambique, Palestine: Gaza")[^1].Code);
        Assert.DoesNotContain(Gazetteer.Find("Argentina, Spain: Córdoba"), match => match.Kind == NameKind.Place);
    }

    [Fact]
    public void Each_row_has_two_countries_and_holds_the_one_that_the_gazetteer_takes()
    {
        var rows = GazetteerTable.Rows("namesakes.tsv");
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var codes = GazetteerTable.List(row[1]);
            Assert.True(codes.Length >= 2, row[0]);
            Assert.All(codes, code => Assert.True(IomSearch.Ingest.Facts.Countries.IsCode(code), code));
            Assert.All(GazetteerTable.List(row[0]).SelectMany(Gazetteer.FindWithCities),
                match => Assert.Contains(match.Code, codes));
        });
    }

    private static IReadOnlyList<string> Countries(string title, string text) =>
        FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1 },
        }).Countries;
}
