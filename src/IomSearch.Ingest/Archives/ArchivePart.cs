namespace IomSearch.Ingest.Archives;

/// <summary>A file inside an archive: unpacked, or why it is not.</summary>
/// <param name="File">The unpacked file, named <c>archive.zip!inner.xml</c>; null when it was refused.</param>
/// <param name="Refused">Why; null when it was unpacked.</param>
internal readonly record struct ArchivePart(SourceFile? File, Rejection? Refused);
