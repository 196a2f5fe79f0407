using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Makes the expressions that look for words within one clause of a sentence.</summary>
/// <remarks><c>[^.;]</c> and <c>[^.;,]</c> stand for what a clause may hold; a stop or comma inside a number ends none,
/// <c>a grant of USD 3.4 million from</c>.</remarks>
internal static class ClausePattern
{
    /// <summary>The expression of a pattern; it takes time in proportion to the text and does not mind case.</summary>
    public static Regex Of(string pattern) => new(
        pattern.Replace("[^.;]", "(?:[^.;]|[.][0-9])", StringComparison.Ordinal)
            .Replace("[^.;,]", "(?:[^.;,]|[.,][0-9])", StringComparison.Ordinal),
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
}
