using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Where projects work, by titles and sentences in which names are shared, foreign or of people.</summary>
public sealed class PlacesOfProjectsTests
{
    [Theory]
    [InlineData("Jobs in Macon, Georgia", "Classes are held in Macon and Atlanta.", "US")]
    [InlineData("Jobs in Georgia", "Classes are held in Tbilisi and Batumi.", "GE")]
    [InlineData("Assisted Return from Austria to Nepal", "In Vienna, counsellors help. In Nepal, they start again.",
        "AT NP")]
    [InlineData("Assisted Return from Austria to Nepal", "In Nepal, they start again.", "AT NP")]
    [InlineData("Wells", "The project digs wells in the Adamawa region of Cameroon.", "CM")]
    [InlineData("Puits", "Le projet creuse des puits au Sénégal et en Guinée.", "GN SN")]
    [InlineData("Brunnen", "Das Projekt baut Brunnen in Äthiopien.", "ET")]
    [InlineData("Pozzi", "Il progetto scava pozzi in Etiopia.", "ET")]
    [InlineData("Markets", "Traders in Malanga (Togo) and Porga (Benin) are trained.", "BJ TG")]
    [InlineData("Nurses for Shirak", "She grew up in Lyon and works in Boston. Nurses in Gyumri are trained.", "AM")]
    public void Countries_are_those_in_which_the_project_works(string title, string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1 },
        }).Countries));

    [Theory]
    [InlineData("Thread and Needle", "For two years, from 2014 to 2015, Thread and Needle has kept a school open.",
        "2014 2015")]
    [InlineData("Open Doors: Advice", "Open Doors began in May 2012 and will be completed in April 2014.",
        "2012 2013 2014")]
    [InlineData("Advice", "Ongoing since 2015, it is funded by Norway. In 2018 IOM trained 40 nurses.", "2015")]
    public void A_title_in_the_text_stands_for_the_project(string title, string text, string years) =>
        Assert.Equal(years, string.Join(' ', FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1 },
        }).Years));
}
