using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Icons in the place of labels.</summary>
public sealed class WebPageIconsTests
{
    [Theory]
    [InlineData("<i class='fa fa-calendar'></i>", "Period")]
    [InlineData("<span class='icon_CLOCK'> </span>", "Period")]
    [InlineData("<i class='bi bi-geo map-marker'></i>", "Country")]
    [InlineData("<i class='fa fa-calendar'>Wells</i>", null)]
    [InlineData("<b class='fa fa-calendar'></b>", null)]
    public void Its_name_says_what_it_stands_for(string html, string? label) => Assert.Equal(label,
        WebPageIcons.LabelOf(new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p > *")!)?.Value);
}
