using IomSearch.Discovery.Linking;

namespace IomSearch.Discovery.Tests.Linking;

public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("Livelihood support to returnees in Kenya", "Kenya: Livelihoods Support for Returnees")]
    [InlineData("Réintégration des migrants de retour", "Reintegration des migrants de retour")]
    [InlineData("Health screening – Phase II", "Health Screening, Phase 2")]
    [InlineData("Return of qualified nurses (RQN)", "Return of qualified nurses")]
    [InlineData("Return of qualified nurses (II)", "Return of qualified nurses 2")]
    [InlineData("Health screening, second phase", "Health Screening (Phase 2)")]
    public void Order_country_case_and_small_words_do_not_count(string one, string other)
    {
        var (left, right) = (TitleWords.Of(one, ["Kenya"]), TitleWords.Of(other, ["Kenya"]));
        Assert.Equal(left.Telling, right.Telling);
        Assert.Equal(left.Numbers, right.Numbers);
        Assert.NotEmpty(left.Telling);
    }

    [Theory]
    [InlineData("Emergency assistance")]
    [InlineData("Capacity Building Programme")]
    [InlineData("Projet d'appui")]
    public void A_title_of_words_that_any_project_may_have_tells_little(string title) =>
        Assert.True(TitleWords.Of(title, []).Telling.Count <= 1);

    [Fact]
    public void Phases_and_years_are_told_apart()
    {
        var words = TitleWords.Of("Winter aid 2014 for 300 families, phase III", []);
        Assert.Equal(["3", "300"], words.Numbers);
        Assert.Equal([2014], words.Years);
    }
}
