using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("schools in Guinea-Bissau", "GW")]
    [InlineData("schools in Papua New Guinea", "PG")]
    [InlineData("schools in Equatorial Guinea", "GQ")]
    [InlineData("schools in Guinea", "GN")]
    [InlineData("farms in Niger and Nigeria", "NE NG")]
    [InlineData("the Democratic Republic of the Congo", "CD")]
    [InlineData("the Republic of the Congo", "CG")]
    [InlineData("South Sudan, not Sudan", "SS SD")]
    [InlineData("Northern Ireland", "GB")]
    [InlineData("the Dominican Republic", "DO")]
    [InlineData("Dominica", "DM")]
    [InlineData("Lao People’s Democratic Republic", "LA")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Tajikistan’s economy", "TJ")]
    [InlineData("CAPACITY BUILDING IN KENYA", "KE")]
    [InlineData("St. Lucia and St. Vincent and the Grenadines", "LC VC")]
    [InlineData("Bosnia & Herzegovina", "BA")]
    [InlineData("a camp near Cox’s Bazar", "BD")]
    [InlineData("New Mexico and New Jersey", "US US")]
    [InlineData("Kosovo (UNSC resolution 1244)", "XK")]
    public void The_longest_name_at_each_place_is_found(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Gazetteer.Find(text).Select(match => match.Code)));

    [Theory]
    [InlineData("women and the human mind")]
    [InlineData("turkey and china on the table")]
    [InlineData("let us go; the chad fell out")]
    [InlineData("Roma communities")]
    [InlineData("roman law")]
    [InlineData("US$ 500 and US dollars")]
    [InlineData("a budget of US$500")]
    public void What_only_looks_like_a_country_is_not_found(string text) =>
        Assert.DoesNotContain(Gazetteer.Find(text), match => match.Code.Length > 0);

    [Theory]
    [InlineData("Lake Chad Basin", "Other")]
    [InlineData("the Gulf of Guinea", "Other")]
    [InlineData("the Bali Process", "Other")]
    [InlineData("Central America", "Region")]
    [InlineData("the Horn of Africa", "Region")]
    public void A_phrase_that_holds_a_name_hides_it(string text, string kind) =>
        Assert.Equal([kind], Gazetteer.Find(text).Select(match => match.Kind.ToString()));

    [Theory]
    [InlineData("Polish officials", "PL")]
    [InlineData("two Poles", "PL")]
    [InlineData("Thai and Lao nurses", "TH LA")]
    [InlineData("Filipino workers", "PH")]
    public void A_people_is_found_as_a_people(string text, string codes)
    {
        var people = Gazetteer.Find(text);

        Assert.All(people, match => Assert.Equal(NameKind.People, match.Kind));
        Assert.Equal(codes, string.Join(' ', people.Select(match => match.Code)));
    }

    [Fact]
    public void Rome_is_a_city_and_the_Roma_are_none() =>
        Assert.Equal(["IT"], Gazetteer.Find("Roma families moved to Rome").Select(match => match.Code));

    [Fact]
    public void A_name_does_not_reach_over_the_end_of_a_sentence() =>
        Assert.Equal(["GN"], Gazetteer.Find("They left Guinea. Bissauans stayed.").Select(match => match.Code));

    [Theory]
    [InlineData("Viet Nam", true)]
    [InlineData("the Philippines", true)]
    [InlineData("Viet Nam and more", false)]
    public void A_whole_text_is_told_from_a_part(string text, bool isWhole) =>
        Assert.Equal(isWhole, Gazetteer.TryWhole(text, out _));
}
