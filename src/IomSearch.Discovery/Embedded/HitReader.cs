using IomSearch.Discovery.Indexing;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>Reads the record behind a hit and makes of it what a list of results shows.</summary>
internal sealed class HitReader(IndexSnapshot snapshot, RequestPlan plan, IndexLimits limits)
{
    private readonly Passages passages = new(snapshot.Schema, plan, limits.HighlightCharacters);

    /// <summary>The record of a document.</summary>
    public static ProjectRecord Record(IndexSnapshot snapshot, DocumentAddress address) =>
        ProjectRecords.FromJson(snapshot.Stored(address, DocumentMapper.Record).Span);

    /// <summary>The record of an id, whether it is shown or stands behind the one that is; null when there is
    /// none.</summary>
    public static ProjectRecord? Find(IndexSnapshot snapshot, string id) =>
        snapshot.Find(id) is { } address
            ? Record(snapshot, address)
            : LinkedRecords.ShownFor(snapshot, id) is { } shown
                ? LinkedRecords.Behind(snapshot, shown).FirstOrDefault(record => record.Id == id)
                : null;

    /// <summary>The hit as it is shown.</summary>
    public SearchHit Read(RankedHit ranked)
    {
        var record = Record(snapshot, ranked.Hit.Address);
        return Hit(record) with
        {
            TitleHighlights = passages.Marks("title", record.Title),
            Score = Math.Round(ranked.Hit.Score, 4),
            MatchedBy = ranked.ByMeaning ? ["meaning"] : plan.Parsed is null ? [] : ["words"],
            Missing = ranked.Missing.IsEmpty ? null : ranked.Missing,
            Snippets = passages.Best("text", record.Text),
        };
    }

    /// <summary>What a list shows of a record, whatever found it.</summary>
    public static SearchHit Hit(ProjectRecord record) => new()
    {
        Id = record.Id,
        Title = record.Title,
        Countries = record.Countries,
        Donors = record.Donors,
        Themes = record.Themes,
        Type = FacetSource.TypeOf(record),
        Status = record.Status,
        StartYear = record.StartYear,
        EndYear = record.EndYear,
        Years = record.Years,
        Budget = record.Budget,
        Linked = record.Linked,
    };
}
