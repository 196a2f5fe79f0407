using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads plain text: a report of many projects, or a web page that was saved as text. Both readings are made
/// (<see cref="ReportText"/>, <see cref="PageText"/>), and the one that finds more counts
/// (<see cref="ReadingScore"/>).</summary>
public sealed class PlainTextReader(ReadLimits? limits = null, ScanRepair? repair = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".TXT" or ".TEXT";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return SourceText.TryLoad(file, name, limits, out var source, out var rejection)
            ? ReadingScore.Best(RepairedText.Of(source, repair))
            : [new ReadResult.Rejected(rejection!)];
    }
}
