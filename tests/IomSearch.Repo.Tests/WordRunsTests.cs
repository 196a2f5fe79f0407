namespace IomSearch.Repo.Tests;

public sealed class WordRunsTests
{
    private const string Source =
        "The fund paid for new boats in the harbour. It met the Green Harbour Fund of Port Vale and others.\n"
        + "He wrote “Small boats for the people of the coast” last year, and called them “just the thing for us all”. "
        + "Towns: Aston, Bexley, Corby, Derby and Epsom are far. Now Then Come Away. Home.";

    private static readonly WordRuns Runs = new([Source], ["Feeding the very old and young"]);

    [Theory]
    [InlineData("They PAID, for new boats; in winter", "paid for new boats in")]
    [InlineData("with the Green Harbour Fund of", "the green harbour fund of")]
    [InlineData("She was, just the thing for us", "just the thing for us")]
    [InlineData("for new boats on the river", "")]
    [InlineData("Green Harbour Fund of Port", "")]
    [InlineData("small boats for the people", "")]
    [InlineData("Aston, Bexley, Corby, Derby and Epsom", "")]
    [InlineData("feeding the very old and", "")]
    public void Only_runs_outside_titles_and_names_are_reported(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Runs.TakenOver(text)));

    [Fact]
    public void A_full_stop_ends_a_name() =>
        Assert.Equal("now then come away home", Runs.TakenOver("now then come away home").Single());

    [Fact]
    public void An_excused_run_is_still_known_as_shared() =>
        Assert.Equal("small boats for the people", Runs.Excused("small boats for the people").Single());
}
