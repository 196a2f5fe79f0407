using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Who pays by the words beside a sum.</summary>
public sealed class GiversTests
{
    [Theory]
    [InlineData("Government of Norway", "Government of Norway")]
    [InlineData("The Oak Foundation grant", "Oak Foundation")]
    [InlineData("Contribution from Irish Aid", "Irish Aid")]
    public void A_known_payer_is_named(string words, string name) => Assert.Equal(name, Givers.Of(words));

    [Theory]
    [InlineData("Bakers of the Lake")]
    [InlineData("Contribution from bakers")]
    [InlineData("")]
    public void Other_words_name_nobody(string words) => Assert.Null(Givers.Of(words));

    [Fact]
    public void A_text_is_no_name() =>
        Assert.Null(Givers.Of($"Contribution from {new string(' ', 100)}the Oak Foundation"));
}
