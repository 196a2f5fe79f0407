using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Names of projects with prepositions in them, behind a length, and before what they are.</summary>
public sealed class ProseTitleNamesTests
{
    [Theory]
    [InlineData("The Bread after the Rain project teaches bakers.", "Bread after the Rain")]
    [InlineData("The Ovens across Borders project teaches bakers.", "Ovens across Borders")]
    [InlineData("The Bread within Reach project teaches bakers.", "Bread within Reach")]
    [InlineData("The Mills without Walls project teaches bakers.", "Mills without Walls")]
    [InlineData("The Bread before Noon programme teaches bakers.", "Bread before Noon")]
    [InlineData("This Our Bread project teaches bakers.", "Our Bread")]
    public void Prepositions_stand_within_a_name(string text, string title) => Assert.Equal(title, Found(text));

    [Theory]
    [InlineData("The bakers after the Rain project teach.")]
    [InlineData("The Baker learned without the Mill that projects bake.")]
    [InlineData("The project bakes across Borders.")]
    [InlineData("The Ministry of Interior is Not the Owner Project.")]
    public void Prepositions_beside_other_words_make_none(string text) => Assert.Null(Found(text));

    [Theory]
    [InlineData("The two-year Bread for All project teaches bakers.", "Bread for All")]
    [InlineData("The 18-month “Bread for All” project teaches bakers.", "Bread for All")]
    [InlineData("The project “Bread for All” teaches bakers.", "Bread for All")]
    [InlineData("The pilot Bread for All project teaches bakers.", "Bread for All")]
    [InlineData("The regional Bread for All project teaches bakers.", "Bread for All")]
    [InlineData("The two-year regional Bread for All project teaches bakers.", "Bread for All")]
    [InlineData("The three-year “Bread for All” Programme teaches bakers.", "Bread for All Programme")]
    public void How_long_it_runs_and_what_kind_it_is_stand_before_it(string text, string title) =>
        Assert.Equal(title, Found(text));

    [Theory]
    [InlineData("The two-year project teaches bakers.")]
    [InlineData("The regional project teaches bakers.")]
    [InlineData("The pilot project of the Lake teaches bakers.")]
    public void A_length_alone_is_no_name(string text) => Assert.Null(Found(text));

    [Theory]
    [InlineData("Six bakers took part in First Ovens North, a baking project that prepares millers.",
        "First Ovens North")]
    [InlineData("Bread for All, a project funded by Norway, teaches bakers.", "Bread for All")]
    [InlineData("Six bakers joined Ovens across Borders, an initiative for millers.", "Ovens across Borders")]
    public void A_name_stands_before_what_it_is(string text, string title) => Assert.Equal(title, Found(text));

    [Theory]
    [InlineData("Six bakers met the Asian Development Bank, a partner of a project for millers.")]
    [InlineData("Irish Aid, a programme of the government, pays.")]
    [InlineData("Six bakers came to South Sudan, a project country for millers.")]
    [InlineData("Anna Okello, a baker of the project, teaches.")]
    [InlineData("Bread, a project for bakers, began.")]
    [InlineData("Six bakers left the Democratic Republic of the Congo, a programme country.")]
    public void Payers_places_and_persons_before_a_project_are_no_names(string text) => Assert.Null(Found(text));

    private static string? Found(string text) => ProseTitle.Find([text])?.Title;
}
