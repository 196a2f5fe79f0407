using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class IatiCodeListsTests
{
    [Theory]
    [InlineData("dac-5", "72010", "Material relief assistance and services")]
    [InlineData("dac-3", "720", "Emergency Response")]
    [InlineData("activity-status", "2", "Implementation")]
    [InlineData("organisation-role", "4", "Implementing")]
    [InlineData("organisation-type", "40", "Multilateral")]
    [InlineData("region", "998", "Developing countries, unspecified")]
    [InlineData("iom-area", "01", "Movement, Emergency and Post-Crisis Migration Management")]
    [InlineData("iom-type", "DP", "Internally Displaced Persons")]
    [InlineData("iom-type", "ZZ", null)]
    public void A_code_has_its_name(string list, string code, string? name) =>
        Assert.Equal(name, IatiCodeLists.Name(list, code));

    [Theory]
    [InlineData("activity-status", "implementation", "2")]
    [InlineData("activity-status", "Completion", "3")]
    [InlineData("transaction-type", "C", "2")]
    [InlineData("organisation-role", "Funding", "1")]
    [InlineData("activity-status", "On hold", null)]
    public void A_word_of_an_earlier_version_has_its_code(string list, string word, string? code) =>
        Assert.Equal(code, IatiCodeLists.Code(list, word));
}
