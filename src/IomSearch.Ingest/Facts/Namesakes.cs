using System.Buffers;
using System.Collections.Frozen;

namespace IomSearch.Ingest.Facts;

/// <summary>Places whose name several countries have: Gaza of Palestine and of Mozambique, Tripoli of Libya and of
/// Lebanon.</summary>
/// <remarks>Such a place lies in the country, among those that have the name, which the text names otherwise. Where it
/// names none of them, or several, it lies where the gazetteer has it, and where the gazetteer does not, it tells
/// nothing.</remarks>
internal static class Namesakes
{
    private static readonly FrozenDictionary<string, string[]> ByName = GazetteerTable.Rows("namesakes.tsv")
        .SelectMany(row => GazetteerTable.List(row[0])
            .Select(name => KeyValuePair.Create(name, GazetteerTable.List(row[1]))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> Any =
        SearchValues.Create([.. ByName.Keys], StringComparison.OrdinalIgnoreCase);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The countries by which such places of a project are settled: those that title, text and page name
    /// otherwise; none where it has no such place.</summary>
    public static HashSet<string> Company(ProjectDocument project)
    {
        string[] parts = [project.Title, project.Text];
        if (!Array.Exists(parts, part => part.AsSpan().ContainsAny(Any)))
        {
            return [];
        }

        var company = parts.SelectMany(part => Sure(part, Gazetteer.Find(part)));
        return (project.Source.HomeCountry is { } home ? company.Append(home) : company)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The matches with their places settled; without those that tell nothing.</summary>
    /// <param name="text">The text in which they stand.</param>
    /// <param name="matches">The names found in it.</param>
    /// <param name="company">Countries that the text is known to name besides.</param>
    public static List<NameMatch> Settled(string text, List<NameMatch> matches, IReadOnlySet<string> company)
    {
        if (!matches.Exists(match => IsShared(text, match)))
        {
            return matches;
        }

        var named = Sure(text, matches).Union(company, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. matches.Select(match => IsShared(text, match) ? Settled(text, match, named) : match)
                .Where(match => match.Code.Length > 0 || match.Kind != NameKind.Place),
        ];
    }

    private static NameMatch Settled(string text, NameMatch match, HashSet<string> named) =>
        BySpan[Name(text, match)].Where(named.Contains).ToList() is [var only]
            ? match with { Code = only, Kind = NameKind.Place } : match;

    private static IEnumerable<string> Sure(string text, List<NameMatch> matches) => matches
        .Where(match => match.Kind is NameKind.Country or NameKind.Place && !IsShared(text, match))
        .Select(match => match.Code);

    private static bool IsShared(string text, NameMatch match) =>
        match.Kind != NameKind.Country && BySpan.ContainsKey(Name(text, match));

    private static ReadOnlySpan<char> Name(string text, NameMatch match) => text.AsSpan(match.Start, match.Length);
}
