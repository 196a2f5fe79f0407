namespace IomSearch.Discovery;

/// <summary>What an index holds at one moment.</summary>
/// <param name="Generation">Grows by one with each commit; 0 before the first.</param>
/// <param name="IndexedAt">When the generation was committed, UTC.</param>
/// <param name="Documents">Number of projects that can be found.</param>
/// <param name="Fingerprint">Of configuration, code and sources; an index with another one is rebuilt.</param>
public sealed record IndexState(long Generation, DateTimeOffset IndexedAt, int Documents, string Fingerprint);
