using IomSearch.Engine.IO;
using IomSearch.Engine.Tests.Faults;
using IomSearch.Testing;
using IomSearch.Testing.Faults;

namespace IomSearch.Engine.Tests.IO;

public sealed class WriterLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_writer_of_this_process_is_refused_and_told_which_process_holds_the_index()
    {
        using var index = Open();
        using var writer = index.OpenWriter();
        using var other = Open();

        var refusal = Assert.Throws<IndexLockedException>(() => other.OpenWriter());

        Assert.Equal($"process {Environment.ProcessId} on {Environment.MachineName}", refusal.Holder);
    }

    [Fact]
    public void A_writer_is_told_which_other_process_holds_the_index()
    {
        using var process = new WriterProcess(Programs.Reliability, folder.Path);
        using var index = Open();

        var refusal = Assert.Throws<IndexLockedException>(() => index.OpenWriter());

        Assert.Equal($"process {process.Id} on {Environment.MachineName}", refusal.Holder);
    }

    [Fact]
    public void A_reader_needs_no_lock()
    {
        using var process = new WriterProcess(Programs.Reliability, folder.Path);
        using var index = Open();
        using var snapshot = index.Snapshot();

        Assert.True(SteppedContent.StepOf(snapshot) >= -1);
    }

    [Fact]
    public void What_a_killed_writer_leaves_of_its_lock_does_not_block_the_next()
    {
        using (var process = new WriterProcess(Programs.Reliability, folder.Path))
        {
            process.Kill();
        }

        using var index = Open();
        using var writer = index.OpenWriter();

        Assert.True(File.Exists(folder.File("writer.lock")));
    }

    [Fact]
    public void A_writer_that_is_closed_gives_the_lock_back()
    {
        using var index = Open();
        index.OpenWriter().Dispose();

        index.OpenWriter().Dispose();
    }

    private SearchIndex Open() => SearchIndex.Open(folder.Path, SteppedContent.Schema);
}
