using IomSearch.Testing;
using IomSearch.Testing.Faults;
using Xunit.Abstractions;

namespace IomSearch.Engine.Tests.Faults;

public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public void A_writer_that_is_killed_again_and_again_loses_no_acknowledged_commit()
    {
        var seed = Random.Shared.Next();
        var figures = KillTrial.Run(
            Programs.Reliability, Seeded.Count("IOMSEARCH_KILLS", 200), new Random(seed));

        output.WriteLine($"seed {seed}: {figures.Kills} kills, {figures.Commits} commits, {figures.Reads} reads");
        Assert.True(figures.Failures.Count == 0, string.Join('\n', figures.Failures.Take(5)));
        Assert.True(figures.Commits > figures.Kills, $"only {figures.Commits} commits in {figures.Kills} lives");
    }
}
