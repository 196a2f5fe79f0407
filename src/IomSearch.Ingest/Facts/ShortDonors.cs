using System.Collections.Frozen;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds who is meant by a donor that was named before: <c>the Fund</c>.</summary>
internal static class ShortDonors
{
    private const int LongestName = 60;

    /// <summary>Words for a donor that was named before: <c>the Fund</c>.</summary>
    private static readonly FrozenSet<string> ShortNames =
        "Fund Foundation Bank Agency Trust Commission Programme Union Ministry Embassy Government Department".Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"The Fund" is the one that the text names in full; nobody where it names none.</summary>
    /// <param name="donor">A donor by its one name.</param>
    /// <param name="text">The text that may name it in full.</param>
    public static Found<string>? InFull(Found<string> donor, string text)
    {
        if (!ShortNames.Contains(donor.Value))
        {
            return donor;
        }

        for (var at = text.IndexOf($" {donor.Value}", StringComparison.Ordinal); at > 0;
            at = text.IndexOf($" {donor.Value}", at + 1, StringComparison.Ordinal))
        {
            var end = at + 1 + donor.Value.Length;
            if (end < text.Length && char.IsLetter(text[end]))
            {
                continue;
            }

            var words = text[Math.Max(0, at - LongestName)..(at + 1 + donor.Value.Length)].Split(' ');
            for (var first = 0; first < words.Length - 1; first++)
            {
                var name = string.Join(' ', words[first..]);
                if (char.IsUpper(name[0]) && Organisations.IsKnown(name))
                {
                    return donor with { Value = Organisations.Normalise(name) };
                }
            }
        }

        return null;
    }
}
