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
