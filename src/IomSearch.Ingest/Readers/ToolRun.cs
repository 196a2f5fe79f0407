using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Why a program gave no output that can be used.</summary>
internal enum ToolProblem
{
    /// <summary>There is no such program.</summary>
    Missing,

    /// <summary>It ran past the time limit.</summary>
    TooSlow,

    /// <summary>It wrote more than the limit.</summary>
    TooMuch,

    /// <summary>It ended with an error of its own, or was ended at its memory limit.</summary>
    Failed,
}

/// <summary>What a program wrote.</summary>
/// <param name="Problem">Why it is of no use; null when it is.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Complaint">The first line of its messages, at most 200 characters.</param>
/// <param name="ExitCode">Its exit code.</param>
internal sealed record ToolRun(ToolProblem? Problem, ReadOnlyMemory<byte> Output, string Complaint, int ExitCode)
{
    private const int BytesOfComplaint = 4096;
    private const int BufferBytes = 64 << 10;

    /// <summary>Runs a program to its end, or to the first limit: time on the clock and of the processor, memory where
    /// the system has a shell that sets it, bytes of output.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments; none is read by a shell.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the program is ended.</exception>
    public static ToolRun Of(
        string program, IReadOnlyList<string> arguments, ReadLimits limits, CancellationToken cancellation)
    {
        if (Find(program) is not { } found)
        {
            return new ToolRun(ToolProblem.Missing, default, "", 0);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(TimeSpan.FromSeconds(limits.ToolSeconds));
        try
        {
            using var process = Process.Start(Start(found, arguments, limits))!;
            process.StandardInput.Close();
            try
            {
                return Task.Run(() => ReadAsync(process, limits.FileBytes, timeout.Token), CancellationToken.None)
                    .GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new ToolRun(ToolProblem.TooSlow, default, "", 0);
            }
            finally
            {
                End(process);
            }
        }
        catch (Win32Exception)
        {
            return new ToolRun(ToolProblem.Missing, default, "", 0);
        }
    }

    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, ReadLimits limits)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = program;
        }
        else
        {
            // The shell sets the limits on itself and becomes the program, whose words it gets as parameters.
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add("ulimit -v \"$1\" -t \"$2\" 2>/dev/null || { ulimit -v \"$1\"; ulimit -t \"$2\"; }; "
                + "shift 2; exec \"$@\"");
            start.ArgumentList.Add("sh");
            start.ArgumentList.Add(Number(limits.ToolMegabytes * 1024L));
            start.ArgumentList.Add(Number(limits.ToolSeconds));
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<ToolRun> ReadAsync(Process process, int most, CancellationToken cancellation)
    {
        var complaint = ReadComplaintAsync(process.StandardError.BaseStream, cancellation);
        var output = new ArrayBufferWriter<byte>();
        while (await process.StandardOutput.BaseStream.ReadAsync(output.GetMemory(BufferBytes), cancellation)
            .ConfigureAwait(false) is > 0 and var count)
        {
            output.Advance(count);
            if (output.WrittenCount > most)
            {
                return new ToolRun(ToolProblem.TooMuch, default, "", 0);
            }
        }

        var words = await complaint.ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new ToolRun(
            process.ExitCode == 0 ? null : ToolProblem.Failed, output.WrittenMemory, words, process.ExitCode);
    }

    /// <summary>The first line; the rest is read and let go, so that the program never waits for it.</summary>
    private static async Task<string> ReadComplaintAsync(Stream messages, CancellationToken cancellation)
    {
        var buffer = new byte[BytesOfComplaint];
        var kept = await messages.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        var first = CleanLine.Of(Encoding.UTF8.GetString(buffer, 0, kept).Split('\n')[0]);
        await messages.CopyToAsync(Stream.Null, cancellation).ConfigureAwait(false);
        return first.Length > 200 ? first[..200] : first;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string? Find(string program) => Path.IsPathRooted(program)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
