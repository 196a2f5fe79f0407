using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Kills a writing process again and again, at moments that nobody chose, while a reader reads.</summary>
public sealed class KillTrial(string program, string folder)
{
    // A life has up to so many commits, and then ends at any moment of the next or of the one after it.
    private const int MostCommits = 4;
    private const int LongestWaitMilliseconds = 100;

    private readonly List<string> failures = [];
    private long reads;
    private volatile bool ended;

    /// <summary>Runs the trial.</summary>
    /// <param name="program">The path of IomSearch.Reliability.dll.</param>
    /// <param name="kills">How many times.</param>
    /// <param name="random">Chooses the moments.</param>
    public static KillFigures Run(string program, int kills, Random random)
    {
        using var folder = new TemporaryFolder();
        return new KillTrial(program, folder.Path).Run(kills, random);
    }

    private KillFigures Run(int kills, Random random)
    {
        var reader = new Thread(Read);
        reader.Start();
        var acknowledged = -1;
        for (var kill = 0; kill < kills; kill++)
        {
            using var writer = new WriterProcess(program, folder);
            writer.WaitFor(random.Next(MostCommits + 1));
            Thread.Sleep(random.Next(LongestWaitMilliseconds));
            writer.Kill();
            acknowledged = Math.Max(acknowledged, writer.Acknowledged);
            Check(kill, acknowledged);
        }

        ended = true;
        reader.Join();
        lock (failures)
        {
            return new KillFigures(kills, acknowledged + 1, reads, [.. failures]);
        }
    }

    private void Check(int kill, int acknowledged)
    {
        try
        {
            using var index = SearchIndex.Open(folder, SteppedContent.Schema);
            using var snapshot = index.Snapshot();
            var step = SteppedContent.StepOf(snapshot);
            var report = IndexChecker.Check(new MappedDirectory(folder));
            if (step < acknowledged || index.PassedOver.Count > 0 || !report.IsClean)
            {
                Fail(
                    $"kill {kill}: step {step} is there of {acknowledged}; {string.Join(", ", report.Findings)} {string.Join(", ", index.PassedOver)}");
            }
        }
        catch (Exception problem)
        {
            Fail($"kill {kill}: {problem}");
        }
    }

    // Steps never go back, and each that is seen is whole.
    private void Read()
    {
        var last = -1;
        using var index = SearchIndex.Open(folder, SteppedContent.Schema);
        while (!ended)
        {
            try
            {
                index.Reload();
                using var snapshot = index.Snapshot();
                var step = SteppedContent.StepOf(snapshot);
                if (step < last || index.PassedOver.Count > 0)
                {
                    Fail($"a reader saw step {step} after {last}; {string.Join(", ", index.PassedOver)}");
                }

                last = step;
                reads++;
                Thread.Sleep(5);
            }
            catch (Exception problem)
            {
                Fail($"a reader: {problem}");
            }
        }
    }

    private void Fail(string failure)
    {
        lock (failures)
        {
            failures.Add(failure);
        }
    }
}

/// <summary>What a trial of kills came to.</summary>
/// <param name="Kills">Times that the writer was killed.</param>
/// <param name="Commits">Commits that were acknowledged.</param>
/// <param name="Reads">Snapshots that the reader took and compared.</param>
/// <param name="Failures">What was wrong.</param>
public sealed record KillFigures(int Kills, int Commits, long Reads, IReadOnlyList<string> Failures);
