namespace IomSearch.Discovery;

/// <summary>What an index holds at one moment.</summary>
/// <param name="Generation">Grows by one with each commit; 0 before the first.</param>
/// <param name="IndexedAt">When the generation was committed, UTC.</param>
/// <param name="Documents">Number of projects that can be found.</param>
/// <param name="Fingerprint">Of configuration, code and sources; an index with another one is rebuilt.</param>
public sealed record IndexState(long Generation, DateTimeOffset IndexedAt, int Documents, string Fingerprint)
{
    /// <summary>How many projects have a vector of each model of meaning; empty where there is no model.</summary>
    public IReadOnlyList<VectorCoverage> Vectors { get; init; } = [];
}

/// <summary>How many projects have a vector.</summary>
/// <param name="Model"><c>encoder</c> or <c>latent</c>.</param>
/// <param name="Filled">Number of projects that have one.</param>
/// <param name="Documents">Number of projects that can have one: all, or none where there are too
/// few for the model.</param>
public sealed record VectorCoverage(string Model, int Filled, int Documents);
