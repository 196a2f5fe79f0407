using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Gives projects that were read from texts an id that stays the same from run to run and that a person can
/// read.</summary>
/// <remarks>
/// The id is the source's own, in lower case: the Prima ID (<c>tj10p0001</c>), else the project's number
/// (<c>ce.0275</c>). Without one it is the title and the countries that the source states or, where it states none, the
/// country of its page: <c>path-to-progress-gr</c>. It depends on the project alone, never on its file's name, its
/// place in it or the order of a run. Where two projects of one file would have the same id, both get the first eight
/// figures of a hash of their text (SHA-256) behind it. Across files the same title for the same countries is taken as
/// the same project; the door refuses the second and says so.
/// </remarks>
internal static class RecordIds
{
    private const int LongestTitle = 90;
    private const int MostCountries = 6;
    private const int LongestId = 200;

    private static readonly Regex Allowed = new("^[A-Za-z0-9][A-Za-z0-9._:-]*$", RegexOptions.NonBacktracking);

    /// <summary>Whether the words can be an id as they are: 1 to 200 letters, digits and <c>. _ : -</c>, a letter or
    /// digit first, no two full stops together.</summary>
    public static bool IsAllowed(string id) =>
        id.Length <= LongestId && Allowed.IsMatch(id) && !id.Contains("..", StringComparison.Ordinal);

    /// <summary>A source's own id as it is where it can be one; else its letters and digits, with a hash of the whole
    /// behind them, so that no two ids become one.</summary>
    public static string Safe(string ownId)
    {
        if (IsAllowed(ownId))
        {
            return ownId;
        }

        var slug = Shortened(Slug(ownId, keepDots: true));
        return $"{(slug.Length > 0 ? slug : "project")}-{Hash(ownId)}";
    }

    /// <summary>The id of a project, before it is set apart from others of its file.</summary>
    public static string Of(string? ownId, string title, IEnumerable<string> countries, string? homeCountry)
    {
        var own = ownId is null ? "" : Slug(ownId, keepDots: true);
        if (own.Length > 0)
        {
            return own;
        }

        var codes = countries.DefaultIfEmpty(homeCountry).OfType<string>().Take(MostCountries)
            .Select(code => code.ToLowerInvariant());
        var slug = Slug(title, keepDots: false);
        return string.Join('-', [Shortened(slug.Length > 0 ? slug : $"project-{Hash(title)}"), .. codes]);
    }

    /// <summary>The same projects, those that share an id set apart by their texts.</summary>
    public static IEnumerable<ProjectDocument> SetApart(IReadOnlyList<ProjectDocument> projects)
    {
        var shared = projects.GroupBy(project => project.Id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return projects.Select(project => shared.Contains(project.Id)
            ? project with { Id = $"{project.Id}-{Hash(project.Text)}" }
            : project);
    }

    private static string Slug(string words, bool keepDots)
    {
        var name = keepDots ? words.ToLowerInvariant() : Folding.Name(words);
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || (keepDots && c is '.' or '_' && slug.Length > 0))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Replace("..", ".", StringComparison.Ordinal).Trim('-', '.');
    }

    private static string Shortened(string slug)
    {
        if (slug.Length <= LongestTitle)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', LongestTitle);
        return slug[..(end > 0 ? end : LongestTitle)];
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
