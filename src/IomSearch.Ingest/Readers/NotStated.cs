using System.Collections.Frozen;

namespace IomSearch.Ingest.Readers;

/// <summary>The words by which forms say that a field was left open.</summary>
internal static class NotStated
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "", "-", "–", "—", "n/a", "na", "none", "tbd", "tbc", "not applicable", "not available", "to be confirmed",
        "to be determined", "to be identified", "to be announced", "unknown", "not stated",
        "none provided", "not provided", "null", "...",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field with this value, in one line, states nothing.</summary>
    public static bool IsSaidBy(string value) => Words.Contains(value);
}
