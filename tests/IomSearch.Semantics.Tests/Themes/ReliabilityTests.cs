using System.Xml.Linq;
using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ReliabilityTests
{
    // Ten answers with 0.85, six right; ten with 0.35, four right; one that says nothing.
    private static readonly Reliability Half = new(
    [
        .. Enumerable.Range(0, 10).Select(i => new JudgedAnswer(["health"], i < 6 ? "health" : "DRM", 0.85)),
        .. Enumerable.Range(0, 10).Select(i => new JudgedAnswer(["DRM"], i < 4 ? "DRM" : "health", 0.35)),
        new JudgedAnswer([], null, 0),
    ]);

    [Fact]
    public void The_error_is_the_mean_distance_of_confidence_and_right()
    {
        Assert.Equal((0.25 + 0.05) / 2, Half.Error, 12);
    }

    [Fact]
    public void Answers_that_say_no_theme_have_no_confidence_to_check()
    {
        Assert.Equal(20, Half.Parts.Sum(part => part.Count));
    }

    [Fact]
    public void A_confidence_of_one_belongs_to_the_last_tenth()
    {
        Assert.Equal(0.9, Assert.Single(new Reliability([new(["DRM"], "DRM", 1)]).Parts).From);
    }

    [Fact]
    public void The_text_has_a_bar_of_right_answers_and_a_mark_where_it_should_end()
    {
        Assert.Equal(
            "confidence  answers  mean   right\n"
            + "0.3 - 0.4         10  0.350  0.400  ##############|#\n"
            + "0.8 - 0.9         10  0.850  0.600  ########################          |\n",
            ReliabilityChart.ToText(Half));
    }

    [Fact]
    public void The_image_is_XML_with_a_bar_a_tenth_and_its_error_in_words()
    {
        var svg = XDocument.Parse(ReliabilityChart.ToSvg(Half, "A & B")).Root!;
        XNamespace name = "http://www.w3.org/2000/svg";

        Assert.Equal("A & B: calibration error 0.150", svg.Element(name + "title")!.Value);
        Assert.Equal(2, svg.Elements(name + "rect").Count(bar => (string?)bar.Attribute("fill") == "#0033a0"));
    }
}
