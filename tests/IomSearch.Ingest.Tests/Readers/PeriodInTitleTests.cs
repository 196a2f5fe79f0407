using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Brackets behind a title that say when.</summary>
public sealed class PeriodInTitleTests
{
    [Theory]
    [InlineData("Survey of Boats in Shkodër (May 2002 - November 2003)", "Survey of Boats in Shkodër",
        "May 2002 - November 2003")]
    [InlineData("Survey of Boats in Shkodër [2002–2003]", "Survey of Boats in Shkodër", "2002–2003")]
    [InlineData("Survey of Boats in Shkodër (2002)", "Survey of Boats in Shkodër", "2002")]
    [InlineData("Survey of Boats in Shkodër (2002-2003).", "Survey of Boats in Shkodër", "2002-2003")]
    [InlineData("Survey of Boats (Second Round) (2002-2003)", "Survey of Boats (Second Round)", "2002-2003")]
    public void Brackets_that_say_when_are_no_part_of_a_title(string printed, string title, string period)
    {
        var isSplit = PeriodInTitle.TrySplit(printed, out var left, out var told);

        Assert.Equal((true, title, period), (isSplit, left, told));
    }

    [Theory]
    [InlineData("Survey of Boats in Shkodër (Albania)")]
    [InlineData("Survey of Boats in Shkodër (Phase 2)")]
    [InlineData("Survey of Boats in Shkodër (after the flood of 2002)")]
    [InlineData("Survey of Boats in Shkodër 2002-2003")]
    [InlineData("Survey (2002) of Boats in Shkodër")]
    [InlineData("Boats (2002-2003)")]
    public void Other_brackets_stay(string printed) => Assert.False(PeriodInTitle.TrySplit(printed, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("(2002-2003)")]
    [InlineData("Survey of Boats in Shkodër ()")]
    [InlineData("Survey of Boats in Shkodër (2002-2003")]
    [InlineData("Survey of Boats in Shkodër ((2002-2003))")]
    public void Broken_brackets_stay(string printed) => Assert.False(PeriodInTitle.TrySplit(printed, out _, out _));

    [Fact]
    public void Brackets_of_a_thousand_words_stay() => Assert.False(PeriodInTitle.TrySplit(
        $"Survey of Boats in Shkodër ({string.Join(' ', Enumerable.Repeat("2002", 1000))})", out _, out _));
}
