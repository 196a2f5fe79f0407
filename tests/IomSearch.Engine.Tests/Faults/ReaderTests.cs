using IomSearch.Testing;
using IomSearch.Testing.Faults;
using Xunit.Abstractions;

namespace IomSearch.Engine.Tests.Faults;

public sealed class ReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void Eight_readers_see_only_whole_states_and_leave_nothing_open_behind_a_thousand_refreshes()
    {
        var figures = ReaderTrial.Run(Seeded.Count("IOMSEARCH_REFRESHES", 1000));

        output.WriteLine($"{figures.Reads} reads, open files {string.Join(", ", figures.Samples)}");
        Assert.True(figures.Failures.Count == 0, string.Join('\n', figures.Failures.Take(5)));
        Assert.Equal(0, figures.LeftBehind);
    }
}
