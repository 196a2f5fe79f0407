using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Lists and sentences of payers that look like one another and are not.</summary>
public sealed class ReviewedPayersTests
{
    [Theory]
    [InlineData("Fonds „Neue Wege“, Norwegen, Europäische Union", 3)]
    [InlineData("Fund “New Ways, Norway, European Union", 3)]
    [InlineData("Fonds « Pain, sel », Union européenne", 2)]
    [InlineData("European Commission, Directorate-General for Migration and Home Affairs; Irish Aid", 2)]
    public void Quotes_hold_commas_where_they_close(string list, int count) =>
        Assert.Equal(count, Organisations.Split(list).Count);

    [Theory]
    [InlineData("European Commission, Directorate-General for Enlargement", "European Commission")]
    [InlineData("European Commission, Directorate-General for Migration and Home Affairs",
        "Directorate-General for Migration and Home Affairs")]
    [InlineData("Fondo de la OIM para el Desarrollo (IOM Development Fund)", "IOM Development Fund")]
    [InlineData("Irish Aid (Asian Development Bank)", "Irish Aid (Asian Development Bank)")]
    public void A_name_in_other_words_is_one(string printed, string name) =>
        Assert.Equal(name, Organisations.Normalise(printed));

    [Theory]
    [InlineData("The Ministry of Health finances the project.", "Ministry of Health")]
    [InlineData("The Ministry of Health funds the salaries of nurses.", "")]
    [InlineData("The Ministry of Health pays for the nurses.", "")]
    [InlineData("In Chikwawa and Nsanje the Icelandic Government paid for the wells.", "Icelandic Government")]
    public void A_ministry_pays_for_the_project_and_not_for_its_staff(string sentence, string payers) =>
        Assert.Equal(payers, string.Join("; ", DonorFinder.Find(sentence).Select(payer => payer.Value)));
}
