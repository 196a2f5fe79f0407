using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class FilterValuesTests
{
    [Theory]
    [InlineData("country", "PL", "PL")]
    [InlineData("country", " poland ", "PL")]
    [InlineData("country", "Atlantis", "Atlantis")]
    [InlineData("donor", " European Union", "European Union")]
    [InlineData("donor", "Not Stated", "not stated")]
    public void A_value_is_found_by_any_name(string facet, string typed, string expected) =>
        Assert.Equal(expected, FilterValues.Canonical(facet, typed));

    [Fact]
    public void Values_of_one_facet_are_alternatives() =>
        Assert.Equal(
            ["CZ", "PL"],
            Assert.IsType<Query.AnyValue>(FilterValues.Query("country", ["CZ", "PL"])).Values.AsEnumerable());

    [Fact]
    public void Not_stated_alone_asks_for_projects_without_a_value() =>
        Assert.Equal(new Query.Missing("country"), FilterValues.Query("country", ["not stated"]));

    [Fact]
    public void Not_stated_beside_a_value_is_one_more_alternative()
    {
        var query = Assert.IsType<Query.Bool>(FilterValues.Query("country", ["PL", "not stated"]));
        Assert.All(query.Clauses, clause => Assert.Equal(Occur.Should, clause.Occur));
        Assert.Equal(new Query.Missing("country"), query.Clauses[1].Query);
    }
}
