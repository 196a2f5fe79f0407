using System.Collections.Frozen;
using System.Collections.Immutable;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Schema;

/// <summary>The fields of an index, numbered in the order given. Fixed for the life of the index.</summary>
public sealed class IndexSchema
{
    /// <summary>The most fields an index can have: a field's number is one byte on disk.</summary>
    public const int MaxFields = 200;

    /// <summary>The most components a vector can have.</summary>
    public const int MaxDimensions = 4_096;

    private readonly FrozenDictionary<string, int> numbers;
    private readonly Analyzer?[] analyzers;

    /// <summary>A schema of these fields.</summary>
    /// <exception cref="ArgumentException">No field, too many, a name twice or ill-formed,
    /// an unknown analyzer.</exception>
    public IndexSchema(params ImmutableArray<FieldSpec> fields)
    {
        if (fields.Length is 0 or > MaxFields)
        {
            throw new ArgumentException($"{fields.Length} fields; 1 to {MaxFields} are possible", nameof(fields));
        }

        foreach (var field in fields)
        {
            if (field.Name.Length is 0 or > 64
                || !field.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            {
                throw new ArgumentException(
                    $"field name '{field.Name}' is not 1 to 64 letters, digits, '-', '_', '.'", nameof(fields));
            }

            if (field.Kind == FieldKind.Vector ? field.Dimensions is < 1 or > MaxDimensions : field.Dimensions != 0)
            {
                throw new ArgumentException(
                    $"{field.Dimensions} dimensions for the {field.Kind} field '{field.Name}'; a vector has 1 to {MaxDimensions}",
                    nameof(fields));
            }
        }

        Fields = fields;
        numbers = fields.Select((field, number) => (field.Name, number))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.number, StringComparer.Ordinal);
        analyzers = [.. fields.Select(field => field.Kind == FieldKind.Text || field.Analyzer.Length > 0
            ? Analyzer.Named(field.Analyzer)
            : null)];
    }

    /// <summary>The fields by number.</summary>
    public ImmutableArray<FieldSpec> Fields { get; }

    /// <summary>The number of a field, or -1 when there is none of that name.</summary>
    public int NumberOf(string name) => numbers.GetValueOrDefault(name, -1);

    /// <summary>The number of a field of one kind.</summary>
    /// <exception cref="ArgumentException">There is no such field, or it is of another kind.</exception>
    public int Require(string name, FieldKind kind)
    {
        var number = NumberOf(name);
        if (number < 0 || Fields[number].Kind != kind)
        {
            throw new ArgumentException($"the index has no {kind} field '{name}'", nameof(name));
        }

        return number;
    }

    /// <summary>The analyzer of a text field, or of a keyword field that completes.</summary>
    /// <exception cref="ArgumentException">The field has none.</exception>
    public Analyzer AnalyzerOf(int number) =>
        analyzers[number]
            ?? throw new ArgumentException($"field '{Fields[number].Name}' has no analyzer", nameof(number));
}
