using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Which words are a donor's name, and who is known to pay.</summary>
public sealed class PayerNamesTests
{
    [Theory]
    [InlineData("Oak Foundation")]
    [InlineData("Norway")]
    [InlineData("IOM Development Fund")]
    [InlineData("Amina Bello")]
    [InlineData("May Foundation")]
    public void Words_with_a_capital_are_a_name(string name) => Assert.True(PayerNames.IsName(name));

    [Theory]
    [InlineData("oak foundation")]
    [InlineData("IOM")]
    [InlineData("IOM Kenya")]
    [InlineData("International Organization for Migration Kenya")]
    [InlineData("USD")]
    [InlineData("USD 5,000")]
    [InlineData("Nairobi")]
    [InlineData("Kenyans")]
    [InlineData("January 2018")]
    [InlineData("2014-2016")]
    [InlineData("NGOs")]
    [InlineData("Project")]
    [InlineData("A")]
    [InlineData("")]
    public void Sums_times_places_and_the_publisher_are_none(string name) => Assert.False(PayerNames.IsName(name));

    [Theory]
    [InlineData("Norway")]
    [InlineData("Government of Kenya")]
    [InlineData("Italian Ministry of Labour")]
    [InlineData("Ministry of Foreign Affairs")]
    [InlineData("Bread Foundation")]
    [InlineData("Canton of Zug")]
    [InlineData("Lazio Region")]
    [InlineData("Japanese Red Cross")]
    public void States_that_give_funds_and_foundations_pay(string name) => Assert.True(PayerNames.IsPayer(name));

    [Theory]
    [InlineData("Ministry of Labour")]
    [InlineData("Kenyan Ministry of Labour")]
    [InlineData("Bakers of the Lake")]
    [InlineData("Amina Bello")]
    [InlineData("Lazio Region Bakers")]
    [InlineData("City Council")]
    [InlineData("Banker Okello")]
    [InlineData("")]
    public void Others_are_not_known_to_pay(string name) => Assert.False(PayerNames.IsPayer(name));

    [Theory]
    [InlineData("Irish Aid", "The bakers of the Global Fund bake.", "Irish Aid")]
    [InlineData("Fund", "The Green Climate Fund is new. The Fund pays.", "Green Climate Fund")]
    [InlineData("Bank", "The old mill, the Asian Development Bank and all. The Bank pays.", "Asian Development Bank")]
    [InlineData("Fund", "The Fund pays.", null)]
    [InlineData("Fund", "", null)]
    [InlineData("Bank", "The Bakers' Bank is no known name. The Bank pays.", null)]
    [InlineData("Fund", "The Green Climate fund is new.", null)]
    public void A_short_name_means_the_one_that_the_text_has_in_full(string name, string text, string? donor) =>
        Assert.Equal(donor, ShortDonors.InFull(new Found<string>(name, 0, name.Length), text)?.Value);

    [Fact]
    public void A_short_name_keeps_its_place() => Assert.Equal(new Found<string>("Green Climate Fund", 7, 11),
        ShortDonors.InFull(new Found<string>("Fund", 7, 11), "It is the Green Climate Fund."));

    [Fact]
    public void A_short_name_ten_thousand_times_is_read() => Assert.Null(ShortDonors.InFull(
        new Found<string>("Fund", 0, 4), string.Concat(Enumerable.Repeat("The Fund pays all. ", 10_000))));

    [Theory]
    [InlineData("Irish Aid together with the Oak Foundation pay.", "Irish Aid together with the Oak Foundation")]
    [InlineData("Irish Aid as well as by the Oak Foundation.", "Irish Aid as well as by the Oak Foundation")]
    [InlineData("Irish Aid together with bakers.", "Irish Aid")]
    [InlineData("Irish Aid together", "Irish Aid")]
    [InlineData("Irish Aid as well as", "Irish Aid")]
    [InlineData("Irish Aid as well as by the", "Irish Aid")]
    [InlineData("together with Irish Aid", "")]
    public void Joints_stand_between_two_names(string sentence, string names) =>
        Assert.Equal(names, OrganisationNames.Read(sentence, 0));
}
