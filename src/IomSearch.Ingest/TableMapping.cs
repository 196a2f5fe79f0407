using System.IO.Enumeration;

namespace IomSearch.Ingest;

/// <summary>Says what the columns of a table mean, where their headings do not.</summary>
/// <param name="Files">Which files: a name with <c>*</c> and <c>?</c>, matched against the name alone or, with a
/// <c>/</c>, against the path inside the folder; case does not matter.</param>
/// <param name="Columns">The heading of the column that states a fact, by the fact's name: <c>{"title":
/// "Projekttitel"}</c>.
/// Facts that are not named here are looked for by their usual headings.</param>
/// <param name="Constants">What every row states, by the fact's name: <c>{"currency": "EUR"}</c>; a cell goes
/// before it.</param>
/// <param name="Delimiter">The sign between cells, one character; found out when null.</param>
public sealed record TableMapping(
    string Files,
    IReadOnlyDictionary<string, string>? Columns = null,
    IReadOnlyDictionary<string, string>? Constants = null,
    string? Delimiter = null)
{
    /// <summary>The facts that a column can state.</summary>
    public static IReadOnlyList<string> Facts { get; } =
    [
        "id", "title", "description", "countries", "donors", "implementers", "start", "end", "year", "type", "status",
        "region", "coverage", "sectors", "budget", "currency", "beneficiaries", "language", "url", "source", "themes",
        "section", "updated",
    ];

    /// <summary>Whether it is for the file.</summary>
    /// <param name="name">How records name the file: relative, with '/'.</param>
    public bool IsFor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var part = Files.Contains('/', StringComparison.Ordinal) ? name : name[(name.LastIndexOfAny(['/', '!']) + 1)..];
        return FileSystemName.MatchesSimpleExpression(Files, part, ignoreCase: true);
    }
}
