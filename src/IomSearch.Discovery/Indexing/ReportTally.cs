using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Gathers what an <see cref="IndexingReport"/> says, while the files are read.</summary>
/// <param name="sources">What was given.</param>
/// <param name="files">How many files that is.</param>
/// <param name="startedAt">When the reading began.</param>
internal sealed class ReportTally(IReadOnlyList<string> sources, int files, DateTimeOffset startedAt)
{
    private readonly List<Rejection> rejections = [];
    private readonly List<RepairedWord> repairs = [];
    private readonly FactCoverage coverage = new();
    private string file = "";
    private int filesBegun;
    private int recordsRead;
    private int indexed;
    private int rejected;

    /// <summary>How far the reading is.</summary>
    public IndexingProgress Progress => new(file, Math.Max(filesBegun - 1, 0), files, recordsRead);

    /// <summary>Notes a file or record that was refused.</summary>
    public void Reject(Rejection rejection)
    {
        Enter(rejection.File);
        rejected++;
        if (rejections.Count < IndexingReport.MostListed)
        {
            rejections.Add(rejection);
        }
    }

    /// <summary>Notes a record; false when its fault keeps it out of the index.</summary>
    public bool Take(ProjectDocument document, string? fault)
    {
        Enter(document.Source.File);
        recordsRead++;
        if (fault is not null)
        {
            Reject(new Rejection(document.Source.File, document.Source.Line, fault));
            return false;
        }

        coverage.Add(document);
        repairs.AddRange(document.Repairs.Take(IndexingReport.MostListed - repairs.Count)
            .Select(word => new RepairedWord(document.Source.File, word.Line, word.Printed, word.Repaired)));
        indexed++;
        return true;
    }

    /// <summary>The report as far as things went.</summary>
    public IndexingReport Report(TimeSpan took) => new()
    {
        Sources = sources,
        FilesRead = files,
        RecordsRead = recordsRead,
        Indexed = indexed,
        Rejected = rejected,
        Rejections = rejections,
        Repairs = repairs,
        Facts = coverage.Counts(),
        StartedAt = startedAt,
        TookMs = Math.Round(took.TotalMilliseconds, 1),
    };

    private void Enter(string name)
    {
        if (name != file)
        {
            file = name;
            filesBegun++;
        }
    }
}
