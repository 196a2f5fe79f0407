using System.Diagnostics;
using System.Globalization;

namespace IomSearch.Benchmarks.Serving;

/// <summary>The most memory that this process has had resident so far.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";
    private const string Peak = "VmHWM:";

    /// <summary>In bytes; mapped files count while their pages are in memory.</summary>
    public static long Bytes()
    {
        if (File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Peak, StringComparison.Ordinal)) is { } line)
        {
            return long.Parse(line.AsSpan(Peak.Length, line.Length - Peak.Length - 3).Trim(), CultureInfo.InvariantCulture) << 10;
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
