using System.Text;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class WebPageReaderTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", "<meta charset=\"utf-8\">", "utf-8")]
    [InlineData("utf-8", "<meta charset=\"iso-8859-1\">", "utf-8")]
    [InlineData("utf-8", "", "utf-8")]
    [InlineData("windows-1252", "<meta charset=\"utf-8\">", "windows-1252")]
    [InlineData("windows-1252", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">",
        "windows-1252")]
    [InlineData("windows-1250", "<meta charset=windows-1250>", "windows-1250")]
    [InlineData("utf-16", "<meta charset=\"utf-8\">", "utf-16")]
    public void The_encoding_is_that_of_the_bytes_whatever_the_page_says(string written, string meta, string told)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var page = $"<!DOCTYPE html><html><head>{meta}</head><body><h1>Büros für alle</h1><p>The project helps"
            + $" people there.</p></body></html>";

        var project = folder.With("a.html", [.. encoding.GetPreamble(), .. encoding.GetBytes(page)]).Project();

        Assert.Equal(("Büros für alle", told), (project.Title, project.Source.Encoding));
    }

    [Fact]
    public void Address_publisher_and_language_are_those_that_the_page_states()
    {
        var project = folder.With("a.html", "<html lang=fr-FR><head><link rel=canonical href=https://example.org/a>"
            + "<meta property=og:site_name content='IOM Chad'></head><body><h1>Des puits pour tous</h1><p>Le projet"
            + " aide les familles.</p></body></html>").Project();

        Assert.Equal(("https://example.org/a", "IOM Chad", "fr", "TD"), (project.Source.Address,
            project.Source.Publisher,
            project.Language, project.Source.HomeCountry));
    }

    [Fact]
    public void What_a_browser_does_not_show_is_no_text()
    {
        var project = folder.With("a.html", "<html><body><h1>Wells for all</h1><p style='display: none'>Hidden words."
            + "</p><p hidden>More.</p><p>The project digs wells.</p><script>var a = 'The project';</script></body>"
            + "</html>").Project();

        Assert.Equal("The project digs wells.", project.Text);
    }

    [Fact]
    public void A_page_saved_with_another_extension_is_known_by_its_first_bytes() => Assert.Equal("Wells for all",
        folder
        .With("a.txt", "<!doctype html><html><body><h1>Wells for all</h1><p>The project digs wells.</p></body></html>")
        .Project().Title);

    [Fact]
    public void A_page_whose_classes_mislead_is_read_by_what_it_shows()
    {
        var project = folder.With("a.html", "<html><body><h1>Wells for Wajir</h1><p>The project digs wells for all who "
            + "bake bread by the lake.</p><div class=widget><p>It works in Kenya, with a total budget of EUR 40,000."
            + "</p><p>The project is funded by Irish Aid from May 2014 to June 2016.</p></div><p hidden>The project is "
            + "funded by the Oak Foundation.</p></body></html>").Project();

        Assert.Equal("Wells for Wajir", project.Title);
        Assert.Contains("funded by Irish Aid", project.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Oak", project.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_those_who_pay_names_donors_and_budget()
    {
        var project = folder.With("a.html", "<html><body><h1>Wells for Wajir</h1><table><tr><th>Donor</th><th>In EUR"
            + "</th></tr><tr><td>Irish Aid</td><td>5,000</td></tr><tr><td>Oak Foundation</td><td>6,000</td></tr><tr>"
            + "<td>Total</td><td>11,000</td></tr></table><p>The project digs wells for all who bake bread.</p></body>"
            + "</html>").Project();

        Assert.Equal(["Irish Aid", "Oak Foundation"], project.Donors);
        Assert.Equal((11_000, "EUR"), (project.Budget?.Amount, project.Budget?.Currency));
    }
}
