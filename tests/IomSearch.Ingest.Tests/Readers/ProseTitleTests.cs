using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Names of projects that a text has in quotes or capitals, and words in quotes that are none.</summary>
public sealed class ProseTitleTests
{
    [Theory]
    [InlineData("Das Projekt „Neustart in Ghana“ hilft allen.", "Neustart in Ghana")]
    [InlineData("Im Rahmen des Projekts „Brot für alle“ wird gebacken.", "Brot für alle")]
    [InlineData("Das Vorhaben mit dem Titel „Brot für alle“ beginnt.", "Brot für alle")]
    [InlineData("Le projet « Retour digne » commence.", "Retour digne")]
    [InlineData("Le projet intitulé «Pain pour tous» commence.", "Pain pour tous")]
    [InlineData("El proyecto denominado “Pan para todos” comienza.", "Pan para todos")]
    [InlineData("Il progetto “Pane per tutti” comincia.", "Pane per tutti")]
    [InlineData("O projeto intitulado “Pão para todos” começa.", "Pão para todos")]
    [InlineData("Le projet « Retour à l’école » commence.", "Retour à l’école")]
    [InlineData("Le projet dénommé « Un avenir d’espoir pour tous » commence.", "Un avenir d’espoir pour tous")]
    [InlineData("Il progetto “Pane per l’Africa” comincia.", "Pane per l’Africa")]
    [InlineData("Le projet dénommé « Pain, la vie » commence.", "Pain, la vie")]
    public void A_name_in_the_quotes_of_its_language_is_the_title(string text, string title) =>
        Assert.Equal(title, Found(text));

    [Theory]
    [InlineData("Das Projekt „Neustart“ hilft allen.")]
    [InlineData("Le projet « de base » commence.")]
    [InlineData("Das Projekt hilft „Menschen in Not“ zu backen.")]
    [InlineData("Les projets « Retour digne » commencent.")]
    [InlineData("Le four « Retour digne » fume.")]
    [InlineData("Das Projekt „Brot für alle hilft.")]
    [InlineData("Das Projekt „“ hilft.")]
    [InlineData("")]
    public void Other_words_in_quotes_are_none(string text) => Assert.Null(Found(text));

    [Theory]
    [InlineData("The 18-month Safe Journeys project trains bakers.", "Safe Journeys")]
    [InlineData("The project “two-year Bread for All” trains bakers.", "Bread for All")]
    [InlineData("The “18-month-old Bakers of Wajir” project trains bakers.", "18-month-old Bakers of Wajir")]
    public void How_long_it_runs_is_no_part_of_its_name(string text, string title) => Assert.Equal(title, Found(text));

    [Theory]
    [InlineData("Bakers call it “Bread and Salt” by the lake.", "Bread and Salt")]
    [InlineData("Bakers call it „Brot und Salz“.", "Brot und Salz")]
    [InlineData("Bakers call it “Bread and Salt for the Bakers of the Lake”.",
        "Bread and Salt for the Bakers of the Lake")]
    public void Where_nothing_else_names_it_words_in_quotes_do(string text, string title) =>
        Assert.Equal(title, ProseTitle.InQuotes([text]));

    [Theory]
    [InlineData("“We bake bread every day,” said Amina.")]
    [InlineData("“We bake. They eat,” said Amina.")]
    [InlineData("“Bread and salt”, said Amina, “are good”.")]
    [InlineData("Bakers call it “Bread”.")]
    [InlineData("Bakers call it “bread and salt”.")]
    [InlineData("Bakers call it “Is this bread?” by the lake.")]
    [InlineData("Bakers call it “Bread and salt for all bakers”.")]
    [InlineData("")]
    public void What_somebody_says_is_no_name(string text) => Assert.Null(ProseTitle.InQuotes([text]));

    [Fact]
    public void A_paragraph_of_fifty_thousand_quotes_is_read() =>
        Assert.Null(Found(string.Concat(Enumerable.Repeat("Das Projekt „“ ", 50_000))));

    private static string? Found(string text) => ProseTitle.Find([text])?.Title;
}
