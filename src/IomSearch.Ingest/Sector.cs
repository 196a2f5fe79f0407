namespace IomSearch.Ingest;

/// <summary>A sector of a project, as a vocabulary codes it.</summary>
/// <param name="Vocabulary">The vocabulary: one of <see cref="SectorVocabulary"/>, or as the source writes it.</param>
/// <param name="Code">The code; may be empty where the source states only a name.</param>
/// <param name="Name">Its English name by the code list, else in the source's words; null when neither has one.</param>
/// <param name="Percentage">The part of the project, 0 to 100; null when not stated.</param>
public sealed record Sector(string Vocabulary, string Code, string? Name, decimal? Percentage = null);
