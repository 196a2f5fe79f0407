using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>States by the names that they have in several languages, and names that only begin so.</summary>
public sealed class GovernmentsTests
{
    [Theory]
    [InlineData("Royaume de Belgique", "Government of Belgium")]
    [InlineData("Principauté de Liechtenstein", "Government of Liechtenstein")]
    [InlineData("Kingdom of Norway", "Government of Norway")]
    [InlineData("the Grand Duchy of Luxembourg", "Government of Luxembourg")]
    [InlineData("Reino de España", "Government of Spain")]
    [InlineData("Bundesrepublik Deutschland", "Government of Germany")]
    [InlineData("Fürstentum Liechtenstein", "Government of Liechtenstein")]
    [InlineData("Repubblica di San Marino", "Government of San Marino")]
    [InlineData("Kingdom of the Netherlands", "Government of the Netherlands")]
    public void A_state_is_its_government(string printed, string name) =>
        Assert.Equal(name, Governments.Of(printed));

    [Theory]
    [InlineData("Kingdom of Bakers")]
    [InlineData("State Bank of the Lake")]
    [InlineData("Republic Bakery")]
    [InlineData("Principality")]
    [InlineData("Embassy of Belgium")]
    [InlineData("Royaume")]
    [InlineData("LA")]
    [InlineData("")]
    [InlineData(" of ")]
    public void Another_name_stays(string name) => Assert.Equal(name, Governments.Of(name));

    [Theory]
    [InlineData("Governments of Canada and Brazil", "Government of Canada; Government of Brazil")]
    [InlineData("the Governments of Canada, Brazil, and Chile",
        "Government of Canada; Government of Brazil; Government of Chile")]
    [InlineData("Government of Canada", "Government of Canada")]
    [InlineData("Governments of", "Governments of")]
    public void Several_governments_are_one_each(string list, string apart) =>
        Assert.Equal(apart, Governments.Apart(list));
}
