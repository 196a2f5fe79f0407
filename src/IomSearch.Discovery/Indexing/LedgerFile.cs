using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>What is known of one source file since it was last read.</summary>
internal sealed record LedgerFile
{
    /// <summary>How records and rejections name it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it was: tells a lost file from one of a source that is no longer named.</summary>
    public required string FullPath { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>The SHA-256 of its content; empty when it could not be read.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was last written, UTC: how new a record of it is that does not say so itself.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>When it was read, UTC.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Why it is not there any more, though its records are; null for a file that is there.</summary>
    public string? Lost { get; init; }

    /// <summary>Records read, those that were refused with them.</summary>
    public int RecordsRead { get; init; }

    /// <summary>The records that can be indexed, in their order; of a lost file those that are indexed.</summary>
    public IReadOnlyList<LedgerRecord> Records { get; init; } = [];

    /// <summary>Number of refusals.</summary>
    public int Rejected { get; init; }

    /// <summary>The refusals, at most <see cref="IndexingReport.MostListed"/>.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>The words that were put right, at most <see cref="IndexingReport.MostListed"/>.</summary>
    public IReadOnlyList<RepairedWord> Repairs { get; init; } = [];
}

/// <summary>A record of a source file.</summary>
/// <param name="Id">The outside id.</param>
/// <param name="File">How the record names its file, which may be one inside an archive; null for the file's own
/// name.</param>
/// <param name="Line">The line at which it starts, from 1.</param>
/// <param name="Updated">When it was last changed, by its own word; null when it does not say.</param>
/// <param name="Facts">Which facts it states, a bit each, in the order of <see cref="FactCoverage"/>.</param>
internal sealed record LedgerRecord(string Id, string? File, int Line, DateTimeOffset? Updated, int Facts);
