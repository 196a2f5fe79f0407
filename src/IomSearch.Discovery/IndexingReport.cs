using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>What became of the sources of an index; kept with the index.</summary>
public sealed record IndexingReport
{
    /// <summary>How many rejections are listed; past it they are counted only.</summary>
    public const int MostListed = 1_000;

    /// <summary>The files and folders that were given, in their order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Files looked at, the rejected ones with them.</summary>
    public required int FilesRead { get; init; }

    /// <summary>Those of them that are as they were at the last run, so that nothing of them was read again.</summary>
    public int FilesUnchanged { get; init; }

    /// <summary>Records of all files, read now or at an earlier run, without those that could not be read.</summary>
    public required int RecordsRead { get; init; }

    /// <summary>Projects in the index.</summary>
    public required int Indexed { get; init; }

    /// <summary>Files and records that were refused, now or at an earlier run.</summary>
    public required int Rejected { get; init; }

    /// <summary>Why they were refused, in the order of the files, at most <see cref="MostListed"/>.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Records that are not in the index because a newer one has their id.</summary>
    public int Superseded { get; init; }

    /// <summary>Which they are, in the order of the files, at most <see cref="MostListed"/>.</summary>
    public IReadOnlyList<SupersededRecord> SupersededRecords { get; init; } = [];

    /// <summary>Records that are likely the same project as another and stand behind it: <see cref="Indexed"/> less
    /// these are shown.</summary>
    public int Linked { get; init; }

    /// <summary>Which they are, by the id of the one that is shown, at most <see cref="MostListed"/>.</summary>
    public IReadOnlyList<LinkedPlace> LinkedRecords { get; init; } = [];

    /// <summary>Files that are gone, or cannot be read any more, and whose records stay until they are
    /// pruned.</summary>
    public IReadOnlyList<LostFile> LostFiles { get; init; } = [];

    /// <summary>Files whose records were removed by this run: pruned, or of a source that is no longer named.</summary>
    public IReadOnlyList<LostFile> RemovedFiles { get; init; } = [];

    /// <summary>Words that a scanner broke and that were put right, in the order of the files, at most
    /// <see cref="MostListed"/>.</summary>
    public IReadOnlyList<RepairedWord> Repairs { get; init; } = [];

    /// <summary>For each fact, how many of the projects indexed state it.</summary>
    public required IReadOnlyList<FactCount> Facts { get; init; }

    /// <summary>How many of the projects have a vector of each model of meaning by now; they are filled after the
    /// commit.</summary>
    public IReadOnlyList<VectorCoverage> Vectors { get; init; } = [];

    /// <summary>When the reading began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Time from the first file to the last record handed over, in milliseconds.</summary>
    public required double TookMs { get; init; }
}

/// <summary>A word of a project that a scanner broke and that was put right.</summary>
/// <param name="File">The file, relative to the folder that was given.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Printed">The word as printed.</param>
/// <param name="Repaired">The word as the record holds it.</param>
public sealed record RepairedWord(string File, int Line, string Printed, string Repaired);

/// <summary>A record that is not in the index because a newer one has its id.</summary>
/// <param name="Id">The id.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="NewerFile">Where the newer one stands.</param>
/// <param name="NewerLine">Its line, from 1.</param>
public sealed record SupersededRecord(string Id, string File, int Line, string NewerFile, int NewerLine);

/// <summary>A record that stands behind another of the same project.</summary>
/// <param name="Id">The id.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="ShownId">The id of the record that is shown.</param>
/// <param name="ShownFile">Where that stands.</param>
/// <param name="ShownLine">Its line, from 1.</param>
/// <param name="Reason">Why they count as the same project.</param>
public sealed record LinkedPlace(
    string Id, string File, int Line, string ShownId, string ShownFile, int ShownLine, string Reason);

/// <summary>A source file that is there no more.</summary>
/// <param name="File">The file, relative to the folder that was given.</param>
/// <param name="Records">How many records of it the index has, or had.</param>
/// <param name="Reason">What became of it.</param>
public sealed record LostFile(string File, int Records, string Reason);

/// <summary>How many records state a fact.</summary>
/// <param name="Field">The record's field, as the export names it.</param>
/// <param name="Found">Records that state it.</param>
/// <param name="Missing">Records that do not.</param>
public sealed record FactCount(string Field, int Found, int Missing);

/// <summary>How far the filling of vectors is.</summary>
/// <param name="Model">The model that is at work.</param>
/// <param name="Done">Projects that have their vector, or can have none.</param>
/// <param name="Projects">Projects in all.</param>
public sealed record VectorProgress(string Model, int Done, int Projects);

/// <summary>How far the reading is.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="FilesDone">Files finished.</param>
/// <param name="Files">Files to be read; unchanged ones are not among them.</param>
/// <param name="Records">Records read so far.</param>
public sealed record IndexingProgress(string File, int FilesDone, int Files, int Records)
{
    /// <summary>The length of the files to be read, in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How much of it is finished.</summary>
    public long BytesDone { get; init; }
}
