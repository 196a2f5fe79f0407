using IomSearch.Discovery.Embedded;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class PageCursorTests
{
    [Fact]
    public void The_worked_example_holds() =>
        Assert.Equal("AAAAAAAAAAcAAAAAAAAACg", new PageCursor(7, 10).ToString());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1_000_000)]
    [InlineData(long.MaxValue, int.MaxValue)]
    public void A_token_reads_back(long generation, int offset)
    {
        var cursor = new PageCursor(generation, offset);
        Assert.True(PageCursor.TryParse(cursor.ToString(), out var read));
        Assert.Equal(cursor, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("AAAAAAAAAAcAAAAAAAAACg==")]
    [InlineData("AAAAAAAAAAcAAAAAAAAAC!")]
    [InlineData("__________________8AAA")]
    [InlineData("AAAAAAAAAAf_________9w")]
    public void Anything_else_is_refused(string token) => Assert.False(PageCursor.TryParse(token, out _));
}
