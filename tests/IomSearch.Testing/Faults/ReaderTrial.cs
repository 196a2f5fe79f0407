using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Reads an index in many threads while a writer refreshes, commits and merges it.</summary>
public sealed class ReaderTrial : IDisposable
{
    private const int Threads = 8;
    private const int RefreshesPerCommit = 10;
    private const int RefreshesPerMerge = 100;

    private readonly TemporaryFolder folder = new();
    private readonly List<string> failures = [];
    private readonly List<OpenFiles> samples = [];
    private readonly SearchIndex index;
    private long reads;
    private volatile bool ended;

    private ReaderTrial() => index = SearchIndex.Open(folder.Path, SteppedContent.Schema);

    /// <summary>Runs the trial with a number of refreshes.</summary>
    public static ReaderFigures Run(int refreshes)
    {
        using var trial = new ReaderTrial();
        var before = OpenFiles.Of(trial.folder.Path);
        var left = trial.Work(refreshes);
        trial.index.Dispose();
        var after = OpenFiles.Of(trial.folder.Path);
        if (after.Mapped > 0 || after.Handles > before.Handles)
        {
            trial.Fail($"{after} when all is closed, {before} before");
        }

        return new ReaderFigures(refreshes, Threads, trial.reads, trial.samples, left, trial.failures);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    private int Work(int refreshes)
    {
        var readers = Enumerable.Range(0, Threads).Select(number => new Thread(() => Read(number))).ToList();
        readers.ForEach(reader => reader.Start());
        using (var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 }))
        {
            for (var step = 0; step < refreshes; step++)
            {
                Change(writer, step);
                if (step % (refreshes / 10) == 0)
                {
                    samples.Add(OpenFiles.Of(folder.Path));
                }
            }

            ended = true;
            readers.ForEach(reader => reader.Join());
            writer.Commit();
        }

        return CheckFolder();
    }

    private static void Change(IndexWriter writer, int step)
    {
        SteppedContent.Apply(writer, step);
        writer.Refresh();
        if (step % RefreshesPerMerge == RefreshesPerMerge - 1)
        {
            writer.MergeAll();
        }
        else if (step % RefreshesPerCommit == RefreshesPerCommit - 1)
        {
            writer.Commit();
        }
    }

    // Every other reader keeps a snapshot while others come and go, and asks it again: it must not have changed.
    private void Read(int number)
    {
        var last = -1;
        while (!ended)
        {
            try
            {
                using var snapshot = index.Snapshot();
                var step = SteppedContent.StepOf(snapshot);
                Thread.Sleep(number % 2 == 0 ? 0 : 50);
                if (step < last || SteppedContent.StepOf(snapshot) != step)
                {
                    Fail($"step {step} after {last}, and then {SteppedContent.StepOf(snapshot)}");
                }

                last = step;
                Interlocked.Increment(ref reads);
            }
            catch (Exception problem)
            {
                Fail(problem.ToString());
                return;
            }
        }
    }

    private int CheckFolder()
    {
        var directory = new MappedDirectory(folder.Path);
        var report = IndexChecker.Check(directory);
        var needed = report.Files.Count
            + Before(directory, report).Count(file => report.Files.All(one => one.Name != file)) + 1;
        if (!report.IsClean || report.Leftovers.Count > 0 || directory.List().Count != needed)
        {
            Fail($"{directory.List().Count} files where {needed} are needed; {string.Join(", ", report.Findings)}");
        }

        return report.Leftovers.Count;
    }

    private static IEnumerable<string> Before(IndexDirectory directory, CheckReport report) =>
        Manifest.Read(directory, Manifest.Read(directory, report.Generation).Before).Files;

    private void Fail(string failure)
    {
        lock (failures)
        {
            failures.Add(failure);
        }
    }
}

/// <summary>What a trial of readers came to.</summary>
/// <param name="Refreshes">Times that the writer made a new state visible.</param>
/// <param name="Threads">Readers at the same time.</param>
/// <param name="Reads">Snapshots that they took and compared.</param>
/// <param name="Samples">Open files in the course of it.</param>
/// <param name="LeftBehind">Files in the folder at the end that nothing needs.</param>
/// <param name="Failures">What was wrong.</param>
public sealed record ReaderFigures(
    int Refreshes,
    int Threads,
    long Reads,
    IReadOnlyList<OpenFiles> Samples,
    int LeftBehind,
    IReadOnlyList<string> Failures);

/// <summary>What this process has open; zeros where the system does not tell.</summary>
/// <param name="Handles">Handles of files in the folder.</param>
/// <param name="Mapped">Files in the folder that are mapped, removed ones included.</param>
public readonly record struct OpenFiles(int Handles, int Mapped)
{
    /// <summary>Counts for a folder, from Linux's <c>/proc/self</c>.</summary>
    public static OpenFiles Of(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return default;
        }

        var handles = Directory.EnumerateFiles("/proc/self/fd")
            .Count(link => new FileInfo(link).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true);
        var mapped = File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder, StringComparison.Ordinal));
        return new OpenFiles(handles, mapped);
    }
}
