namespace IomSearch.Discovery;

/// <summary>What a search box offers while a person types.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Suggestions">Best first.</param>
/// <param name="Generation">The generation that answered.</param>
/// <param name="TookMs">Time taken, in milliseconds.</param>
public sealed record SuggestResponse(
    string Text, IReadOnlyList<Suggestion> Suggestions, long Generation, double TookMs)
{
    /// <summary>Whether the time limit cut the answer short.</summary>
    public bool Partial { get; init; }
}

/// <summary>One completion.</summary>
/// <param name="Kind"><c>term</c>, <c>country</c>, <c>donor</c>, <c>theme</c> or <c>title</c>.</param>
/// <param name="Text">What is shown, and searched for when the kind is a term.</param>
/// <param name="Value">The value to filter by (a country's code, a donor, a theme), or the id of the titled project;
/// for a term its text.</param>
/// <param name="Count">Number of projects that have it.</param>
/// <param name="Highlights">Ranges of the text that were typed.</param>
public sealed record Suggestion(
    string Kind, string Text, string Value, int Count, IReadOnlyList<HighlightRange> Highlights);
