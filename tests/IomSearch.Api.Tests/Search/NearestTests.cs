using IomSearch.Api.Search;

namespace IomSearch.Api.Tests.Search;

public sealed class NearestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("contry", "country", 1)]
    [InlineData("ca", "ac", 1)]
    [InlineData("", "abc", 3)]
    public void Edits_are_counted_with_swaps_of_neighbours(string a, string b, int edits) =>
        Assert.Equal(edits, Nearest.Edits(a, b));

    [Fact]
    public void Case_makes_no_difference() => Assert.Equal("DRM", Nearest.Of("drn", ["health", "DRM"]));

    [Fact]
    public void Of_equals_the_longer_common_start_wins() => Assert.Equal("to", Nearest.Of("tp", ["op", "to"]));

    [Fact]
    public void Without_candidates_there_is_none() => Assert.Null(Nearest.Of("x", []));
}
