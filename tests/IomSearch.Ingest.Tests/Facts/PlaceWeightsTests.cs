using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>What the words around a country's name make it weigh.</summary>
public sealed class PlaceWeightsTests
{
    private const double Sure = 2.0;
    private const double Less = 0.8;
    private const double Little = 0.3;
    private const double Nothing = 0.1;

    [Theory]
    [InlineData("Bread is baked in Kenya, in Uganda and in Mali.", Sure)]
    [InlineData("On cuit du pain en Guinée, en Tunisie et au Mali.", Sure)]
    [InlineData("Se hace pan en Kenia y en Malí.", Sure)]
    [InlineData("Gebacken wird in Kenia, in Uganda und in Mali.", Sure)]
    [InlineData("Bread is sold in Kenya and in Mali.", Less)]
    public void A_name_with_its_own_preposition_weighs_what_the_first_of_its_list_does(
        string sentence, double weight) => Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("Bakers from Kenya bake bread in Mali.", Sure)]
    [InlineData("Bread is sold in Kenya, and ovens are built in Mali.", Sure)]
    public void A_name_behind_other_words_weighs_by_itself(string sentence, double weight) =>
        Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("For bread, contact our office in Kenya.", Nothing)]
    [InlineData("A letter from our office in Kenya came.", Nothing)]
    [InlineData("The regional office in Kenya helps.", Nothing)]
    [InlineData("A baker opened her office in Kenya.", Sure)]
    [InlineData("Bread is baked at our office in Kenya.", Sure)]
    public void An_office_to_write_to_is_elsewhere(string sentence, double weight) =>
        Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("Bakers fled the war in Yemen.", Less)]
    [InlineData("After the coup in Mali, ovens were cold.", Less)]
    [InlineData("Their employers in Lebanon pay late.", Less)]
    [InlineData("Their customers in Lebanon pay late.", Less)]
    [InlineData("Warm bread is baked in Yemen.", Sure)]
    public void Where_a_war_is_or_buyers_are_weighs_less(string sentence, double weight) =>
        Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("Every child has a mother at work abroad, for the most part in Italy.", Less)]
    [InlineData("Bakers go abroad, most often in Italy.", Less)]
    [InlineData("Every child has a mother at work in town, for the most part in Italy.", Sure)]
    [InlineData("From abroad came six women, and they bake in Italy.", Sure)]
    public void Abroad_is_elsewhere(string sentence, double weight) => Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("Bakers came from Bamako, capital of Mali.", Little)]
    [InlineData("Bakers came from Bamako, the capital of Mali.", Little)]
    [InlineData("Bread is baked in the capital of Mali.", Sure)]
    [InlineData("Bread is baked in Bamako, the capital of Mali.", 1.0)]
    public void The_capital_of_a_country_is_what_is_said_of_the_place_in_front(string sentence, double weight) =>
        Assert.Equal(weight, Last(sentence));

    [Theory]
    [InlineData("Ms Chad bakes bread.")]
    [InlineData("The ovens were opened by Mr Jordan of the mill.")]
    [InlineData("The ovens were opened by President Chad of the mill.")]
    [InlineData("Chad Jordan, who bakes bread, is old.")]
    [InlineData("Dr Kenya Miller bakes.")]
    public void Somebody_by_that_name_is_no_country(string sentence) => Assert.Equal(0, First(sentence));

    [Theory]
    [InlineData("In Chad, bread is baked.")]
    [InlineData("Mr Okello bakes in Chad.")]
    [InlineData("In Chad Kenyans bake bread.")]
    [InlineData("Bakers of Mr Okello bake in Chad.")]
    public void A_country_near_somebody_is_one(string sentence) => Assert.Equal(Sure, First(sentence));

    [Theory]
    [InlineData("Bread is baked at the borders of Kenya.", Sure)]
    [InlineData("Bread is baked along the frontiers of Kenya.", Sure)]
    [InlineData("Bread is baked on the northern border of Kenya.", Sure)]
    [InlineData("Bread is baked near the border of Kenya.", Little)]
    [InlineData("Bakers look over the borders of Kenya.", Little)]
    public void All_borders_of_a_country_are_in_it(string sentence, double weight) =>
        Assert.Equal(weight, First(sentence));

    [Theory]
    [InlineData("Bread is baked in the stations of Kenya.", Sure)]
    [InlineData("Bread is baked on the outskirts of Kenya.", Sure)]
    [InlineData("Bakers tell of the smell of Kenya.", 1.0)]
    [InlineData("Viele Bäcker haben lange in Russland gearbeitet.", Little)]
    [InlineData("Viele Bäcker haben Öfen und backen in Russland Brot.", Sure)]
    [InlineData("Les boulangers partent depuis Cuba.", Little)]
    public void Parts_of_it_and_years_spent_there_are_told_apart(string sentence, double weight) =>
        Assert.Equal(weight, First(sentence));

    [Theory]
    [InlineData("The bakers had spent years in Libya.")]
    [InlineData("The bakers had stayed for a year in Libya.")]
    [InlineData("Bakers who have fled the rain and found rest in Libya bake.")]
    public void Where_they_had_been_counts_little(string sentence) => Assert.Equal(Little, First(sentence));

    private static double First(string sentence) => Weights(sentence)[0];

    private static double Last(string sentence) => Weights(sentence)[^1];

    private static List<double> Weights(string sentence)
    {
        var context = new PlaceContext(sentence);
        return Gazetteer.Find(sentence).Where(match => match.Code.Length > 0)
            .Select(match => (match.Kind, Weight: context.Weight(match))).ToList()
            .FindAll(match => match.Kind == NameKind.Country).ConvertAll(match => match.Weight);
    }
}
