namespace IomSearch.Ingest;

/// <summary>Where a record was read, for citation and for finding it again.</summary>
public sealed record SourceReference
{
    /// <summary>The file it was read from, relative to the folder that was given.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file at which the record starts, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The document the file is a copy of, as a person would cite it.</summary>
    public string? Document { get; init; }

    /// <summary>The address where the document was published.</summary>
    public string? Address { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }
}
