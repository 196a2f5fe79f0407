using System.Collections.Concurrent;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Changes every byte of every body of a small index and makes its checksums right, as a faulty writer or
/// faulty memory would; nobody can then know all wrong answers, but no reader may break.</summary>
public sealed class ResealedEnumeration
{
    private static readonly byte[] Flips = [0x01, 0x80, 0xFF];

    private readonly DiskState whole;
    private readonly string answers;
    // The first failure of each kind at each place.
    private readonly ConcurrentDictionary<string, string> failures = [];
    private long mutations;
    private long refused;
    private long stopped;
    private long other;
    private long found;

    private ResealedEnumeration(DiskState whole)
    {
        this.whole = whole;
        using var index = SearchIndex.Open(new FaultyDirectory(whole), SampleIndex.Schema);
        answers = SampleIndex.Answers(index);
    }

    /// <summary>Runs all of it, on all processors.</summary>
    public static ResealedFigures Run()
    {
        var directory = new FaultyDirectory(DiskState.Empty);
        SampleIndex.Write(directory);
        var enumeration = new ResealedEnumeration(directory.State);
        foreach (var file in CommitFiles.Of(Resealed.Newest(directory.State)))
        {
            var body = Resealed.BodyOf(directory.State, file.Name);
            Parallel.For(0, body.Length, place => enumeration.ChangeAt(file.Name, body, place));
        }

        return new ResealedFigures(
            enumeration.mutations, enumeration.refused, enumeration.stopped, enumeration.other, enumeration.found,
            [.. enumeration.failures.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal)]);
    }

    private void ChangeAt(string name, byte[] body, int place)
    {
        foreach (var flip in Flips)
        {
            Interlocked.Increment(ref mutations);
            byte[] changed = [.. body];
            changed[place] ^= flip;
            var disk = Resealed.With(whole, name, changed);
            var label = $"{name} with byte {place} of its body flipped by {flip:X2}";
            Guard(label, () => Ask(disk), isReader: true);
            Guard(label, () => Check(disk), isReader: false);
        }
    }

    private void Ask(DiskState disk)
    {
        using var index = SearchIndex.Open(new FaultyDirectory(disk), SampleIndex.Schema);
        if (SampleIndex.Answers(index) != answers)
        {
            Interlocked.Increment(ref other);
        }
    }

    private void Check(DiskState disk)
    {
        if (!IndexChecker.Check(new FaultyDirectory(disk)).IsClean)
        {
            Interlocked.Increment(ref found);
        }
    }

    private void Guard(string label, Action act, bool isReader)
    {
        try
        {
            act();
        }
        catch (Exception problem) when (
            problem is CorruptIndexException
                || (problem is ArgumentException && label.StartsWith("manifest", StringComparison.Ordinal)))
        {
            Interlocked.Increment(ref refused);
        }
        catch (Exception problem) when (
            isReader && problem is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            // A loop over postings does not ask of each number what a checksum has vouched for; its bounds stop it.
            Interlocked.Increment(ref stopped);
        }
        catch (Exception problem)
        {
            var place = problem.StackTrace?.Split('\n')
                .FirstOrDefault(line => line.Contains("IomSearch", StringComparison.Ordinal));
            failures.TryAdd($"{problem.GetType().Name} {place?.Trim()}", $"{label}: {problem.Message}");
        }
    }
}

/// <summary>What an enumeration of changes under right checksums came to.</summary>
/// <param name="Mutations">Changes that were tried, one at a time.</param>
/// <param name="Refused">Those that a reader refused as damage.</param>
/// <param name="Stopped">Those that a bounds check of the runtime stopped.</param>
/// <param name="Other">Those that gave another answer: no reader can know.</param>
/// <param name="Found">Those that the checker found.</param>
/// <param name="Failures">What broke a reader or the checker.</param>
public sealed record ResealedFigures(
    long Mutations, long Refused, long Stopped, long Other, long Found, IReadOnlyList<string> Failures);
