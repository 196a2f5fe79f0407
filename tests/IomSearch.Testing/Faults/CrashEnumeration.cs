using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Lets every call of a workload go wrong in every way, cuts the power in every way, and
/// opens what is left.</summary>
public sealed class CrashEnumeration
{
    private static readonly LostNames[] AfterFaults = [LostNames.None, LostNames.All];

    private readonly ConcurrentDictionary<string, string> verdicts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> failures = [];
    private long states;
    private long faults;

    /// <summary>Runs all of it, on all processors.</summary>
    public static CrashFigures Run()
    {
        var enumeration = new CrashEnumeration();
        var calls = enumeration.CutAtEveryCall(null);
        enumeration.FailEveryCall(calls);
        return enumeration.Figures(calls);
    }

    /// <summary>Cuts the power at every call, on a disk that only claims to do one kind of call.</summary>
    public static CrashFigures RunWithout(DiskCall ignored)
    {
        var enumeration = new CrashEnumeration();
        return enumeration.Figures(enumeration.CutAtEveryCall(ignored));
    }

    private CrashFigures Figures(int calls) =>
        new(calls, faults, states, verdicts.Count, [.. failures.Order(StringComparer.Ordinal)]);

    private int CutAtEveryCall(DiskCall? ignored)
    {
        var directory = new FaultyDirectory(DiskState.Empty, ignored: ignored);
        var workload = new CrashWorkload(directory);
        workload.Run();
        Parallel.For(0, directory.Calls.Count, call =>
        {
            var (acknowledged, attempted) = workload.After(call);
            var after = directory.Calls[call].After;
            var label = $"call {call}, {directory.Calls[call].Call} {directory.Calls[call].Name}";
            Judge(after, acknowledged, attempted, label);
            foreach (var bytes in Enum.GetValues<LostBytes>())
            {
                foreach (var names in ignored is null ? LostNames.Ways(after.Pending.Count) : AfterFaults)
                {
                    Judge(
                        PowerCut.Of(after, bytes, names),
                        acknowledged,
                        attempted,
                        $"{label}: lost {bytes} bytes, {names} names");
                }
            }
        });
        return directory.Calls.Count;
    }

    private void FailEveryCall(int calls)
    {
        var plans =
            from call in Enumerable.Range(0, calls)
            from fault in Enum.GetValues<Fault>()
            select new FaultPlan(call, fault);
        Parallel.ForEach(plans, Fail);
    }

    private void Fail(FaultPlan plan)
    {
        Interlocked.Increment(ref faults);
        var directory = new FaultyDirectory(DiskState.Empty, plan);
        var workload = new CrashWorkload(directory);
        var label = $"{plan.Fault} at call {plan.Call}";
        try
        {
            workload.Run();
        }
        catch (IOException)
        {
            JudgeLiving(workload, label);
        }

        Judge(directory.State, workload.Acknowledged, workload.Attempted, label);
        foreach (var bytes in Enum.GetValues<LostBytes>())
        {
            foreach (var names in AfterFaults)
            {
                var cut = PowerCut.Of(directory.State, bytes, names);
                Judge(cut, workload.Acknowledged, workload.Attempted, $"{label}: lost {bytes} bytes, {names} names");
            }
        }
    }

    // The process that met the failure goes on: its writer refuses, and its readers have the last commit.
    private void JudgeLiving(CrashWorkload workload, string label)
    {
        if (workload.Index is not { } index)
        {
            return;
        }

        var served = CrashWorkload.ContentOf(index);
        if (served != workload.Visible)
        {
            failures.Add($"{label}: the process goes on serving [{served}], not [{workload.Visible}]");
        }

        if (workload.Writer is { } writer && !Refuses(writer))
        {
            failures.Add($"{label}: the writer goes on after a failure");
        }

        workload.Writer?.Dispose();
        index.Dispose();
    }

    private static bool Refuses(IndexWriter writer)
    {
        try
        {
            writer.Put(CrashWorkload.NewDocument("late", 1));
            writer.Commit();
            return false;
        }
        catch (Exception refusal) when (refusal is IOException or ObjectDisposedException)
        {
            return true;
        }
    }

    private void Judge(DiskState disk, string acknowledged, string attempted, string label)
    {
        Interlocked.Increment(ref states);
        // Two equal disks with the same that may be on them are one question.
        var verdict = verdicts.GetOrAdd(
            $"{Fingerprint(disk)} {Hash(acknowledged)} {Hash(attempted)}", _ => Verdict(disk, acknowledged, attempted));
        if (verdict.Length > 0)
        {
            failures.Add($"{label}: {verdict}");
        }
    }

    private static string Verdict(DiskState disk, string acknowledged, string attempted)
    {
        try
        {
            var directory = new FaultyDirectory(disk);
            using var index = SearchIndex.Open(directory, CrashWorkload.Schema);
            var content = CrashWorkload.ContentOf(index);
            if (content != acknowledged && content != attempted)
            {
                return $"has [{content}], neither [{acknowledged}] nor [{attempted}]";
            }

            var report = IndexChecker.Check(directory);
            return index.PassedOver is [var damage, ..] ? $"passed over a commit: {damage.Message}"
                : report.IsClean ? NextCommit(directory, index, content)
                : $"the checker finds {report.Findings[0]}";
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }
    }

    private static string NextCommit(FaultyDirectory directory, SearchIndex index, string content)
    {
        using (var writer = index.OpenWriter(new WriterOptions { InBackground = false }))
        {
            writer.Put(CrashWorkload.NewDocument("zz", 3));
            writer.Commit();
        }

        using var again = SearchIndex.Open(
            new FaultyDirectory(PowerCut.Of(directory.State, LostBytes.All, LostNames.All)), CrashWorkload.Schema);
        var report = IndexChecker.Check(directory);
        return !CrashWorkload.ContentOf(again)
            .StartsWith(content + (content.Length > 0 ? "\nzz " : "zz "), StringComparison.Ordinal)
            ? $"after the next commit has [{CrashWorkload.ContentOf(again)}]"
            : !report.IsClean ? $"after the next commit the checker finds {report.Findings[0]}"
            : report.Leftovers.Count > 0 ? $"after the next commit {report.Leftovers[0]} is left over"
            : "";
    }

    private static string Fingerprint(DiskState disk)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in disk.Files)
        {
            var durable = disk.DurableBytes.GetValueOrDefault(file.Number, []).Length;
            hash.AppendData(
                Encoding.UTF8.GetBytes($"{name} {file.Number} {file.Bytes.Length} {durable} {file.FlushFailed} "));
            hash.AppendData(file.Bytes.AsSpan());
        }

        foreach (var (name, number) in disk.DurableNames)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {number} "));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string Hash(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

/// <summary>What an enumeration of crashes came to.</summary>
/// <param name="Calls">Calls of the workload.</param>
/// <param name="Faults">Runs of the workload in which one call failed.</param>
/// <param name="States">States of the disk that were opened and checked.</param>
/// <param name="Distinct">How many of them differ from each other.</param>
/// <param name="Failures">What was wrong, a line each.</param>
public sealed record CrashFigures(long Calls, long Faults, long States, long Distinct, IReadOnlyList<string> Failures);
