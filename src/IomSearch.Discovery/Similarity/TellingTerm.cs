namespace IomSearch.Discovery.Similarity;

/// <summary>A term that tells what a text is about.</summary>
/// <param name="Term">As the index has it.</param>
/// <param name="Surface">As the text writes it most often.</param>
/// <param name="Weight">tf-idf, the most telling term of a text being 1.</param>
internal sealed record TellingTerm(string Term, string Surface, float Weight);
