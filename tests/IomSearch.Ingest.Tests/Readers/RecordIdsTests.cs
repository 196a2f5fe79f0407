using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class RecordIdsTests
{
    [Theory]
    [InlineData("TJ10P0001", "Awareness", "TJ", "tj10p0001")]
    [InlineData("CE.0275", "Awareness", "TJ", "ce.0275")]
    [InlineData("../../etc/passwd", "Awareness", "TJ", "etc-passwd")]
    [InlineData("..", "Awareness", "TJ", "awareness-tj")]
    [InlineData(null, "Path to Progress", "GR", "path-to-progress-gr")]
    [InlineData(null, "Path to Progress", "CZ HU", "path-to-progress-cz-hu")]
    [InlineData(null, "Réfugiés: l’accueil / Łódź!", "PL", "refugies-laccueil-lodz-pl")]
    public void An_id_can_be_read_and_is_no_path(string? own, string title, string countries, string id) =>
        Assert.Equal(id, RecordIds.Of(own, title, countries.Split(' '), homeCountry: null));

    [Fact]
    public void The_country_of_the_page_stands_in_for_one_that_is_not_stated() =>
        Assert.Equal("wells-np", RecordIds.Of(null, "Wells", [], "NP"));

    [Fact]
    public void A_long_title_is_cut_between_two_words() =>
        Assert.InRange(RecordIds.Of(null, string.Join(' ', Enumerable.Repeat("wells", 60)), ["NP"], null).Length, 80,
            93);

    [Fact]
    public void A_title_without_Latin_letters_has_an_id_too() =>
        Assert.Matches("^project-[0-9a-f]{8}-np$", RecordIds.Of(null, "पानी", ["NP"], null));

    [Fact]
    public void Two_of_one_file_with_the_same_id_are_set_apart_whatever_their_order()
    {
        var one = Project("First text.");
        var two = Project("Second text.");

        var forth = RecordIds.SetApart([one, two]).Select(project => project.Id).ToList();
        var back = RecordIds.SetApart([two, one]).Select(project => project.Id).ToList();

        Assert.NotEqual(forth[0], forth[1]);
        Assert.Equal(forth.AsEnumerable().Reverse(), back);
    }

    private static ProjectDocument Project(string text) =>
        new() { Id = "wells-np", Title = "Wells", Text = text, Source = new SourceReference { File = "a.txt" } };
}
