using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Sentences in several languages that say of which country an office is.</summary>
public sealed class PagesOfOfficesTests
{
    private const string Rest = " bakers of the lake and of the hills, so that they find work and bread for all.";

    [Theory]
    [InlineData("L’OIM in Italia collabora con i", "IT")]
    [InlineData("L'OIM au Sénégal soutient des", "SN")]
    [InlineData("La OIM Colombia apoya a", "CO")]
    [InlineData("La OIM en Colombia apoya a", "CO")]
    [InlineData("IOM Moldova helps the", "MD")]
    [InlineData("IOM in the Gambia teaches the", "GM")]
    [InlineData("En Colombia, la OIM acompaña a", "CO")]
    [InlineData("Au Sénégal, l’OIM soutient des", "SN")]
    [InlineData("Die IOM in Österreich hilft", "AT")]
    [InlineData("Bread is good. IOM Moldova helps the", "MD")]
    public void What_the_office_does_says_where_it_is(string line, string code) => Assert.Equal(code, Of(line));

    [Theory]
    [InlineData("In Kenya, IOM counted")]
    [InlineData("IOM Kenya and Uganda help the")]
    [InlineData("IOM Kenyans help the")]
    [InlineData("IOM bakers in Kenya help the")]
    [InlineData("IOM helps Kenya and the")]
    [InlineData("IOM Nairobi helps the")]
    [InlineData("Irish Aid Moldova helps the")]
    [InlineData("En Colombia la ONU acompaña a")]
    [InlineData("The bakers of IOM Moldova help the")]
    [InlineData("IOM Moldova’s")]
    [InlineData("IOM and Moldova help the")]
    [InlineData("From IOM Moldova the")]
    [InlineData("IOM Moldova or Romania help the")]
    [InlineData("La OIM Colombia y Ecuador apoyan a")]
    [InlineData("L’OIM Maroc et Tunisie aident les")]
    [InlineData("OIM Italia e Malta aiutano i")]
    [InlineData("In Kenya, IOM baked with the")]
    public void Others_and_several_say_nothing(string line) => Assert.Null(Of(line));

    [Fact]
    public void Two_offices_say_nothing() => Assert.Null(Of("IOM Moldova helps the", "IOM Romania helps the"));

    [Fact]
    public void Only_the_opening_is_looked_at() => Assert.Null(
        Of("Bread is baked by", "Flour is bought by", "Salt is sold by", "IOM Moldova helps the"));

    private static string? Of(params string[] lines) =>
        PageCountry.Of([.. lines.Select((line, at) => new PageLine(at + 1, line + Rest))], []);
}
