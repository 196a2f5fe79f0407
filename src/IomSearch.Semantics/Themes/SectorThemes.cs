using System.Collections.Frozen;

namespace IomSearch.Semantics.Themes;

/// <summary>The themes that codes of sectors stand for.</summary>
/// <remarks>
/// The table is corpus/themes/sectors.tsv, which is built in:
/// Table := Comment* Header Row*          Comment starts with '#'
/// Row   := list TAB code TAB theme TAB what LF     the theme - is none
/// A purpose code of OECD's Development Assistance Committee without a row has the theme of its category, its first
/// three figures.
/// </remarks>
public static class SectorThemes
{
    /// <summary>How often such a theme is right, 0 to 1: of 161 real descriptions with a code that suggests a theme,
    /// 140 were read to be about it.</summary>
    public const double Confidence = 0.87;

    /// <summary>The part of a project, 0 to 1, that sectors of a theme must make up for the theme to be the project's;
    /// less is a mention.</summary>
    public const double LeastShare = 0.2;

    private const int CategoryLength = 3;

    private static readonly FrozenDictionary<(string List, string Code), string> Table = Read();

    /// <summary>The theme of a code; null where it stands for none of the five, or for one or another.</summary>
    /// <param name="vocabulary"><c>dac-5</c> and <c>dac-3</c>, <c>iom-area</c>, <c>iom-type</c>; others have no
    /// themes.</param>
    /// <param name="code">The code; case and zeros in front do not matter.</param>
    public static string? Of(string vocabulary, string code)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(code);
        var list = vocabulary is "dac-5" or "dac-3" ? "dac" : vocabulary;
        var plain = code.Trim().TrimStart('0').ToUpperInvariant();
        return Table.TryGetValue((list, plain), out var theme)
            || (list == "dac" && plain.Length > CategoryLength
                && Table.TryGetValue((list, plain[..CategoryLength]), out theme))
            ? Stated(theme)
            : null;
    }

    /// <summary>The themes of a project with these sectors, that of the largest part first; of two alike the one whose
    /// code comes first.</summary>
    /// <remarks>Each vocabulary tells of the whole project anew.</remarks>
    /// <param name="sectors">The sectors, each with the part of the project that it makes up, in any unit; where one of
    /// a vocabulary has no part, all of them count alike.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string Vocabulary, string Code, decimal? Part)> sectors)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var vocabulary in sectors.GroupBy(sector => sector.Vocabulary, StringComparer.Ordinal))
        {
            foreach (var (theme, share) in Shares([.. vocabulary]))
            {
                shares[theme] = Math.Max(share, shares.GetValueOrDefault(theme));
            }
        }

        return
        [
            .. shares.Where(theme => theme.Value >= LeastShare)
                .OrderByDescending(theme => theme.Value).Select(theme => theme.Key),
        ];
    }

    private static IEnumerable<(string Theme, double Share)> Shares(
        IReadOnlyList<(string Vocabulary, string Code, decimal? Part)> sectors)
    {
        var stated = sectors.All(sector => sector.Part is > 0);
        var whole = stated ? (double)sectors.Sum(sector => sector.Part!.Value) : sectors.Count;
        return sectors
            .Select(sector =>
                (Theme: Of(sector.Vocabulary, sector.Code), Part: stated ? (double)sector.Part!.Value : 1))
            .Where(sector => sector.Theme is not null)
            .GroupBy(sector => sector.Theme!, StringComparer.Ordinal)
            .Select(theme => (theme.Key, theme.Sum(sector => sector.Part) / whole));
    }

    private static string? Stated(string theme) => theme == "-" ? null : theme;

    private static FrozenDictionary<(string, string), string> Read()
    {
        using var stream = typeof(SectorThemes).Assembly.GetManifestResourceStream("sectors.tsv")
            ?? throw new InvalidDataException("the assembly holds no sectors.tsv");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<(string, string), string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#') || line.StartsWith("list\t", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Split('\t') is not [var list, var code, var theme, { Length: > 0 }]
                || (theme != "-" && Theme.NumberOf(theme) < 0) || !table.TryAdd((list, code), theme))
            {
                throw new InvalidDataException($"sectors.tsv:{number}: '{line}' is no row, or its code has one");
            }
        }

        return table.ToFrozenDictionary();
    }
}
