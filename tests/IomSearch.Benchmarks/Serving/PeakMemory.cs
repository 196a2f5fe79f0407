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
        var lines = File.Exists(Status) ? File.ReadAllLines(Status) : [];
        if (Array.Find(lines, line => line.StartsWith(Peak, StringComparison.Ordinal)) is { } peak)
        {
            var kibibytes = peak.AsSpan(Peak.Length, peak.Length - Peak.Length - " kB".Length).Trim();
            return long.Parse(kibibytes, CultureInfo.InvariantCulture) << 10;
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
