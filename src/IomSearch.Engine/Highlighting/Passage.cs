namespace IomSearch.Engine.Highlighting;

/// <summary>A stretch of a text with the ranges that matched; never markup.</summary>
public sealed record Passage(int Start, int Length, IReadOnlyList<Highlight> Highlights);

/// <summary>A range to mark, relative to its passage, in UTF-16 units.</summary>
public readonly record struct Highlight(int Start, int Length);
