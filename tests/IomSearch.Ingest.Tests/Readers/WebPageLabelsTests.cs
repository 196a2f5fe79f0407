using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Rows of elements that are each a label with its value.</summary>
public sealed class WebPageLabelsTests
{
    private const string Country = "<span><em>Country</em> Kenya</span>";

    [Theory]
    [InlineData($"<span><em>Funding</em> Japan</span>{Country}", "Funding: Japan|Country: Kenya")]
    [InlineData("<p><b>Donor:</b> Irish Aid</p><p><b>Mood:</b> Calm</p><p><b>Country:</b> : Kenya</p>",
        "Donor: Irish Aid|Mood: Calm|Country: Kenya")]
    [InlineData("<li><small>Donor</small> Irish Aid <i>and Sida</i></li><li><small>Country</small> Kenya</li>",
        "Donor: Irish Aid and Sida|Country: Kenya")]
    [InlineData("<span><em>Donor</em> from <i>Irish Aid</i><i>Sida</i></span><span><em>Country</em> Kenya</span>",
        "Donor: from Irish Aid; Sida|Country: Kenya")]
    public void A_strip_of_labels_becomes_lines(string items, string lines) => Assert.Equal(lines, Strip(items));

    [Theory]
    [InlineData(Country)]
    [InlineData($"Words {Country}<span><em>Funding</em> Japan</span>")]
    [InlineData($"<b><em>Funding</em> Japan</b>{Country}")]
    [InlineData("<a><em>Funding</em> Japan</a><a><em>Country</em> Kenya</a>")]
    [InlineData($"<span class=a><em>Funding</em> Japan</span>{Country}")]
    [InlineData($"<span><em>Funding</em></span>{Country}")]
    [InlineData($"<span><em>Funding</em> Japan<br>Norway</span>{Country}")]
    [InlineData($"<span>Japan <em>Funding</em></span>{Country}")]
    [InlineData($"<span><em>Funding</em><i>Japan</i></span>{Country}")]
    [InlineData($"<span><em>Mood</em> Calm</span>{Country}")]
    [InlineData("<p><b>Six</b> teams dig</p><p><b>They</b> mend pumps</p>")]
    [InlineData("<span></span><span></span>")]
    [InlineData("")]
    public void Other_elements_are_none(string items) => Assert.Equal("", Strip(items));

    [Theory]
    [InlineData(12, 12)]
    [InlineData(13, 0)]
    public void A_strip_has_twelve_labels_at_most(int items, int lines) => Assert.Equal(lines,
        WebPageLabels.Strip(Element(string.Concat(Enumerable.Repeat(Country, items)))).Count);

    [Fact]
    public void Long_texts_are_no_strip() => Assert.Equal("",
        Strip($"<span><em>Funding</em> {new string('x', 1000)}</span>{Country}"));

    private static string Strip(string items) => string.Join('|', WebPageLabels.Strip(Element(items)));

    private static AngleSharp.Dom.IElement Element(string items) =>
        new HtmlParser().ParseDocument($"<div>{items}</div>").Body!.FirstElementChild!;
}
