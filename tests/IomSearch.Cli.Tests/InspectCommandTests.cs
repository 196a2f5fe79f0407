using IomSearch.Engine.Segments;

namespace IomSearch.Cli.Tests;

public sealed class InspectCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Without_a_part_the_commit_is_shown()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["inspect"]));
        Assert.StartsWith("generation 1 after 0, committed ", cli.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_can_be_shown()
    {
        foreach (var part in Enum.GetNames<SegmentPart>())
        {
            Assert.Equal(ExitCode.Done, cli.Run(["inspect", part.ToLowerInvariant()]));
            // Nothing is deleted, has a vector, or is attached.
            Assert.True(
                cli.Lines.Length > 0
                    || part is nameof(SegmentPart.Live)
                        or nameof(SegmentPart.Vectors) or nameof(SegmentPart.Attachment),
                part);
        }
    }

    [Fact]
    public void The_documents_of_a_term_are_shown_with_their_ids()
    {
        cli.Run(["inspect", "postings", "water"]);

        Assert.Contains(
            cli.Lines, line => line.Contains(" water ", StringComparison.Ordinal)
                && line.EndsWith(" 1 times", StringComparison.Ordinal));
        Assert.All(cli.Lines, line => Assert.StartsWith("seg-1 ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_has_no_such_part_is_wrong_use() =>
        Assert.Equal(ExitCode.WrongUse, cli.Run(["inspect", "postings", "--field", "country"]));

    [Fact]
    public void A_damaged_part_ends_with_its_own_code()
    {
        cli.Damage("*.ids");

        Assert.Equal(ExitCode.Corrupt, cli.Run(["inspect", "ids"]));
    }
}
