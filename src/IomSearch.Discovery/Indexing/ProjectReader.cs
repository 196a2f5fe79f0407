using System.Diagnostics;
using IomSearch.Ingest;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery.Indexing;

/// <summary>Reads source files: their projects with all facts, and what the ledger keeps of them.</summary>
/// <param name="limits">The bounds of a document.</param>
/// <param name="clock">Says when a source was read.</param>
/// <param name="tables">What the columns of tables mean; by their headings alone when null.</param>
internal sealed class ProjectReader(IndexLimits limits, TimeProvider clock, IReadOnlyList<TableMapping>? tables)
{
    private readonly DocumentReaders readers = new(tables: tables, repair: CorpusLexicon.Repair);

    /// <summary>The projects of a file that can be indexed, in their order.</summary>
    /// <param name="entry">Gathers what there is to know of the file; whole after the last project.</param>
    /// <param name="cancellation">Stops between two records.</param>
    public IEnumerable<ProjectDocument> Read(FileReading entry, CancellationToken cancellation)
    {
        foreach (var result in readers.Read(entry.File, cancellation))
        {
            switch (result)
            {
                case ReadResult.Rejected(var rejection):
                    entry.Reject(rejection);
                    break;
                case ReadResult.Project(var read):
                    var document = FactExtractor.Complete(read);
                    if (entry.Take(document, DocumentRules.Fault(document, limits)))
                    {
                        yield return document;
                    }

                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>A project with all that is decided before it is stored.</summary>
    public EnrichedDocument Enrich(ProjectDocument document) =>
        new(document, ThemeAssigner.Assign(document), clock.GetUtcNow());
}
