using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("contries", "countries")]
    [InlineData("Title", "title")]
    [InlineData("donor", "donors")]
    [InlineData("weather", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_the_one_with_the_fewest_edits(string word, string? name) =>
        Assert.Equal(name, NearestName.Of(word, ["title", "countries", "donors"]));
}
