using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Spans one behind the other: labels and values in turn, the parts of a card's foot, and menus.</summary>
public sealed class WebPageLinesTests
{
    [Theory]
    [InlineData("<div><span>Donor</span><span>Irish Aid</span><span>Country</span><span>Kenya</span></div>",
        "Donor: Irish Aid|Country: Kenya")]
    [InlineData("<p><b>Donor:</b> <i>Irish Aid</i> <b>Country:</b> <i>Kenya</i></p>",
        "Donor: Irish Aid|Country: Kenya")]
    [InlineData("<div><span>Donor</span><span>Irish Aid</span><span>Mood</span><span>Calm</span><span>Country</span>"
        + "<span>Kenya</span></div>", "Donor: Irish Aid|Mood: Calm|Country: Kenya")]
    public void Labels_and_values_in_turn_become_facts(string html, string lines) => Assert.Equal(lines, Lines(html));

    [Fact]
    public void Short_parts_with_a_fact_among_them_are_parted() => Assert.Equal("Kenya | 2014-2016 | Donor: Irish Aid",
        Lines("<p><span>Kenya</span><span>2014-2016</span><span>Donor: Irish Aid</span></p>"));

    [Theory]
    [InlineData("<div><span>Home</span><span>Wells</span><span>Boats</span><span>Letters</span></div>",
        "Home Wells Boats Letters")]
    [InlineData("<div><span>Country</span><span>Wells</span><span>Boats</span><span>Letters</span></div>",
        "Country Wells Boats Letters")]
    [InlineData("<p>Six <span>teams</span><span>dig</span> wells.</p>", "Six teams dig wells.")]
    public void A_menu_of_spans_is_a_line_of_words(string html, string lines) => Assert.Equal(lines, Lines(html));

    [Theory]
    [InlineData("")]
    [InlineData("<div></div><p> </p><span></span>")]
    [InlineData("<div><span></span><span></span><span></span><span></span></div>")]
    public void Elements_without_words_give_no_line(string html) => Assert.Equal("", Lines(html));

    [Fact]
    public void A_value_without_a_label_at_the_end_is_not_taken_for_one() => Assert.DoesNotContain("Irish Aid: ",
        Lines("<div><span>Donor</span><span>Irish Aid</span><span>Country</span></div>"), StringComparison.Ordinal);

    [Fact]
    public void Elements_that_are_not_closed_keep_their_words() => Assert.Equal("Donor: Irish Aid|Country: Kenya",
        Lines("<div><span>Donor</span><span>Irish Aid</span><span>Country</span><span>Kenya"));

    [Theory]
    [InlineData("<p><i class='fa fa-calendar'></i> 2017</p>", "Period: 2017")]
    [InlineData("<p><i class='fa fa-map-marker'></i> Kenya</p><p><i class='fa fa-euro'></i> EUR 5,000</p>",
        "Country: Kenya|Budget: EUR 5,000")]
    [InlineData("<p><i class='fa fa-calendar'></i> Wells and boats</p>", "Wells and boats")]
    [InlineData("<p>Wells of <i class='fa fa-calendar'></i> 2017</p>", "Wells of 2017")]
    public void An_icon_is_the_label_of_what_it_can_stand_for(string html, string lines) =>
        Assert.Equal(lines, Lines(html));

    [Theory]
    [InlineData("<p><b>Donors:</b><span>Irish Aid<br>Oak Foundation</span></p>", "Donors: Irish Aid; Oak Foundation")]
    [InlineData("<p><strong>Countries</strong><span>Kenya<br>Uganda<br>Mali</span></p>",
        "Countries: Kenya; Uganda; Mali")]
    [InlineData("<p><b>Partners:</b><i>Bakers of the Lake<br>Millers</i> Six teams bake.</p>",
        "Partners: Bakers of the Lake; Millers|Six teams bake.")]
    public void Lines_behind_a_label_are_several_values(string html, string lines) => Assert.Equal(lines, Lines(html));

    [Theory]
    [InlineData("<p><b>Donor:</b><span>Irish Aid<br></span></p>", "Donor: Irish Aid")]
    [InlineData("<p><b>Budget:</b><span>EUR 5,000<br>EUR 6,000</span></p>", "EUR 5,000; EUR 6,000")]
    [InlineData("<p><b>Countries:</b><span>Kenya<br>bread and salt</span></p>", "Kenya; bread")]
    [InlineData("<p><b>Bakers:</b><span>Amina<br>Joseph</span></p>", "Amina; Joseph")]
    public void One_line_and_other_values_are_not_joined(string html, string joined)
    {
        var lines = Lines(html);

        Assert.True(joined == lines || !lines.Contains(joined, StringComparison.Ordinal), lines);
    }

    private static string Lines(string html) => string.Join('|',
        WebPageLines.Of(new HtmlParser().ParseDocument(html).Body!).Select(line => line.Line.Text));
}
