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

    /// <summary>Records read from them, without those that could not be read.</summary>
    public required int RecordsRead { get; init; }

    /// <summary>Projects put into the index.</summary>
    public required int Indexed { get; init; }

    /// <summary>Files and records that were refused; records whose id was taken by an earlier one are among
    /// them.</summary>
    public required int Rejected { get; init; }

    /// <summary>Why they were refused, in the order met, at most <see cref="MostListed"/>.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Words that a scanner broke and that were put right, in the order met, at most
    /// <see cref="MostListed"/>.</summary>
    public IReadOnlyList<RepairedWord> Repairs { get; init; } = [];

    /// <summary>For each fact, how many of the projects indexed state it.</summary>
    public required IReadOnlyList<FactCount> Facts { get; init; }

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

/// <summary>How many records state a fact.</summary>
/// <param name="Field">The record's field, as the export names it.</param>
/// <param name="Found">Records that state it.</param>
/// <param name="Missing">Records that do not.</param>
public sealed record FactCount(string Field, int Found, int Missing);

/// <summary>How far the reading is.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="FilesDone">Files finished.</param>
/// <param name="Files">Files in all.</param>
/// <param name="Records">Records read so far.</param>
public sealed record IndexingProgress(string File, int FilesDone, int Files, int Records);
