using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Places that several countries have, and the company in which they stand.</summary>
public sealed class NamesakesOfPagesTests
{
    [Theory]
    [InlineData("Ovens in Busia", "KE", "KE")]
    [InlineData("Ovens in Busia", "UG", "UG")]
    [InlineData("Ovens in Hyderabad", "PK", "PK")]
    [InlineData("Ovens in Victoria", "SC", "SC")]
    public void The_country_of_the_page_is_company(string title, string home, string country) =>
        Assert.Equal([country], Countries(title, "Forty bakers learn.", home));

    [Theory]
    [InlineData("Ovens in León", "El pan se vende en toda Nicaragua.", "NI")]
    [InlineData("Ovens in Leon County", "El pan se vende en toda Nicaragua.", "NI")]
    [InlineData("Ovens in Mérida", "In Caracas, bakers teach.", "VE")]
    [InlineData("Ovens in Punjab", "Bread is sold in Lahore.", "PK")]
    [InlineData("Ovens in Punjab", "Bread is sold in New Delhi.", "IN")]
    public void A_place_that_one_country_has_is_company(string title, string text, string country) =>
        Assert.Equal([country], Countries(title, text, null));

    [Theory]
    [InlineData("Bakers from Argentina in Córdoba")]
    [InlineData("Córdoba and Santiago")]
    [InlineData("a baker named Victoria")]
    [InlineData("San Carlos, Santa Rosa and San Marcos")]
    [InlineData("córdoba in Argentina")]
    public void Peoples_others_of_several_and_small_letters_are_none(string text) =>
        Assert.DoesNotContain(Gazetteer.Find(text), match => match.Kind == NameKind.Place);

    [Fact]
    public void A_text_without_such_a_place_needs_no_company() =>
        Assert.Empty(Company("Ovens in Kenya", "Bread is sold in Mali."));

    [Fact]
    public void The_company_is_that_of_all_parts() => Assert.Equal(["AR", "ES"],
        Company("Ovens in Córdoba", "Bread is sold in Argentina. In Madrid, bakers teach.").Order());

    [Theory]
    [InlineData("Bread is sold in Argentina. Bakers from Madrid teach.", "AR")]
    [InlineData("Bread is sold in Argentina. It is paid by Spain.", "AR")]
    [InlineData("Argentine bakers teach. It is a gift of the Government of Spain.", "AR")]
    public void Origins_and_payers_are_no_company(string text, string country) =>
        Assert.Equal([country], Company("Ovens in Córdoba", text));

    [Fact]
    public void The_length_of_a_name_stays() =>
        Assert.Equal(new NameMatch(9, 7, "AR", NameKind.Place), Gazetteer.Find("Ovens in Córdoba, Argentina")[0]);

    private static HashSet<string> Company(string title, string text) =>
        Namesakes.Company(Project(title, text, home: null), []);

    private static IReadOnlyList<string> Countries(string title, string text, string? home) =>
        FactExtractor.Complete(Project(title, text, home)).Countries;

    private static ProjectDocument Project(string title, string text, string? home) => new()
    {
        Id = "1",
        Title = title,
        Text = text,
        ParagraphLines = [1],
        Source = new SourceReference { File = "page.txt", Line = 1, HomeCountry = home },
    };
}
