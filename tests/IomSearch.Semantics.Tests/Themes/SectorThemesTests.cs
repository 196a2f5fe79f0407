using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class SectorThemesTests
{
    [Theory]
    [InlineData("dac-5", "12220", "health")]
    [InlineData("dac-5", "12261", "health")]
    [InlineData("dac-5", "13040", "health")]
    [InlineData("dac-5", "11330", "livelihoods")]
    [InlineData("dac-5", "31120", "livelihoods")]
    [InlineData("dac-5", "74010", "DRM")]
    [InlineData("dac-5", "74020", "DRM")]
    [InlineData("dac-5", "43060", "DRM")]
    [InlineData("dac-5", "15240", "reintegration")]
    [InlineData("dac-5", "93012", "integration")]
    [InlineData("dac-3", "122", "health")]
    [InlineData("dac-3", "740", "DRM")]
    [InlineData("iom-type", "MP", "health")]
    [InlineData("iom-type", "ra", "reintegration")]
    [InlineData("iom-type", "DX", "DRM")]
    [InlineData("iom-area", "02", "health")]
    public void A_code_has_its_theme(string vocabulary, string code, string theme)
    {
        Assert.Equal(theme, SectorThemes.Of(vocabulary, code));
    }

    [Theory]
    [InlineData("dac-5", "21020")]
    [InlineData("dac-5", "13010")]
    [InlineData("dac-5", "31182")]
    [InlineData("dac-5", "72010")]
    [InlineData("dac-5", "15190")]
    [InlineData("dac-5", "1")]
    [InlineData("dac-5", "")]
    [InlineData("dac-3", "720")]
    [InlineData("iom-type", "12220")]
    [InlineData("iom-type", "RE")]
    [InlineData("publisher", "MP")]
    [InlineData("cluster", "122")]
    public void A_code_of_something_else_has_none(string vocabulary, string code)
    {
        Assert.Null(SectorThemes.Of(vocabulary, code));
    }

    [Fact]
    public void The_largest_part_comes_first_and_a_mention_does_not_count()
    {
        Assert.Equal(
            ["livelihoods", "health"],
            SectorThemes.Of(
                [("dac-5", "12220", 25), ("dac-5", "31120", 35), ("dac-5", "31163", 25), ("dac-5", "74020", 15)]));
    }

    [Fact]
    public void Without_parts_all_count_alike()
    {
        Assert.Equal(
            ["health"],
            SectorThemes.Of([("dac-5", "21020", null), ("dac-5", "12220", 10), ("dac-5", "12261", null)]));
    }

    [Fact]
    public void A_vocabulary_does_not_dilute_another()
    {
        var goals = Enumerable.Range(1, 17).Select(goal => ("sdg-goal", $"{goal}", (decimal?)5));

        Assert.Equal(["health"], SectorThemes.Of([("dac-5", "12220", 100), .. goals]));
    }

    [Fact]
    public void No_sectors_have_no_themes()
    {
        Assert.Empty(SectorThemes.Of([]));
    }
}
