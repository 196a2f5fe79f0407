namespace IomSearch.Discovery.Similarity;

/// <summary>A candidate, compared.</summary>
/// <param name="Record">The project.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Parts">What it is the sum of; a part may be 0.</param>
internal sealed record FoundProject(
    ProjectRecord Record,
    double Similarity,
    IReadOnlyList<(string Kind, IReadOnlyList<string> Values, double Part)> Parts)
{
    /// <summary>Why it is alike, strongest first.</summary>
    public IReadOnlyList<SimilarityReason> Reasons { get; init; } = [];

    /// <summary>Ids of those with nearly the same text, in the order of their similarity.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];
}
