using System.Diagnostics;
using System.Globalization;

namespace IomSearch.Testing.Faults;

/// <summary>A process of its own that runs <see cref="SteppingWriter"/>.</summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts the program and waits until it holds the lock.</summary>
    /// <param name="program">The path of IomSearch.Reliability.dll.</param>
    /// <param name="folder">The index.</param>
    public WriterProcess(string program, string folder)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "write", folder]) { RedirectStandardOutput = true })!;
        if (process.StandardOutput.ReadLine() is not SteppingWriter.Ready)
        {
            process.WaitForExit();
            throw new InvalidOperationException($"the writer did not start: it ended with {process.ExitCode}");
        }
    }

    public int Id => process.Id;

    /// <summary>Ends the process as <c>kill -9</c> does.</summary>
    /// <returns>The last step that it acknowledged; -1 for none.</returns>
    public int Kill()
    {
        process.Kill();
        var last = -1;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // A short line goes through a pipe as one piece, so none is cut (POSIX.1-2017, write, PIPE_BUF).
            last = int.Parse(line, CultureInfo.InvariantCulture);
        }

        process.WaitForExit();
        return last;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
