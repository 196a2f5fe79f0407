using IomSearch.Discovery.Embedded;

namespace IomSearch.Discovery.Indexing;

/// <summary>An index that another configuration or program made, and that a new one takes the place of.</summary>
/// <remarks>All but the records of lost files is read again from its source. Those are taken over as they are: a new
/// version of the program is no reason to lose them.</remarks>
/// <param name="backend">The index.</param>
/// <param name="ledger">What it knows of its sources.</param>
/// <param name="prune">Whether the records of lost files go.</param>
internal sealed class FormerIndex(EmbeddedBackend backend, SourceLedger ledger, bool prune)
{
    /// <summary>What it knows of its sources.</summary>
    public SourceLedger Ledger => ledger;

    /// <summary>Whether the records of lost files go.</summary>
    public bool Prune => prune;

    /// <summary>Puts the records of lost files into another index.</summary>
    /// <returns>What is known of what was put.</returns>
    public SourceLedger TakeOver(SourceSurvey survey, EmbeddedBackend target)
    {
        var claims = IdClaims.Of(ledger.Files);
        var numbers = ledger.Numbers();
        var taken = new List<LedgerFile>();
        foreach (var lost in survey.Files.Where(file => file.IsLost).Select(file => file.Known!).Concat(survey.Lost))
        {
            var number = numbers[lost.FullPath];
            var records = lost.Records.Where((record, at) => claims.Has(record.Id, number, at)).ToList();
            foreach (var record in records.Select(record => backend.Find(record.Id)).OfType<ProjectRecord>())
            {
                target.Put(record with { Linked = null, ShownAs = null });
            }

            taken.Add(lost with { Records = records });
        }

        return new SourceLedger { Sources = ledger.Sources, Files = taken };
    }
}
