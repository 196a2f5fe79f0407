using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Flips every byte of every file of a small index and cuts every file to every length, and asks
/// the same questions.</summary>
public sealed class DamageEnumeration
{
    // The lowest bit, one in the middle, the highest, every other, and all.
    private static readonly byte[] Flips = [0x01, 0x10, 0x80, 0xAA, 0xFF];

    private readonly DiskState whole;
    private readonly string answers;
    private readonly ConcurrentBag<string> failures = [];
    private long mutations;
    private long refused;
    private long passedOver;
    private long unchanged;

    private DamageEnumeration(DiskState whole) => (this.whole, answers) = (whole, SampleIndex.Answers(Open(whole)));

    /// <summary>Runs all of it, on all processors.</summary>
    public static DamageFigures Run()
    {
        var directory = new FaultyDirectory(DiskState.Empty);
        SampleIndex.Write(directory);
        var enumeration = new DamageEnumeration(directory.State);
        foreach (var (name, file) in directory.State.Files)
        {
            Parallel.For(0, file.Bytes.Length, place => enumeration.DamageAt(name, [.. file.Bytes], place));
        }

        return new DamageFigures(
            directory.State.Files.Count,
            directory.State.Files.Values.Sum(file => file.Bytes.Length),
            enumeration.mutations,
            enumeration.refused,
            enumeration.passedOver,
            enumeration.unchanged,
            [.. enumeration.failures.Order(StringComparer.Ordinal)]);
    }

    private static SearchIndex Open(DiskState disk) => SearchIndex.Open(new FaultyDirectory(disk), SampleIndex.Schema);

    private void DamageAt(string name, byte[] bytes, int place)
    {
        Judge(name, bytes[..place], $"{name} cut to {place} bytes");
        foreach (var flip in Flips)
        {
            var damaged = bytes.AsSpan().ToArray();
            damaged[place] ^= flip;
            Judge(name, damaged, $"{name} with byte {place} flipped by {flip:X2}");
        }
    }

    private void Judge(string name, byte[] damaged, string label)
    {
        Interlocked.Increment(ref mutations);
        var disk = whole with
        {
            Files = whole.Files.SetItem(
                name, whole.Files[name] with { Bytes = ImmutableCollectionsMarshal.AsImmutableArray(damaged) }),
        };
        try
        {
            Ask(disk, label);
        }
        catch (CorruptIndexException)
        {
            Interlocked.Increment(ref refused);
        }
        catch (Exception problem)
        {
            failures.Add($"{label}: {problem.GetType().Name}: {problem.Message} {Place(problem)}");
        }

        Check(disk, label);
    }

    private void Check(DiskState disk, string label)
    {
        try
        {
            if (IndexChecker.Check(new FaultyDirectory(disk)).IsClean)
            {
                failures.Add($"{label}: the checker finds nothing");
            }
        }
        catch (Exception problem)
        {
            failures.Add(
                $"{label}: the checker ends with {problem.GetType().Name}: {problem.Message} {Place(problem)}");
        }
    }

    private static string? Place(Exception problem) =>
        problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("IomSearch", StringComparison.Ordinal));

    private void Ask(DiskState disk, string label)
    {
        using var index = Open(disk);
        var given = SampleIndex.Answers(index);
        if (index.PassedOver.Count > 0)
        {
            Interlocked.Increment(ref passedOver);
        }
        else if (given == answers)
        {
            Interlocked.Increment(ref unchanged);
        }
        else
        {
            failures.Add($"{label}: answers otherwise, and says nothing");
        }
    }
}

/// <summary>What an enumeration of damages came to.</summary>
/// <param name="Files">Files of the index.</param>
/// <param name="Bytes">Bytes of all of them.</param>
/// <param name="Mutations">Damages that were tried, one at a time.</param>
/// <param name="Refused">Those that were refused as damage, at opening or at the first touch.</param>
/// <param name="PassedOver">Those for which the commit before was served, and the damage reported.</param>
/// <param name="Unchanged">Those that changed no answer: in files that only the commit before needs.</param>
/// <param name="Failures">What was wrong: a silent wrong answer, another exception, a damage that the
/// checker does not find.</param>
public sealed record DamageFigures(
    int Files,
    long Bytes,
    long Mutations,
    long Refused,
    long PassedOver,
    long Unchanged,
    IReadOnlyList<string> Failures);
