namespace IomSearch.Ingest;

/// <summary>A word that a scanner broke and that was put right.</summary>
/// <param name="Line">The line of the source file, from 1.</param>
/// <param name="Printed">The word as the file prints it.</param>
/// <param name="Repaired">The word that the record holds.</param>
public sealed record WordRepair(int Line, string Printed, string Repaired);
