namespace IomSearch.Ingest;

/// <summary>Title and text of a project in a further language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">The title; null when only the text is there.</param>
/// <param name="Text">The text, paragraphs separated by a blank line; empty when only the title is there.</param>
public sealed record Translation(string Language, string? Title, string Text);
