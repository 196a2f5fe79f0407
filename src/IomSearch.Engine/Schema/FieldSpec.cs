namespace IomSearch.Engine.Schema;

/// <summary>One field of an index.</summary>
/// <param name="Name">1 to 64 characters: letters, digits, '-', '_', '.'.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Analyzer">For <see cref="FieldKind.Text"/>, the analyzer's name. For <see cref="FieldKind.Keyword"/>,
/// the one whose words complete its values in a search box, or empty when it does not complete. Else empty.</param>
/// <param name="Dimensions">For <see cref="FieldKind.Vector"/>, the number of components, 1 to 4,096. Else 0.</param>
public sealed record FieldSpec(string Name, FieldKind Kind, string Analyzer = "", int Dimensions = 0);
