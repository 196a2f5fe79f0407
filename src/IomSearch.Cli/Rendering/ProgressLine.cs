using System.Globalization;
using IomSearch.Discovery;

namespace IomSearch.Cli.Rendering;

/// <summary>Shows on a terminal how far the reading is, in one line that overwrites itself; elsewhere it is
/// silent.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<IndexingProgress>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private long shown;

    /// <inheritdoc/>
    public void Report(IndexingProgress value)
    {
        if (!terminal.LiveError || (shown != 0 && TimeProvider.System.GetElapsedTime(shown) < Pause))
        {
            return;
        }

        shown = TimeProvider.System.GetTimestamp();
        var file = Printable.Of(value.File, 60);
        terminal.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{ClearLine}{value.FilesDone} of {value.Files} files, {value.Records} records: {file}"));
    }

    /// <summary>Leaves the line empty for what comes after.</summary>
    public void Dispose()
    {
        if (shown != 0)
        {
            terminal.Error.Write(ClearLine);
        }
    }
}
