using System.Collections.Frozen;

namespace IomSearch.Ingest.Facts;

/// <summary>Brings the names of governments that stand by themselves to one form: <c>Government of
/// Norway</c>.</summary>
internal static class Governments
{
    private const int LongestCode = 3;

    private static readonly string[] Openings =
        ["Government of the ", "Government of ", "The Government of the ", "The Government of ",
            "Royal Government of "];

    /// <summary>Short names that people use for a country as a payer; other words of up to three letters are codes of
    /// organisations.</summary>
    private static readonly FrozenSet<string> ShortNames =
        "US UK USA UAE U.S. U.K.".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithArticle =
        "AE BS CD CF CG DO GB GM KM KR MH MV NL PH RU SB SC SY TZ US".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The government of the country that the name is, or of which it says that it is the government; any
    /// other name as it is.</summary>
    public static string Of(string name)
    {
        var opening = Array.Find(Openings, opening => name.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
        var country = opening is null ? name : name[opening.Length..];
        return (opening is not null || country.Length > LongestCode || ShortNames.Contains(country))
            && Countries.TryFind(country, out var code)
            ? $"Government of {(WithArticle.Contains(code) ? "the " : "")}{Countries.Name(code)}"
            : name;
    }

    /// <summary><c>Norway, Government of</c> is the Government of Norway.</summary>
    public static string TurnedRound(string name)
    {
        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && name.EndsWith(" of", StringComparison.Ordinal)
            ? $"{name[(comma + 2)..]} {TurnedRound(name[..comma])}"
            : name;
    }
}
