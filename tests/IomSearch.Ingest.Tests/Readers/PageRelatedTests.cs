using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Buttons below entries, and the one heading that opens a list of others.</summary>
public sealed class PageRelatedTests
{
    private const string Text = "Six teams dig wells for the people who live far from the river.";

    [Theory]
    [InlineData("Read more", "Read more »")]
    [InlineData("Learn more...", "See details")]
    [InlineData("Leer más", "Leer más >")]
    [InlineData("VIEW FULL PROJECT", "Read more about this project")]
    public void Two_buttons_lead_on_and_end_nothing(string first, string second) => Assert.Equal(
        $"Wells for Wajir|{Text}|Boats for Jinja|{Text}",
        Without($"Wells for Wajir|{Text}|{first}|Boats for Jinja|{Text}|{second}"));

    [Fact]
    public void One_by_itself_opens_a_list_of_others() =>
        Assert.Equal($"Wells for Wajir|{Text}", Without($"Wells for Wajir|{Text}|Read more|Boats for Jinja"));

    [Fact]
    public void Words_behind_it_make_it_no_button() => Assert.Equal(
        $"Wells for Wajir|{Text}|Details of wells|See how they dig", Without(
            $"Wells for Wajir|{Text}|Details of wells|See how they dig"));

    [Theory]
    [InlineData("Read more|Read more", "")]
    [InlineData("Wells for Wajir", "Wells for Wajir")]
    public void Buttons_alone_are_nothing(string lines, string kept) => Assert.Equal(kept, Without(lines));

    private static string Without(string lines) => string.Join('|', PageRelated.Without(
        [.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))]).Select(line => line.Text));
}
