using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Gathers what an <see cref="IndexingReport"/> says, while the files are read.</summary>
internal sealed class ReportTally(IReadOnlyList<string> sources, DateTimeOffset startedAt)
{
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly List<Rejection> rejections = [];
    private readonly List<DuplicateRecord> duplicates = [];
    private readonly FactCoverage coverage = new();
    private int rejected;
    private int duplicated;

    /// <summary>Files finished.</summary>
    public int FilesRead { get; set; }

    /// <summary>Records read, the refused ones with them.</summary>
    public int RecordsRead { get; private set; }

    /// <summary>Notes a file or record that was refused.</summary>
    public void Reject(Rejection rejection)
    {
        rejected++;
        if (rejections.Count < IndexingReport.MostListed)
        {
            rejections.Add(rejection);
        }
    }

    /// <summary>Notes a record; false when its fault keeps it out of the index.</summary>
    public bool Take(ProjectDocument document, string? fault)
    {
        RecordsRead++;
        coverage.Add(document);
        if (fault is not null)
        {
            Reject(new Rejection(document.Source.File, document.Source.Line, fault));
            return false;
        }

        var place = $"{document.Source.File}:{document.Source.Line}";
        if (!places.TryAdd(document.Id, place))
        {
            duplicated++;
            if (duplicates.Count < IndexingReport.MostListed)
            {
                duplicates.Add(new DuplicateRecord(document.Id, places[document.Id], place));
            }

            places[document.Id] = place;
        }

        return true;
    }

    /// <summary>The report as far as things went.</summary>
    public IndexingReport Report(TimeSpan took) => new()
    {
        Sources = sources,
        FilesRead = FilesRead,
        RecordsRead = RecordsRead,
        Indexed = places.Count,
        Rejected = rejected,
        Rejections = rejections,
        Duplicated = duplicated,
        Duplicates = duplicates,
        Facts = coverage.Counts(),
        StartedAt = startedAt,
        TookMs = Math.Round(took.TotalMilliseconds, 1),
    };
}
