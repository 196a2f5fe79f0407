using IomSearch.Api.Pages;
using IomSearch.Discovery;

namespace IomSearch.Api.Tests.Pages;

public sealed class YearHistogramTests
{
    [Fact]
    public void Years_without_projects_keep_their_place() =>
        Assert.Equal([2, 0, 0, 5],
            Of(new(), ("2018", 5), ("2015", 2), (FacetValue.NotStated, 9))!.Bars.Select(bar => bar.Count));

    [Fact]
    public void Years_that_are_not_asked_for_are_outside() => Assert.Equal(
        [false, true, true, false],
        Of(new() { From = 2016, To = 2017 }, ("2015", 1), ("2018", 1))!.Bars.Select(bar => bar.Inside));

    [Fact]
    public void Of_a_long_time_the_latest_years_are_shown() => Assert.Equal(
        [YearHistogram.MostYears, 2020],
            [Of(new(), ("1500", 1), ("2020", 1))!.Bars.Count, Of(new(), ("1500", 1), ("2020", 1))!.Bars[^1].Year]);

    [Fact]
    public void Without_years_there_is_none() => Assert.Null(Of(new(), (FacetValue.NotStated, 3)));

    private static YearHistogram? Of(SearchRequest request, params (string Value, int Count)[] years) =>
        YearHistogram.Of([.. years.Select(year => new FacetValue(year.Value, year.Value, year.Count, false))], request);
}
