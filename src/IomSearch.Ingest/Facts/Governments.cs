using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Brings the names of governments that stand by themselves to one form: <c>Government of
/// Norway</c>.</summary>
internal static class Governments
{
    private const int LongestCode = 3;

    private static readonly Regex Several = new(
        @"^(?:the )?governments of (?<c>[^;:()]{3,200})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Opening = new(
        @"^(?:the |le |el |il |die |der |o )?(?:people and (?:the )?|peoples? of .{0,30} and (?:the )?)?"
            + @"(?:(?:royal |federal )?government(?: and (?:the )?people)? of|gouvernement|gobierno|governo|regierung)"
            + @" (?:the |du |des |de la |de l['’]|de los |de las |de |del |dello |della |dell['’]|delle |degli |da |do "
            + @"|dos |das |der |d['’]|von )?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary><c>Royaume de Belgique</c>: the words of many languages in front of a country that say what kind of
    /// state it is.</summary>
    private static readonly Regex State = new(
        @"^(?:the |le |la |el |il |das |die )?(?:kingdom|(?:federal |islamic )?republic|principality|grand duchy"
            + @"|state|commonwealth|sultanate|royaume|république|principauté|grand-duché|confédération|reino|república"
            + @"|principado|regno|repubblica|principato|granducato|königreich|bundesrepublik|republik|fürstentum"
            + @"|großherzogtum) (?:of |du |de la |de l['’]|des |de |del |di |della |do |da )?(?:the )?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Short names that people use for a country as a payer; other words of up to three letters are codes of
    /// organisations.</summary>
    private static readonly FrozenSet<string> ShortNames =
        "US UK USA UAE U.S. U.K.".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithArticle =
        "AE BS CD CF CG DO GB GM KM KR MH MV NL PH RU SB SC SY TZ US".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is left of the name behind "Government of"; null when it does not open so.</summary>
    private static string? Behind(string name) =>
        Opening.Match(name) is { Success: true } match ? name[match.Length..] : null;

    /// <summary><c>Governments of Canada and Brazil</c> are two, each with its own name.</summary>
    public static string Apart(string list) => Several.Match(list) is { Success: true } match
        ? string.Join("; ", match.Groups["c"].Value
            .Split([", and ", ", ", " and "], StringSplitOptions.RemoveEmptyEntries)
            .Select(country => $"Government of {country.Trim()}"))
        : list;

    /// <summary>The government of the country that the name is, or of which it says that it is the government; any
    /// other name as it is.</summary>
    public static string Of(string name)
    {
        var behind = Behind(name);
        var country = behind ?? (Countries.TryFind(name, out _) ? name : State.Replace(name, ""));
        return (behind is not null || country.Length > LongestCode || ShortNames.Contains(country))
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
