using System.Diagnostics;
using System.Globalization;
using IomSearch.Benchmarks.Serving;
using IomSearch.Ingest;
using IomSearch.Testing;

namespace IomSearch.Benchmarks;

/// <summary><c>read-iati</c>: how fast a large file of aid activities is read, and in how much memory.</summary>
internal static class ReadIatiCommand
{
    private const int UsualSeed = 20_261_122;

    /// <summary>Makes the file from a seed, reads it, and prints rate and peak; 1 when something in it was
    /// rejected.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--megabytes", "--seed", "--folder"], []);
        using var folder = WorkFolder.Passing(arguments.Text("--folder"));
        var file = Path.Combine(folder.Path, "activities.xml");
        var written = ActivityFile.Write(
            file, (long)arguments.Number("--megabytes", 1_024) << 20, arguments.Number("--seed", UsualSeed));
        var started = Stopwatch.GetTimestamp();
        var (projects, rejected) = (0, 0);
        // The reader by itself: what a run keeps of each id is the run's.
        foreach (var result in new Ingest.Readers.IatiReader().Read(file, "activities.xml", CancellationToken.None))
        {
            projects += result is ReadResult.Project ? 1 : 0;
            rejected += result is ReadResult.Rejected ? 1 : 0;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var megabytes = new FileInfo(file).Length / (double)(1 << 20);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{megabytes:N0} MB, {projects:N0} of {written:N0} activities, {rejected} rejected: {seconds:N1} s, "
                + $"{megabytes / seconds:N1} MB/s, {projects / seconds:N0} activities/s, "
                + $"peak memory {PeakMemory.Bytes() >> 20} MB"));
        return projects == written && rejected == 0 ? 0 : 1;
    }
}
