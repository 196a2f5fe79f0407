namespace IomSearch.Engine.Analysis;

/// <summary>A phrase of a query that has synonyms.</summary>
/// <param name="Start">The first of its tokens.</param>
/// <param name="Length">How many tokens it takes.</param>
/// <param name="Alternatives">What may stand in its place, in the order of the file; never empty, never itself.</param>
public sealed record SynonymMatch(int Start, int Length, IReadOnlyList<SynonymPhrase> Alternatives);
