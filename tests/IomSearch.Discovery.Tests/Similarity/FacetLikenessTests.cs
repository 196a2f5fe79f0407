using System.Collections.Immutable;
using IomSearch.Discovery.Similarity;

namespace IomSearch.Discovery.Tests.Similarity;

public sealed class FacetLikenessTests
{
    [Fact]
    public void A_theme_counts_as_far_as_both_are_sure_of_it()
    {
        var sure = Theme(Of(("health", 1)), Of(("health", 0.9)));
        var unsure = Theme(Of(("health", 0.5)), Of(("health", 0.6)));

        Assert.Equal(0.7 * 0.9, sure.Weight, 1e-9);
        Assert.Equal(0.7 * 0.5 * 0.6, unsure.Weight, 1e-9);
        Assert.Equal(["health"], unsure.Shared);
    }

    [Fact]
    public void A_theme_that_is_not_the_first_of_both_counts_half()
    {
        var second = Theme(Of(("integration", 0.9), ("health", 0.8)), Of(("health", 0.9)));

        Assert.Equal(0.7 * 0.5 * 0.8 * 0.9, second.Weight, 1e-9);
    }

    [Fact]
    public void Two_themes_say_more_than_one_and_never_more_than_all()
    {
        var both = Theme(Of(("health", 0.8), ("DRM", 0.6)), Of(("health", 0.8), ("DRM", 0.6)));
        var one = Theme(Of(("health", 0.8)), Of(("health", 0.8)));

        Assert.InRange(both.Weight, one.Weight + 1e-3, 0.7);
        Assert.Equal(["health", "DRM"], both.Shared);
    }

    [Fact]
    public void What_agrees_in_all_facets_is_1_and_what_agrees_in_none_says_nothing()
    {
        var record = Of(("health", 1)) with
        {
            Type = "Research",
            Donors = ["A foundation"],
            Countries = [new CountryName("LA", "Lao PDR")],
        };

        Assert.Equal(1, FacetLikeness.Compare(record, record).Sum(part => part.Weight), 1e-9);
        Assert.Equal(
            ["theme", "country", "type", "donor"], FacetLikeness.Compare(record, record).Select(part => part.Facet));
        Assert.Empty(FacetLikeness.Compare(record, Of(("DRM", 1))));
    }

    private static (string Facet, IReadOnlyList<string> Shared, double Weight) Theme(
        ProjectRecord one, ProjectRecord other) =>
        Assert.Single(FacetLikeness.Compare(one, other));

    private static ProjectRecord Of(params (string Theme, double Confidence)[] themes) => new()
    {
        Id = "",
        Title = "",
        Text = "",
        Language = "en",
        Countries = [],
        Donors = [],
        Years = [],
        Themes = [.. themes.Select(theme => new ThemeAssignment(theme.Theme, theme.Confidence, ThemeSource.Model))],
        Identifiers = ImmutableDictionary<string, string>.Empty,
        Source = new RecordSource("", 0, null, null, null, DateTimeOffset.UnixEpoch),
    };
}
