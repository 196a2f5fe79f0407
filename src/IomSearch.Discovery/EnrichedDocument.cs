using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>A project with everything that is decided before it is stored.</summary>
/// <param name="Document">The record with all its facts.</param>
/// <param name="Themes">Themes by editor, code or model, most confident first.</param>
/// <param name="ReadAt">When its source was read, UTC.</param>
public sealed record EnrichedDocument(
    ProjectDocument Document, IReadOnlyList<ThemeAssignment> Themes, DateTimeOffset ReadAt);
