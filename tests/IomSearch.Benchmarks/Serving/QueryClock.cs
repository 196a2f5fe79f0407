using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IomSearch.Benchmarks.Serving;

/// <summary>What time a query is measured by.</summary>
internal enum QueryClock
{
    /// <summary>The time that passes: what a person waits.</summary>
    Wall,

    /// <summary>The time that the thread is at work, so that other work does not count. Linux only.</summary>
    Cpu,
}

/// <summary>Reads the clocks, in nanoseconds from some start.</summary>
internal static partial class QueryClocks
{
    private const int ThreadCpuTime = 3;

    /// <summary>The time now.</summary>
    public static long Now(this QueryClock clock)
    {
        if (clock == QueryClock.Wall)
        {
            return (long)Stopwatch.GetElapsedTime(0).TotalNanoseconds;
        }

        return ReadClock(ThreadCpuTime, out var time) == 0
            ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
            : throw new PlatformNotSupportedException("no clock of a thread's work here; measure by the wall clock");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
