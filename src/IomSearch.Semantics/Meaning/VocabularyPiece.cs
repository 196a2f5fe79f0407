namespace IomSearch.Semantics.Meaning;

/// <summary>A piece of words that the encoder knows; its place in the vocabulary is its number.</summary>
/// <param name="Text">The characters, a space as U+2581.</param>
/// <param name="Score">The logarithm of how often it is used.</param>
public readonly record struct VocabularyPiece(string Text, float Score);
