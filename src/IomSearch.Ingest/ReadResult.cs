namespace IomSearch.Ingest;

/// <summary>What a reader yields for each record it meets: a project, or why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>A record was read.</summary>
    /// <param name="Document">The record, with the facts that its labels state.</param>
    public sealed record Project(ProjectDocument Document) : ReadResult;

    /// <summary>A file or one record of it was refused; the reader goes on where it can.</summary>
    /// <param name="Rejection">File, line and reason.</param>
    public sealed record Rejected(Rejection Rejection) : ReadResult;
}
