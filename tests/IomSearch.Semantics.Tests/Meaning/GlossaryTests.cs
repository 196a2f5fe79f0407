using IomSearch.Semantics.Meaning;

namespace IomSearch.Semantics.Tests.Meaning;

/// <summary>What the encoder reads of words that it does not know.</summary>
public sealed class GlossaryTests
{
    private const string Lines = """
        # a comment
        vaccination | jab, inoculation | vaccin, vacciner | vacuna
        villages | hamlet | village, hameau | aldea
        vocational training | learn a trade | formation professionnelle | formación profesional
        training | lesson | formation | formación, capacitación
        """;

    private readonly Glossary glossary = Glossary.Read(new StringReader(Lines), "glossary.txt");

    [Theory]
    [InlineData("Jabs for people in remote hamlets.", "vaccination for people in remote villages.")]
    [InlineData("women who learn a trade and take lessons", "women who vocational training and take training")]
    [InlineData("nothing that it knows", "nothing that it knows")]
    public void Words_of_daily_life_are_replaced_in_all_their_forms_and_others_stay(string text, string said) =>
        Assert.Equal(said, glossary.InEnglish(text));

    [Theory]
    [InlineData(
        "La formation professionnelle des jeunes dans le hameau de Brava", "vocational training villages Brava")]
    [InlineData("La capacitación de los jóvenes en las aldeas de Oruro", "training villages Oruro")]
    public void Of_another_language_the_known_words_are_said_and_the_names(string text, string said) =>
        Assert.Equal(said, glossary.InEnglish(text));

    [Fact]
    public void Of_another_language_a_text_of_unknown_words_is_not_read() =>
        Assert.Null(
            glossary.InEnglish("Les grandes vagues se brisent sur le phare avec fracas dans la nuit et le vent"));

    [Theory]
    [InlineData("vaccination | jab | vaccin")]
    [InlineData(" | jab | vaccin | vacuna")]
    [InlineData("evaluation | was it | bilan | balance")]
    public void A_line_that_is_none_is_named(string line)
    {
        var thrown = Assert.Throws<InvalidDataException>(
            () => Glossary.Read(new StringReader($"# first\n{line}"), "glossary.txt"));

        Assert.StartsWith("glossary.txt:2:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_one_knows_the_words_of_aid_in_three_languages()
    {
        Assert.Equal("Roma families", Glossary.Shipped.InEnglish("Gypsy families"));
        Assert.Contains(
            "reintegration",
            Glossary.Shipped.InEnglish("La réinsertion des personnes expulsées dans leurs familles")!,
            StringComparison.Ordinal);
        Assert.Contains(
            "employment",
            Glossary.Shipped.InEnglish("La búsqueda de empleo para los jóvenes de la ciudad")!,
            StringComparison.Ordinal);
    }
}
