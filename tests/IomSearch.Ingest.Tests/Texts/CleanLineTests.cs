using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Texts;

/// <summary>Lines in plain words, and signs in front of the items of a list.</summary>
public sealed class CleanLineTests
{
    [Theory]
    [InlineData("➢ bread", true)]
    [InlineData("12. bread", true)]
    [InlineData("(B) bread", true)]
    [InlineData("➢bread", false)]
    [InlineData("a. bread", false)]
    public void Items_of_a_list_are_known_by_their_signs(string line, bool isItem) =>
        Assert.Equal(isItem, CleanLine.IsListItem(line));

    [Fact]
    public void Blanks_are_one_and_what_is_not_seen_goes() =>
        Assert.Equal("Softly baked", CleanLine.Of("\u00A0 Soft\u00ADly\t \u200Bbaked\u0007 "));
}
