namespace IomSearch.Engine.Suggest;

/// <summary>A value that completes what was typed.</summary>
/// <param name="Field">The field it is a value of.</param>
/// <param name="Value">The value.</param>
/// <param name="Documents">Number of documents that have it.</param>
/// <param name="Highlights">Where the typed words stand in the value, in order.</param>
/// <param name="Edits">Typing errors that were forgiven; 0 when it fits as typed.</param>
public sealed record Completion(
    string Field, string Value, int Documents, IReadOnlyList<CompletionRange> Highlights, int Edits);

/// <summary>A range of a value's characters, in UTF-16 units.</summary>
/// <param name="Start">From 0.</param>
/// <param name="Length">1 or more.</param>
public readonly record struct CompletionRange(int Start, int Length);
