namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Quotes around a title and inside it.</summary>
public sealed class PageProjectTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("“Wells for the Bakers of Wajir”", "Wells for the Bakers of Wajir")]
    [InlineData("Wells for Wajir: the School of “Good Bread”", "Wells for Wajir: the School of “Good Bread”")]
    public void Only_those_around_the_whole_go(string printed, string title) => Assert.Equal(title,
        folder.With("a.txt", $"{printed}\nDonor: Japan\nThe project builds wells in thirty villages.\n")
            .Project().Title);

    [Theory]
    [InlineData("Wells for All (Worldwide)", "", "Worldwide")]
    [InlineData("Wells for All (Kenya)", "KE", null)]
    [InlineData("Wells for All", "", null)]
    public void Brackets_that_name_no_country_are_the_region(string printed, string codes, string? region)
    {
        var project = folder.With("a.txt", $"{printed}\nDonor: Japan\nThe project builds wells in thirty villages.\n")
            .Project();

        Assert.Equal((codes, region), (string.Join(' ', project.Countries), project.Region));
    }
}
