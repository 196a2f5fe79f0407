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
        process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "write", folder]) { RedirectStandardOutput = true })!;
        if (process.StandardOutput.ReadLine() is not SteppingWriter.Ready)
        {
            process.WaitForExit();
            throw new InvalidOperationException($"the writer did not start: it ended with {process.ExitCode}");
        }
    }

    public int Id => process.Id;

    /// <summary>The last step that it acknowledged, as far as was read; -1 for none.</summary>
    public int Acknowledged { get; private set; } = -1;

    /// <summary>Waits until it has acknowledged a number of steps more.</summary>
    public void WaitFor(int steps)
    {
        for (; steps > 0; steps--)
        {
            Read();
        }
    }

    /// <summary>Ends the process as <c>kill -9</c> does, and reads what it had still said.</summary>
    public void Kill()
    {
        process.Kill();
        while (Read())
        {
        }

        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    // A short line goes through a pipe as one piece, so none is cut (POSIX.1-2017, write, PIPE_BUF).
    private bool Read()
    {
        if (process.StandardOutput.ReadLine() is not { } line)
        {
            return false;
        }

        Acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        return true;
    }
}
