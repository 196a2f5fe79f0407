using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Blocks of links that are values of a label, and those that are menus.</summary>
public sealed class WebPageNoiseTests
{
    private const string Text = "<p>Six teams dig wells for the people who live far from the river, and mend.</p>";

    private const string Links = "<a href=1>Irish Aid</a>, <a href=2>Oak Foundation</a>";

    [Theory]
    [InlineData($"<p>Donor: {Links}</p>")]
    [InlineData($"<div>Donor</div><div>{Links}</div>")]
    [InlineData($"<h4>Donors</h4><ul><li><a>Irish Aid</a></li><li><a>Oak Foundation</a></li></ul>")]
    [InlineData($"<table><tr><td>Donor:</td><td>{Links}</td></tr></table>")]
    public void Links_that_are_the_values_of_a_label_stay(string block) =>
        Assert.Contains("Oak Foundation", Words(block), StringComparison.Ordinal);

    [Theory]
    [InlineData("<ul><li><a>Boats</a></li><li><a>Lanterns</a></li></ul>")]
    [InlineData("<div><a>Boats</a> | <a>Lanterns</a></div>")]
    [InlineData("<h4>More</h4><p><a>Boats</a> <a>Lanterns</a></p>")]
    [InlineData("<nav>Lanterns</nav>")]
    [InlineData("<div class='site-menu'>Lanterns</div>")]
    public void A_menu_goes(string block) => Assert.DoesNotContain("Lanterns", Words(block), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Read of <a>Lanterns</a> and other lights that were lit along the shore last year.</p>")]
    [InlineData("<p><a>Lanterns</a></p>")]
    [InlineData("<aside><p>Donor: Lanterns</p><p>Country: Kenya</p></aside>")]
    [InlineData("<div class='card-footer'>Lanterns</div>")]
    public void What_is_no_menu_stays(string block) =>
        Assert.Contains("Lanterns", Words(block), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<nav>")]
    [InlineData("<body><ul><li><a>Boats<li><a>Lanterns")]
    [InlineData("<aside><aside><aside>")]
    public void A_page_without_content_has_a_part_all_the_same(string html) =>
        Assert.DoesNotContain("Lanterns", WebPageNoise.MainPart(new HtmlParser().ParseDocument(html)).TextContent,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class='elementor-widget elementor-widget-heading'>Lanterns</div>")]
    [InlineData("<div class='et_pb_widget'>Lanterns</div>")]
    [InlineData("<div class='so-widget-text'>Lanterns</div>")]
    [InlineData("<div id='ELEMENTOR-widget'>Lanterns</div>")]
    public void What_a_page_builder_calls_a_widget_stays(string block) =>
        Assert.Contains("Lanterns", Words(block), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class='widget widget-heading'>Lanterns</div>")]
    [InlineData("<div class='elementor-widget elementor-widget-menu'>Lanterns</div>")]
    [InlineData("<div class='elementor-widget widget'>Lanterns</div>")]
    [InlineData("<div class='elementors-widget'>Lanterns</div>")]
    public void Another_widget_and_a_builders_menu_go(string block) =>
        Assert.DoesNotContain("Lanterns", Words(block), StringComparison.Ordinal);

    [Theory]
    [InlineData("Irish Aid")]
    [InlineData("Government of Norway")]
    [InlineData("Funded by Lanterns")]
    public void A_caption_below_a_logo_stays(string caption) => Assert.Contains(caption,
        Words($"<figure><img><figcaption> {caption} </figcaption></figure>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("A man at a lantern")]
    [InlineData("Irish Aid at a lantern")]
    public void A_caption_below_a_picture_goes(string caption) => Assert.DoesNotContain(caption,
        Words($"<figure><img><figcaption>{caption}</figcaption></figure>"), StringComparison.Ordinal);

    private static string Words(string block) => WebPageNoise.MainPart(new HtmlParser().ParseDocument(
        $"<html><body><h1>Wells for Wajir</h1>{block}{Text}</body></html>")).TextContent;
}
