namespace IomSearch.Ingest;

/// <summary>One file that was given, by itself or inside a folder.</summary>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="Name">How records and rejections name it: relative to the folder that was given, with '/'; the bare
/// file name for a file that was given by itself.</param>
public sealed record SourceFile(string FullPath, string Name);
