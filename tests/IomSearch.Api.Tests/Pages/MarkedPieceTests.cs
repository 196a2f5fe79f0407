using IomSearch.Api.Pages;
using IomSearch.Discovery;

namespace IomSearch.Api.Tests.Pages;

public sealed class MarkedPieceTests
{
    [Fact]
    public void Ranges_cut_a_text_into_pieces() => Assert.Equal(
        ["the ", "[Roma]", " and ", "[roma]"],
        Pieces("the Roma and roma", new(4, 4), new(13, 4)));

    [Fact]
    public void Pieces_side_by_side_stay_apart() =>
        Assert.Equal(["[ab]", "[cd]"], Pieces("abcd", new(0, 2), new(2, 2)));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 5)]
    [InlineData(4, 1)]
    [InlineData(1, 0)]
    [InlineData(1, int.MaxValue)]
    public void A_range_that_is_not_in_the_text_is_passed_over(int start, int length) =>
        Assert.Equal(["abcd"], Pieces("abcd", new HighlightRange(start, length)));

    [Fact]
    public void Whatever_the_ranges_the_pieces_are_the_text()
    {
        const int Seed = 20_261;
        var random = new Random(Seed);
        for (var round = 0; round < 1_000; round++)
        {
            var text = new string('x', random.Next(20));
            var ranges = Enumerable.Range(0, random.Next(5))
                .Select(_ => new HighlightRange(random.Next(-3, 22), random.Next(-2, 12))).ToList();
            Assert.True(
                text == string.Concat(MarkedPiece.Of(text, ranges).Select(piece => piece.Text)),
                    $"seed {Seed}, round {round}");
        }
    }

    private static IEnumerable<string> Pieces(string text, params HighlightRange[] ranges) =>
        MarkedPiece.Of(text, ranges).Select(piece => piece.IsMarked ? $"[{piece.Text}]" : piece.Text);
}
