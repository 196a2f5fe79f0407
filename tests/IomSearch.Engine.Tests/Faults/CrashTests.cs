using IomSearch.Testing.Faults;
using Xunit.Abstractions;

namespace IomSearch.Engine.Tests.Faults;

public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_call_fails_and_whenever_the_power_is_cut_no_acknowledged_commit_is_lost()
    {
        var figures = CrashEnumeration.Run();

        output.WriteLine(
            $"{figures.Calls} calls, {figures.Faults} faults, {figures.States} states of the disk, {figures.Distinct} different");
        Assert.True(figures.Failures.Count == 0, string.Join('\n', figures.Failures.Take(5)));
        Assert.True(figures.States >= 10_000, $"{figures.States} states");
    }

    [Theory]
    [InlineData(DiskCall.Flush)]
    [InlineData(DiskCall.FlushNames)]
    public void A_commit_that_leaves_out_a_flush_is_found_out(DiskCall left)
    {
        Assert.NotEmpty(CrashEnumeration.RunWithout(left).Failures);
    }
}
