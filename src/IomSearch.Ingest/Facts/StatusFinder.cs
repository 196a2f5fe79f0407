using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the sentence that says in so many words whether the project goes on.</summary>
internal static class StatusFinder
{
    private static readonly Regex State = new(
        @"\b(?:[Tt]he|[Tt]his) (?:project|programme|program|initiative) is (?:currently |still |now )?(?<s>ongoing"
            + @"|on-going|active|completed|closed|suspended|on hold)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The status in the text's word with a capital; null when no sentence states one.</summary>
    public static Found<string>? Find(string text)
    {
        var match = State.Match(text);
        var word = match.Groups["s"].Value;
        return match.Success
            ? new Found<string>(char.ToUpperInvariant(word[0]) + word[1..], match.Index, match.Index + match.Length)
            : null;
    }
}
