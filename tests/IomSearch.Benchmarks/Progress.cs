using System.Diagnostics;
using System.Globalization;

namespace IomSearch.Benchmarks;

/// <summary>Says on the error stream what is being done, so that the output is the report alone.</summary>
internal static class Progress
{
    /// <summary>Hears what is done, and writes it behind the time since now.</summary>
    public static Action<string> Started()
    {
        var clock = Stopwatch.StartNew();
        return text => Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,7:F1} s  {text}"));
    }

    /// <summary>Writes a report to a file, where one is named.</summary>
    public static void Write(string? path, string report)
    {
        if (path is not null)
        {
            File.WriteAllText(path, report + "\n");
        }
    }
}
