using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IomSearch.Benchmarks.Serving;
using IomSearch.Testing;

namespace IomSearch.Benchmarks.Meaning;

/// <summary>Asks the encoder's own runtime: <c>tests/energetic-ai/encode.mjs</c>, a process a question.</summary>
internal static class EncoderRuntime
{
    /// <summary>Encodes a text for some seconds.</summary>
    /// <param name="folder">Holds <c>node_modules</c> with the packages.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="clock">What the rounds are measured by.</param>
    /// <param name="text">What to encode.</param>
    /// <exception cref="InvalidOperationException">The program failed; the message is what it said.</exception>
    public static EncoderAnswer Encode(string folder, int seconds, QueryClock clock, string text)
    {
        string[] arguments =
        [
            Checkout.Path("tests/energetic-ai/encode.mjs"), Path.GetFullPath(folder),
            seconds.ToString(CultureInfo.InvariantCulture), clock == QueryClock.Cpu ? "cpu" : "wall",
        ];
        using var process = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("node did not start");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<EncoderAnswer>(output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"node: {error.Result}");
    }
}

/// <summary>What the runtime gave.</summary>
/// <param name="Milliseconds">The best round.</param>
/// <param name="Vector">The vector.</param>
internal sealed record EncoderAnswer(double Milliseconds, float[] Vector);
