using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>Reads the records that stand behind a shown one: several records of one project are one document of the
/// engine, so that they are counted and found once.</summary>
internal static class LinkedRecords
{
    /// <summary>The document behind which the record of an id stands; null when it stands behind none.</summary>
    public static DocumentAddress? ShownFor(IndexSnapshot snapshot, string id)
    {
        var found = snapshot.Search(
            new Query.AnyValue(DocumentMapper.Linked, [id]), new SearchOptions { Top = 1 }, CancellationToken.None);
        return found.Hits.Count > 0 ? found.Hits[0].Address : null;
    }

    /// <summary>The records behind a document, by id; none for most.</summary>
    public static IReadOnlyList<ProjectRecord> Behind(IndexSnapshot snapshot, DocumentAddress address) =>
        ProjectRecords.ListFromJson(snapshot.Stored(address, DocumentMapper.Behind).Span);

    /// <summary>All records of a document, the shown one first, each as if it stood alone.</summary>
    public static IEnumerable<ProjectRecord> Apart(IndexSnapshot snapshot, DocumentAddress address) =>
        Behind(snapshot, address).Prepend(HitReader.Record(snapshot, address))
            .Select(record => record with { Linked = null, ShownAs = null });
}
