using IomSearch.Discovery.Embedded;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class PageWindowTests
{
    private static readonly IndexLimits Limits = new();

    [Theory]
    [InlineData(1, 10, 0)]
    [InlineData(3, 10, 20)]
    [InlineData(100, 100, 9_900)]
    [InlineData(7, 0, 0)]
    public void A_page_starts_after_those_before_it(int page, int size, int offset) =>
        Assert.Equal(new PageWindow(offset, size), Of(new SearchRequest { Page = page, Size = size }));

    [Fact]
    public void A_page_past_the_deepest_hit_names_the_limit()
    {
        var error = Assert.Throws<LimitExceededException>(() => Of(new SearchRequest { Page = 101, Size = 100 }));
        Assert.Equal(("deepestHit", 10_000L), (error.Limit, error.Value));
    }

    [Fact]
    public void A_page_number_that_overflows_names_the_limit() =>
        Assert.Equal(
            "deepestHit",
            Assert.Throws<LimitExceededException>(
                () => Of(new SearchRequest { Page = int.MaxValue, Size = 100 })).Limit);

    [Fact]
    public void A_size_past_the_limit_names_it()
    {
        var error = Assert.Throws<LimitExceededException>(() => Of(new SearchRequest { Size = 101 }));
        Assert.Equal(("pageSize", 100L), (error.Limit, error.Value));
    }

    [Fact]
    public void A_query_past_the_limit_names_it()
    {
        var error = Assert.Throws<LimitExceededException>(
            () => Of(new SearchRequest { Text = new string('a', 1_001) }));
        Assert.Equal(("queryCharacters", 1_000L), (error.Limit, error.Value));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, -1)]
    public void Page_and_size_out_of_range_are_the_fault_of_the_caller(int page, int size) =>
        Assert.ThrowsAny<ArgumentException>(() => Of(new SearchRequest { Page = page, Size = size }));

    [Fact]
    public void A_cursor_goes_deeper_than_pages() =>
        Assert.Equal(
            new PageWindow(20_000, 10), Of(new SearchRequest { Cursor = new PageCursor(7, 20_000).ToString() }));

    [Fact]
    public void A_cursor_of_another_generation_is_stale() =>
        Assert.Throws<StaleCursorException>(
            () => Of(new SearchRequest { Cursor = new PageCursor(6, 10).ToString() }));

    [Fact]
    public void A_cursor_that_no_search_gave_is_the_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Of(new SearchRequest { Cursor = "page2" }));

    private static PageWindow Of(SearchRequest request) => PageWindow.Of(request, generation: 7, Limits);
}
