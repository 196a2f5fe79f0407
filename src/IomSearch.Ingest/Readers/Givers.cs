using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads who pays from the words beside a sum: <c>Trust Fund contribution</c>, <c>Co-financing by the
/// Fund</c>, <c>Government of Norway</c>.</summary>
internal static class Givers
{
    private const int LongestName = 120;

    private static readonly Regex Gift = new(
        @"^(?:(?:[Tt]he )?(?<n>\p{Lu}.+?) (?:contribution|share|funding|grant)"
            + @"|(?:[Cc]o-?)?(?:[Cc]ontribution|[Ff]inancing|[Ff]unding|[Ss]hare|[Gg]rant) (?:of|by"
            + @"|from) (?:the )?(?<n>.+))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The name of one who is known to pay; null for other words.</summary>
    public static string? Of(string words)
    {
        if (words.Length > LongestName)
        {
            return null;
        }

        var name = Gift.Match(words) is { Success: true } match ? match.Groups["n"].Value : words;
        return name.StartsWith("IOM", StringComparison.Ordinal) && name != "IOM Development Fund" ? null
            : Organisations.IsKnown(name) || Organisations.IsGovernment(name) ? name : null;
    }
}
