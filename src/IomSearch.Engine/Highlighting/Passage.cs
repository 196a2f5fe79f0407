namespace IomSearch.Engine.Highlighting;

/// <summary>A stretch of a text with the ranges that matched; never markup.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Highlights">The ranges to mark, relative to the passage, in order, none overlapping another.</param>
public sealed record Passage(int Start, int Length, IReadOnlyList<Highlight> Highlights);

/// <summary>A range to mark, in UTF-16 units.</summary>
/// <param name="Start">From the start of its passage, or of the text.</param>
/// <param name="Length">1 or more.</param>
public readonly record struct Highlight(int Start, int Length);
