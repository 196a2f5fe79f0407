using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Headings behind which a page speaks of other pages, and those of its own.</summary>
public sealed class PageWordsTests
{
    [Theory]
    [InlineData("More from our stories")]
    [InlineData("Records nearby")]
    [InlineData("Projects you may like")]
    [InlineData("Other projects in Kenya")]
    [InlineData("See more stories from the lake")]
    [InlineData("RELATED NEWS")]
    [InlineData("Explore other activities")]
    [InlineData("You might also enjoy these")]
    [InlineData("Latest publications")]
    [InlineData("Next project")]
    public void A_heading_of_other_pages_is_known(string heading) => Assert.True(PageWords.IsRelated(heading));

    [Theory]
    [InlineData("More Schools for Wajir")]
    [InlineData("Projects")]
    [InlineData("Records of the Lake")]
    [InlineData("Connected Villages")]
    [InlineData("Nearby Wells and How to Reach Them")]
    [InlineData("What the project does next")]
    [InlineData("Recent History of the Bakers")]
    [InlineData("Next Steps for Wajir")]
    public void A_heading_of_its_own_is_none(string heading) => Assert.False(PageWords.IsRelated(heading));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("more more more")]
    [InlineData("projects")]
    public void Bare_words_are_none(string heading) => Assert.False(PageWords.IsRelated(heading));

    [Fact]
    public void A_heading_of_ten_thousand_words_is_none() =>
        Assert.False(PageWords.IsRelated(string.Concat(Enumerable.Repeat("more other related ", 10_000)) + "end"));
}
