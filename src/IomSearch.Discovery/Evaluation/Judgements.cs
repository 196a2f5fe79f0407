using System.Collections.Frozen;
using System.Globalization;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Which documents answer which query, and how well: the file <c>qrels.tsv</c> of the BEIR layout.</summary>
/// <remarks>A line is <c>query-id TAB corpus-id TAB grade</c>; the first may be the header. Documents that are not
/// named are grade 0, and so is a grade below 0.</remarks>
public sealed class Judgements
{
    private static readonly FrozenDictionary<string, int> None = FrozenDictionary<string, int>.Empty;
    private readonly Dictionary<string, Dictionary<string, int>> grades;

    private Judgements(Dictionary<string, Dictionary<string, int>> grades) => this.grades = grades;

    /// <summary>The ids of the queries that were judged.</summary>
    public IReadOnlyCollection<string> Queries => grades.Keys;

    /// <summary>The grades of one query by document; empty for a query that was not judged.</summary>
    public IReadOnlyDictionary<string, int> Of(string query) => grades.TryGetValue(query, out var found) ? found : None;

    /// <summary>Reads a file of judgements.</summary>
    /// <exception cref="InvalidDataException">A line is no judgement, or a document is judged twice; the message names
    /// file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Judgements Read(string file)
    {
        using var reader = new StreamReader(file);
        return Read(reader, Path.GetFileName(file));
    }

    /// <summary>Reads judgements.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line is no judgement, or a document is judged twice; the message names
    /// file and line.</exception>
    public static Judgements Read(TextReader reader, string name)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)
                || (number == 1 && line.StartsWith("query-id\t", StringComparison.Ordinal)))
            {
                continue;
            }

            if (line.Split('\t') is not [var query, var document, var grade]
                || !int.TryParse(grade, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                throw new InvalidDataException($"{name}:{number}: not query, document and grade with tabs between");
            }

            if (!grades.TryGetValue(query, out var ofQuery))
            {
                grades.Add(query, ofQuery = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            if (!ofQuery.TryAdd(document, value))
            {
                throw new InvalidDataException(
                    $"{name}:{number}: document '{document}' is judged twice for query '{query}'");
            }
        }

        return new Judgements(grades);
    }
}
