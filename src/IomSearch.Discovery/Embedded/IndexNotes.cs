using System.Text.Json;
using IomSearch.Discovery.Indexing;

namespace IomSearch.Discovery.Embedded;

/// <summary>What is kept with a commit of an index that was made from files.</summary>
/// <param name="Setup">What configuration and code it was made with, <see cref="Indexing.Fingerprint.Setup"/>.</param>
/// <param name="Report">What became of the sources.</param>
/// <param name="Ledger">What is known of them.</param>
internal sealed record IndexNotes(string Setup, IndexingReport Report, SourceLedger Ledger)
{
    private const string FingerprintNote = "fingerprint";
    private const string SetupNote = "setup";
    private const string ReportNote = "report";
    private const string LedgerNote = "sources";

    /// <summary>The fingerprint of a commit; empty for an index that was not made from files.</summary>
    public static string Fingerprint(IReadOnlyDictionary<string, string> notes) =>
        notes.GetValueOrDefault(FingerprintNote, "");

    /// <summary>The report of a commit; null for an index that was not made from files.</summary>
    public static IndexingReport? ReportOf(IReadOnlyDictionary<string, string> notes) =>
        notes.TryGetValue(ReportNote, out var json)
            ? JsonSerializer.Deserialize(json, DiscoveryJson.Default.IndexingReport)
            : null;

    /// <summary>Reads the notes of a commit; null for an index that was not made from files.</summary>
    /// <exception cref="InvalidDataException">They are not as they were written.</exception>
    public static IndexNotes? Read(IReadOnlyDictionary<string, string> notes) =>
        notes.TryGetValue(SetupNote, out var setup) && notes.TryGetValue(LedgerNote, out var ledger)
        && ReportOf(notes) is { } report
            ? new IndexNotes(setup, report, SourceLedger.Parse(ledger))
            : null;

    /// <summary>The notes of a commit.</summary>
    public IReadOnlyDictionary<string, string> ToNotes() => new Dictionary<string, string>
    {
        [FingerprintNote] = Indexing.Fingerprint.Of(Setup, Ledger.Files),
        [SetupNote] = Setup,
        [ReportNote] = JsonSerializer.Serialize(Report, DiscoveryJson.Default.IndexingReport),
        [LedgerNote] = Ledger.ToText(),
    };
}
