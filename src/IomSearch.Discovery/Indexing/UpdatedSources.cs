namespace IomSearch.Discovery.Indexing;

/// <summary>What an update made of the sources.</summary>
internal sealed record UpdatedSources
{
    /// <summary>What is known of the sources now.</summary>
    public required SourceLedger Ledger { get; init; }

    /// <summary>The sources as they were found.</summary>
    public required SourceSurvey Survey { get; init; }

    /// <summary>Files that were read.</summary>
    public required int FilesReadAgain { get; init; }

    /// <summary>Whether anything was put or deleted.</summary>
    public required bool ChangesIndex { get; init; }

    /// <summary>When the reading began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Time from the first file to the last record handed over.</summary>
    public required TimeSpan Took { get; init; }
}
