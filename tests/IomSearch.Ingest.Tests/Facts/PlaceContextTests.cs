using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Whether a sentence says that something happens in a country that it names.</summary>
public sealed class PlaceContextTests
{
    [Theory]
    [InlineData("Bread is baked in Kenya.", "KE")]
    [InlineData("Bread is baked in Kenya, Uganda and Mali.", "KE UG ML")]
    [InlineData("Bread is baked in Kenya and sent by Uganda.", "KE")]
    [InlineData("Bakers return to Kenya.", "KE")]
    [InlineData("Bakers go home to Kenya.", "KE")]
    [InlineData("Bakers come back to Kenya.", "KE")]
    [InlineData("Bread is baked in Gulu (Uganda).", "UG UG")]
    public void Something_happens_in_it(string sentence, string codes) => Assert.Equal(codes, There(sentence));

    [Theory]
    [InlineData("The Government of Kenya bakes bread.")]
    [InlineData("Bakers from Kenya bake bread.")]
    [InlineData("Bakers fly to Kenya.")]
    [InlineData("Kenyan bakers bake bread.")]
    [InlineData("Their relatives in Kenya bake bread.")]
    [InlineData("Their partners in Kenya bake bread.")]
    [InlineData("Six bakers had worked in Kenya.")]
    public void Nothing_is_said_to_happen_in_it(string sentence) => Assert.Equal("", There(sentence));

    [Fact]
    public void What_follows_a_list_of_another_kind_is_not_in_it() =>
        Assert.Equal("KE", There("Bread is baked in Kenya for Uganda, Mali and Togo."));

    [Fact]
    public void A_list_of_a_thousand_countries_is_read() => Assert.Equal(1000,
        There($"Bread is baked in {string.Join(", ", Enumerable.Repeat("Kenya", 1000))}.").Split(' ').Length);

    [Theory]
    [InlineData("Chad Miller’s parish bakes bread.")]
    [InlineData("Jordan Reeve, who bakes bread, is old.")]
    [InlineData("Georgia Bell bakes bread.")]
    [InlineData("Israel Okello's shop is old.")]
    public void A_first_name_is_no_country(string sentence) => Assert.Equal(0, Weight(sentence));

    [Theory]
    [InlineData("Bread is baked in Jordan.")]
    [InlineData("In the Jordan Valley they bake bread.")]
    [InlineData("In Jordan Syrians bake bread.")]
    [InlineData("Chad Basin farmers bake bread.")]
    [InlineData("Georgia Red Cross bakes bread.")]
    [InlineData("Jordan, Reeve says, bakes bread.")]
    [InlineData("In Chad NGOs bake bread.")]
    [InlineData("In Jordan Zaatari and Azraq are camps.")]
    [InlineData("Jordan Reeve")]
    [InlineData("Kenya Miller’s parish bakes bread.")]
    public void A_country_before_another_name_is_one(string sentence) => Assert.True(Weight(sentence) > 0);

    [Theory]
    [InlineData("Bakers work along the coast of Kenya.", 2.0)]
    [InlineData("Bakers work in the villages of Kenya.", 2.0)]
    [InlineData("Bakers love the bread of Kenya.", 1.0)]
    [InlineData("Bakers feed the refugees of Kenya.", 0.3)]
    [InlineData("Bakers entering in Kenya are counted.", 0.3)]
    [InlineData("Bread is sold in Kenya.", 0.8)]
    [InlineData("Bread is baked in Kenya.", 2.0)]
    [InlineData("I fornai partono dal Kenya.", 0.3)]
    [InlineData("Los panaderos salen desde Kenya.", 0.3)]
    [InlineData("The baker has been busy in Kenya.", 2.0)]
    [InlineData("Many migrants whose son has been busy in Kenya bake.", 0.3)]
    public void Words_in_front_say_how_much_a_name_counts(string sentence, double weight) =>
        Assert.Equal(weight, Weight(sentence));

    private static double Weight(string sentence) =>
        new PlaceContext(sentence).Weight(Gazetteer.Find(sentence).First(match => match.Kind == NameKind.Country));

    private static string There(string sentence)
    {
        var context = new PlaceContext(sentence);
        return string.Join(' ', Gazetteer.Find(sentence).Where(match => match.Code.Length > 0).Where(match =>
        {
            context.Weight(match);
            return context.IsThere(match);
        }).Select(match => match.Code));
    }
}
