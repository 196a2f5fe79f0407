using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Counts, record by record, which facts are stated.</summary>
internal sealed class FactCoverage
{
    private static readonly (string Field, Func<ProjectDocument, bool> Stated)[] Facts =
    [
        ("text", document => document.Text.Length > 0),
        ("countries", document => document.Countries.Count > 0),
        ("donors", document => document.Donors.Count > 0),
        ("implementers", document => document.Implementers.Count > 0),
        ("start", document => document.Start is not null),
        ("end", document => document.End is not null),
        ("years", document => document.Years.Count > 0),
        ("type", document => document.Type is not null),
        ("status", document => document.Status is not null),
        ("section", document => document.Section is not null),
        ("region", document => document.Region is not null),
        ("coverage", document => document.Coverage is not null),
        ("sectors", document => document.Sectors.Count > 0),
        ("budget", document => document.Budget is not null),
        ("beneficiaries", document => document.Beneficiaries is not null),
        ("identifiers", document => document.Identifiers.Count > 0),
    ];

    private readonly int[] found = new int[Facts.Length];
    private int records;

    /// <summary>Takes one record into the count.</summary>
    public void Add(ProjectDocument document)
    {
        records++;
        for (var fact = 0; fact < Facts.Length; fact++)
        {
            found[fact] += Facts[fact].Stated(document) ? 1 : 0;
        }
    }

    /// <summary>The counts so far, in the order of the record's fields.</summary>
    public IReadOnlyList<FactCount> Counts() =>
        [.. Facts.Select((fact, at) => new FactCount(fact.Field, found[at], records - found[at]))];
}
