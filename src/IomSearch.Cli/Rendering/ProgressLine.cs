using System.Globalization;
using IomSearch.Discovery;

namespace IomSearch.Cli.Rendering;

/// <summary>Shows on a terminal how far the work is, in one line that overwrites itself; elsewhere it is
/// silent.</summary>
/// <remarks>The bar and the time left go by bytes: files differ too much in length, and how many records they hold is
/// known only at their end.</remarks>
/// <param name="terminal">Where messages go.</param>
/// <param name="clock">Says how long it took so far.</param>
internal sealed class ProgressLine(Terminal terminal, TimeProvider clock)
    : IProgress<IndexingProgress>, IProgress<VectorProgress>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private const int BarWidth = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BeforeEstimate = TimeSpan.FromSeconds(1);
    private readonly long started = clock.GetTimestamp();
    private long? shown;

    /// <inheritdoc/>
    public void Report(IndexingProgress value)
    {
        if (IsDue())
        {
            var line = Line(value, clock.GetElapsedTime(started));
            var room = terminal.LiveWidth - line.Length - 3;
            terminal.Error.Write($"{ClearLine}{line}{(room > 8 ? ": " + Printable.Of(value.File, room) : "")}");
        }
    }

    /// <inheritdoc/>
    public void Report(VectorProgress value)
    {
        if (IsDue())
        {
            terminal.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{ClearLine}{value.Done} of {value.Projects} projects read by the model {value.Model}"));
        }
    }

    /// <summary>Leaves the line empty for what comes after.</summary>
    public void Dispose()
    {
        if (shown is not null)
        {
            terminal.Error.Write(ClearLine);
        }
    }

    private bool IsDue()
    {
        if (!terminal.LiveError || (shown is { } last && clock.GetElapsedTime(last) < Pause))
        {
            return false;
        }

        shown = clock.GetTimestamp();
        return true;
    }

    private static string Line(IndexingProgress value, TimeSpan elapsed)
    {
        var share = value.Bytes == 0 ? 0 : Math.Clamp((double)value.BytesDone / value.Bytes, 0, 1);
        var full = (int)(share * BarWidth);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', BarWidth - full)}] {Math.Floor(share * 100),3}%"
                + $"  {value.FilesDone} of {value.Files} files  {value.Records} records");
        return elapsed < BeforeEstimate || share == 0
            ? line
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{line}  {value.Records / elapsed.TotalSeconds:0}/s  {Left(elapsed * ((1 - share) / share))} left");
    }

    /// <summary>In the manner of a clock: <c>0:07</c>, <c>12:30</c>, <c>1:02:30</c>.</summary>
    private static string Left(TimeSpan left) => left.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left:mm\\:ss}")
        : left.ToString("m\\:ss", CultureInfo.InvariantCulture);
}
