using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>What is said of an organisation behind its name.</summary>
public sealed class OrganisationRemarksTests
{
    [Theory]
    [InlineData("Irish Aid bears the whole cost of EUR 3 million", "Irish Aid")]
    [InlineData("Oak Foundation pays for the ovens", "Oak Foundation")]
    [InlineData("Oak Foundation has given the rest", "Oak Foundation")]
    [InlineData("Oak Foundation will cover all of it", "Oak Foundation")]
    [InlineData("Oak Foundation contributed EUR 40,000", "Oak Foundation")]
    [InlineData(" Oak Foundation supports it ", "Oak Foundation")]
    public void A_deed_behind_a_name_is_no_part_of_it(string printed, string name) =>
        Assert.Equal(name, OrganisationRemarks.Without(printed));

    [Theory]
    [InlineData("Fund that Supports Bakers")]
    [InlineData("Fund of the Bakers who bake")]
    [InlineData("Oak Foundation supports")]
    [InlineData("Oak pays all of it")]
    [InlineData("its donor pays all of it")]
    [InlineData("Global Funds Network")]
    [InlineData("")]
    public void A_name_without_a_deed_stays(string name) => Assert.Equal(name, OrganisationRemarks.Without(name));

    [Fact]
    public void A_name_of_fifty_thousand_words_is_read() => Assert.Equal(200_001,
        OrganisationRemarks.Without("A" + string.Concat(Enumerable.Repeat(" has", 50_000))).Length);
}
