using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Says which facts a record states, and counts them over records.</summary>
internal static class FactCoverage
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

    /// <summary>The facts that a record states, a bit each, the lowest for the first.</summary>
    public static int Of(ProjectDocument document)
    {
        var stated = 0;
        for (var fact = 0; fact < Facts.Length; fact++)
        {
            stated |= (Facts[fact].Stated(document) ? 1 : 0) << fact;
        }

        return stated;
    }

    /// <summary>The counts over records, in the order of the record's fields.</summary>
    /// <param name="records">What <see cref="Of"/> said of each.</param>
    public static IReadOnlyList<FactCount> Count(IEnumerable<int> records)
    {
        var found = new int[Facts.Length];
        var all = 0;
        foreach (var stated in records)
        {
            all++;
            for (var fact = 0; fact < Facts.Length; fact++)
            {
                found[fact] += (stated >> fact) & 1;
            }
        }

        return [.. Facts.Select((fact, at) => new FactCount(fact.Field, found[at], all - found[at]))];
    }
}
