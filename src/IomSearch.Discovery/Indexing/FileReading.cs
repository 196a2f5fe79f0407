using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Gathers what the ledger keeps of a file while it is read.</summary>
/// <param name="surveyed">The file as it was found.</param>
/// <param name="readAt">When it is read.</param>
internal sealed class FileReading(SurveyedFile surveyed, DateTimeOffset readAt)
{
    private readonly List<LedgerRecord> records = [];
    private readonly List<Rejection> rejections = [];
    private readonly List<RepairedWord> repairs = [];
    private int recordsRead;
    private int rejected;

    /// <summary>The file.</summary>
    public SourceFile File => surveyed.File;

    /// <summary>Records taken so far.</summary>
    public int Count => records.Count;

    /// <summary>How new a record of the file is that does not say so itself.</summary>
    public DateTimeOffset Modified => surveyed.Modified;

    /// <summary>Notes that the file or a record of it was refused.</summary>
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
        recordsRead++;
        var source = document.Source;
        if (fault is not null)
        {
            Reject(new Rejection(source.File, source.Line, fault));
            return false;
        }

        records.Add(new LedgerRecord(
            document.Id, source.File == File.Name ? null : source.File, source.Line, document.UpdatedAt,
            FactCoverage.Of(document)));
        repairs.AddRange(document.Repairs.Take(IndexingReport.MostListed - repairs.Count)
            .Select(word => new RepairedWord(source.File, word.Line, word.Printed, word.Repaired)));
        return true;
    }

    /// <summary>What is known now.</summary>
    public LedgerFile ToLedger() => new()
    {
        Name = File.Name,
        FullPath = File.FullPath,
        Length = surveyed.Length,
        Hash = surveyed.Hash,
        Modified = surveyed.Modified,
        ReadAt = readAt,
        RecordsRead = recordsRead,
        Records = records,
        Rejected = rejected,
        Rejections = rejections,
        Repairs = repairs,
    };
}
