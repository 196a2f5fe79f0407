namespace IomSearch.Engine.Schema;

/// <summary>One field of an index.</summary>
/// <param name="Name">1 to 64 characters: letters, digits, '-', '_', '.'.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Analyzer">For <see cref="FieldKind.Text"/>, the analyzer's name; else empty.</param>
public sealed record FieldSpec(string Name, FieldKind Kind, string Analyzer = "");
