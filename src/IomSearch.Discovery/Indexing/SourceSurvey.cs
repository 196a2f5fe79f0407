using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>The source files as they are now, beside what an index knows of them.</summary>
/// <remarks>A file is known again by its name: where the sources lie may change. A known file that is not found is lost
/// when it lay in a source that is still named, so its records stay until they are pruned; of a source that is no
/// longer named, a person has said that it goes.</remarks>
internal sealed record SourceSurvey
{
    /// <summary>Why a file's records stay without it.</summary>
    public const string Gone = "there is no such file any more";

    /// <summary>Why a file that is there may be lost all the same.</summary>
    public const string Unreadable = "it cannot be opened for reading";

    /// <summary>The sources as they were written.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Every file, in the order of the sources.</summary>
    public required IReadOnlyList<SurveyedFile> Files { get; init; }

    /// <summary>What is known of files that are gone, and stays.</summary>
    public required IReadOnlyList<LedgerFile> Lost { get; init; }

    /// <summary>What is known of files whose records go, each with the reason.</summary>
    public required IReadOnlyList<(LedgerFile File, string Reason)> Leaving { get; init; }

    /// <summary>Whether a file is gone that was there at the last run.</summary>
    public required bool HasNewlyLost { get; init; }

    /// <summary>Whether names and content of the sources are all as they are known.</summary>
    public bool HasSameContent(SourceLedger known) =>
        Leaving.Count == 0
        && !HasNewlyLost
        && Files.All(file => file.IsUnchanged)
        && Files.Count + Lost.Count == known.Files.Count
        && Sources.SequenceEqual(known.Sources);

    /// <summary>Whether the dates of the files are as they are known too, which say what is the newest.</summary>
    public bool HasSameDates => Files.All(file => file.Known?.Modified == file.Modified);

    /// <summary>Looks at every file.</summary>
    /// <param name="sources">The sources as they were written.</param>
    /// <param name="paths">The full path of each.</param>
    /// <param name="known">What the index knows.</param>
    /// <param name="prune">Whether the records of lost files go.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public static SourceSurvey Of(
        IReadOnlyList<string> sources,
        IReadOnlyList<string> paths,
        SourceLedger known,
        bool prune,
        CancellationToken cancellation)
    {
        var found = SourceFiles.List(paths);
        var matched = Matched(found, known);
        var files = new List<SurveyedFile>(found.Count);
        for (var at = 0; at < found.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(SurveyedFile.Of(found[at]) with { Known = matched[at] });
        }

        return Sorted(sources, [.. paths.Select(Path.GetFullPath)], files, known, prune);
    }

    private static SourceSurvey Sorted(
        IReadOnlyList<string> sources, List<string> paths, List<SurveyedFile> files, SourceLedger known, bool prune)
    {
        var there = files.Select(file => file.File.FullPath).ToHashSet(StringComparer.Ordinal);
        var matched = files.Select(file => file.Known).OfType<LedgerFile>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var lost = new List<LedgerFile>();
        var leaving = new List<(LedgerFile, string)>();
        var newlyLost = false;
        var sameSources = sources.SequenceEqual(known.Sources);
        foreach (var file in known.Files.Where(file => !matched.Contains(file)))
        {
            var isMeant = sameSources || paths.Exists(path => Holds(path, file.FullPath));
            if (!isMeant || there.Contains(file.FullPath) || File.Exists(file.FullPath))
            {
                leaving.Add((file, "it is not among the sources any more"));
            }
            else if (prune)
            {
                leaving.Add((file, Gone));
            }
            else if (file.Records.Count > 0)
            {
                newlyLost |= file.Lost != Gone;
                lost.Add(file with { Lost = Gone, Rejected = 0, Rejections = [], Repairs = [] });
            }
        }

        return new SourceSurvey
        {
            Sources = sources,
            Files = files,
            Lost = lost,
            Leaving = leaving,
            HasNewlyLost = newlyLost,
        };
    }

    /// <summary>For each file what is known of it: by name and place, then by name alone.</summary>
    private static LedgerFile?[] Matched(IReadOnlyList<SourceFile> found, SourceLedger known)
    {
        var byPlace = known.Files.ToDictionary(file => file.FullPath, StringComparer.Ordinal);
        var matched = found.Select(file => byPlace.GetValueOrDefault(file.FullPath) is { } there
            && there.Name == file.Name ? there : null).ToArray();
        var taken = matched.OfType<LedgerFile>().ToHashSet(ReferenceEqualityComparer.Instance);
        var byName = known.Files.Where(file => !taken.Contains(file)).GroupBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<LedgerFile>(group), StringComparer.Ordinal);
        for (var at = 0; at < matched.Length; at++)
        {
            if (matched[at] is null && byName.TryGetValue(found[at].Name, out var left)
                && left.TryDequeue(out var other))
            {
                matched[at] = other;
            }
        }

        return matched;
    }

    private static bool Holds(string source, string file) =>
        file == source || file.StartsWith(Path.TrimEndingDirectorySeparator(source) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);
}
