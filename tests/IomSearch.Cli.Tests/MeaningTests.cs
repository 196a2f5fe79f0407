namespace IomSearch.Cli.Tests;

public sealed class MeaningTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Index_fills_the_vectors_and_says_how_many()
    {
        cli.Project("a", "title: Courses for a trade");
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources]));
        Assert.Contains("vectors encoder 1 of 1\n", cli.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, cli.Run(["search", "--mode", "semantic", "apprenticeship"]));
        Assert.Contains("Courses for a trade", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_vectors_the_mode_semantic_is_wrong_use()
    {
        cli.Project("a", "title: Courses for a trade");
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources, "--no-vectors"]));
        Assert.Contains("vectors encoder 0 of 1\n", cli.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.WrongUse, cli.Run(["search", "--mode", "semantic", "apprenticeship"]));
        Assert.Contains("no vectors", cli.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, cli.Run(["search", "trade"]));
    }
}
