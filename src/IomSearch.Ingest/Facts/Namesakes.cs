using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Places whose name several countries have: Gaza of Palestine and of Mozambique, Tripoli of Libya and of
/// Lebanon.</summary>
/// <remarks>Such a place lies in the country, among those that have the name, which the text names otherwise. Where it
/// names none of them, or several, it lies where the gazetteer has it, and where the gazetteer does not, it tells
/// nothing.</remarks>
internal static class Namesakes
{
    private const int LongestLead = 40;

    private static readonly FrozenDictionary<string, string[]> ByName = GazetteerTable.Rows("namesakes.tsv")
        .SelectMany(row => GazetteerTable.List(row[0])
            .Select(name => KeyValuePair.Create(name, GazetteerTable.List(row[1]))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Regex Besides = new(
        @"\b(?:by|from|Government of|Kingdom of|Republic of|Embassy of|Gobierno de|Gouvernement de)(?: the| la"
            + @"| l['’])? ?$",
        RegexOptions.NonBacktracking);

    /// <summary>Who somebody is: <c>Ms Victoria Santiago</c>, <c>Victoria Hamilton, a baker</c>.</summary>
    private static readonly Regex Person = new(
        @"\b(?:Mr|Mrs|Ms|Dr)\.? (?:\p{Lu}\p{L}+ )?$", RegexOptions.NonBacktracking);

    private static readonly Regex Surname = new(
        @"^ \p{Lu}\p{Ll}+(?:, | (?:says|said|who|leads|led|is a|was a)\b)", RegexOptions.NonBacktracking);

    private static readonly SearchValues<string> Any =
        SearchValues.Create([.. ByName.Keys], StringComparison.OrdinalIgnoreCase);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The countries by which such places of a project are settled: those that title, text and page name
    /// otherwise; none where it has no such place.</summary>
    /// <param name="project">Title, text and page.</param>
    /// <param name="payers">Who pays, in the text: what they are called says nothing of where.</param>
    public static HashSet<string> Company(ProjectDocument project, List<Found<string>> payers)
    {
        if (!project.Title.AsSpan().ContainsAny(Any) && !project.Text.AsSpan().ContainsAny(Any))
        {
            return [];
        }

        var named = Gazetteer.Find(project.Text).Where(match =>
            !payers.Exists(payer => match.Start >= payer.Start && match.Start < payer.End));
        var company = Sure(project.Title, Gazetteer.Find(project.Title)).Concat(Sure(project.Text, [.. named]));
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
            .. matches.Where(match => !IsShared(text, match) || !IsPerson(text, match))
                .Select(match => IsShared(text, match) ? Settled(text, match, named) : match)
                .Where(match => match.Code.Length > 0 || match.Kind != NameKind.Place),
        ];
    }

    private static NameMatch Settled(string text, NameMatch match, HashSet<string> named) =>
        BySpan[Name(text, match)].Where(named.Contains).ToList() is [var only]
            ? match with { Code = only, Kind = NameKind.Place } : match;

    /// <summary>The countries named or whose people are, and neither as payers nor as where somebody comes
    /// from.</summary>
    private static IEnumerable<string> Sure(string text, List<NameMatch> matches) => matches
        .Where(match => match.Code.Length > 0 && !IsShared(text, match)
            && !Besides.IsMatch(Lead(text, match)))
        .Select(match => match.Code);

    private static bool IsPerson(string text, NameMatch match) =>
        Person.IsMatch(Lead(text, match)) || Surname.IsMatch(text.AsSpan(match.End));

    /// <summary>The words right before a name, bounded: a text may have a name a line.</summary>
    private static ReadOnlySpan<char> Lead(string text, NameMatch match) =>
        text.AsSpan(0, match.Start)[Math.Max(0, match.Start - LongestLead)..];

    private static bool IsShared(string text, NameMatch match) =>
        match.Kind is NameKind.Place or NameKind.Other && BySpan.ContainsKey(Name(text, match));

    private static ReadOnlySpan<char> Name(string text, NameMatch match) => text.AsSpan(match.Start, match.Length);
}
