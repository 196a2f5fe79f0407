using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>The country that the head or the heading of a web page names.</summary>
public sealed class WebPageAboutTests
{
    [Theory]
    [InlineData("<title>Projects – Kenya – People and Ovens</title>", "KE")]
    [InlineData("<title>Kenya | Ovens</title><meta property='og:title' content='Kenya - Ovens'>", "KE")]
    [InlineData("<title>Ovens</title><body><h1>Our projects in Kenya</h1>", "KE")]
    [InlineData("<title>Projects – Mali – Ovens</title><body><h1>Our projects in Kenya</h1>", "KE")]
    [InlineData("<title>Ovens</title><body><h2>Overview of projects in Kenya</h2>", "KE")]
    public void A_country_alone_in_the_title_or_in_a_heading_is_the_pages(string html, string code) =>
        Assert.Equal(code, Country(html));

    [Theory]
    [InlineData("<title>Projects – Kenya – Mali</title>")]
    [InlineData("<title>Ovens of Kenya – People</title><body><h1>Ovens</h1><h2>Our projects in Kenya</h2>")]
    [InlineData("<title>Nairobi – Ovens</title>")]
    [InlineData("<title>Kenyans – Ovens</title>")]
    [InlineData("<title></title><body><h1></h1>")]
    [InlineData("")]
    public void Two_countries_and_a_town_are_not(string html) => Assert.Null(Country(html));

    [Theory]
    [InlineData("<title>Ovens</title><body><h2>Our projects in Kenya</h2>", "KE")]
    [InlineData("<title>Ovens</title><body><h2>Our ovens in Kenya</h2><h3>Our projects in Mali</h3>", null)]
    [InlineData("<title>Ovens</title><body><h1>Bread</h1><h2>Our projects in Kenya</h2>", null)]
    public void A_lesser_heading_counts_where_no_greater_one_stands(string html, string? code) =>
        Assert.Equal(code, Country(html));

    private static string? Country(string html) => WebPageAbout.Of(new HtmlParser().ParseDocument(html)).Country;
}
