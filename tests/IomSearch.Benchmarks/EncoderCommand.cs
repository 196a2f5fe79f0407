using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using IomSearch.Benchmarks.Meaning;
using IomSearch.Benchmarks.Serving;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Benchmarks;

/// <summary><c>encoder</c>: what a passage of 100 words costs the sentence encoder on one core, beside what the core's
/// multiply-add units give and beside the encoder's own runtime.</summary>
internal static class EncoderCommand
{
    private const string Passage =
        "The project helps families who came home after years abroad to start again. It pays for short courses in trades "
        + "that employers in the district ask for, gives small grants to those who open a shop or a workshop, and visits "
        + "each household three times in the first year. Local officials are trained to keep a register of needs, and a "
        + "fund shared by four municipalities repairs schools and wells in villages that many have left. Health workers "
        + "travel with the team on market days and vaccinate children. At the end an outside expert asks every second "
        + "household what has changed, and why.";

    /// <summary>Runs it; 1 when a passage takes longer than 20 ms, or less than four times as fast as its own
    /// runtime.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--seconds", "--node", "--clock"], []);
        var seconds = arguments.Number("--seconds", 10);
        var clock = arguments.Choice("--clock", QueryClock.Wall);
        var progress = Progress.Started();
        progress("one core's multiply-adds");
        var peak = MultiplyAdds.Gigaflops(clock);
        progress("ours");
        var encoder = SentenceEncoder.Shipped;
        var best = Best(encoder, seconds, clock);
        var pieces = encoder.Tokens(Passage).Count;
        var work = Operations(pieces);
        Line($"{Passage.Split(' ').Length} words, {pieces} pieces, {work / 1e9:0.00} GFLOP");
        Line(
            $"ours           {best * 1000,8:0.0} ms  {work / best / 1e9,8:0.0} GFLOP/s, of {peak:0.0} that the core gives");
        var faster = double.PositiveInfinity;
        if (arguments.Text("--node") is { } folder)
        {
            progress("its own runtime");
            var answer = EncoderRuntime.Encode(folder, seconds, clock, Passage);
            faster = answer.Milliseconds / 1000 / best;
            var cosine = TensorPrimitives.CosineSimilarity<float>(answer.Vector, encoder.Embed(Passage));
            Line($"its own runtime{answer.Milliseconds,8:0.0} ms  {faster:0.0} times ours; cosine {cosine:0.00000}");
        }

        return best <= 0.020 && faster >= 4 ? 0 : 1;
    }

    private static double Best(SentenceEncoder encoder, int seconds, QueryClock clock)
    {
        var best = double.PositiveInfinity;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds;)
        {
            var start = clock.Now();
            encoder.Embed(Passage);
            best = Math.Min(best, (clock.Now() - start) / 1e9);
        }

        return best;
    }

    // Two a multiply-add, of the products alone: projections and widening, both halves of each layer,
    // attention, output.
    private static double Operations(double pieces) => 2 * (
        (pieces * ((256 * 768) + (256 * 512) + (256 * 512) + (2 * 512 * 1536)))
        + (pieces * ((512 * 1536) + (512 * 512) + (2 * 512 * 1536)))
        + (pieces * pieces * 2 * (256 + 512)) + (512 * 512));

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
