using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class FacetListTests
{
    private static readonly FacetCounts Donors =
        new("donor", [new ValueCount("EU", 5), new ValueCount("ADB", 3), new ValueCount("USAID", 1)], Missing: 2);

    [Fact]
    public void Values_come_by_frequency_and_those_without_come_last() =>
        Assert.Equal(
            [("EU", 5), ("ADB", 3), ("USAID", 1), ("not stated", 2)],
            Of([], 10).Select(value => (value.Value, value.Count)));

    [Fact]
    public void A_chosen_value_past_the_size_is_still_shown() =>
        Assert.Equal(
            [("EU", false), ("USAID", true), ("not stated", false)],
            Of(["USAID"], 1).Select(value => (value.Value, value.Selected)));

    [Fact]
    public void A_chosen_value_without_projects_is_shown_at_zero() =>
        Assert.Equal(
            new FacetValue("IDF", "IDF", 0, Selected: true), Of(["IDF"], 10).Single(value => value.Count == 0));

    [Fact]
    public void Not_stated_can_be_chosen() =>
        Assert.Equal(
            ["not stated"], Of(["not stated"], 10).Where(value => value.Selected).Select(value => value.Value));

    [Fact]
    public void Only_labels_that_fit_are_shown() =>
        Assert.Equal(
            ["ADB"],
            FacetList.Of(Donors, ["EU"], 10, label => label.StartsWith('A')).Select(value => value.Value));

    [Fact]
    public void A_country_is_labelled_with_its_name() =>
        Assert.Equal(
            "Poland",
            FacetList.Of(new FacetCounts("country", [new ValueCount("PL", 1)], 0), [], 10, _ => true)[0].Label);

    private static IReadOnlyList<FacetValue> Of(string[] chosen, int size) =>
        FacetList.Of(Donors, [.. chosen], size, _ => true);
}
