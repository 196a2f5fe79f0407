using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Brackets behind a title that hold the name of a country in letters that a scanner damaged.</summary>
internal static class DamagedBrackets
{
    private const int MostWords = 6;
    private const int FewestSmallLetters = 4;

    /// <summary>Every letter may be looked up in the gazetteer: what is longer says no place.</summary>
    private const int LongestPlaces = 200;

    /// <summary>The title with a decorated S put right in its brackets, where it makes a place of the word:
    /// <c>(Jri Lanka and Italy)</c>.</summary>
    public static string Mended(string printed)
    {
        var open = printed.LastIndexOf('(');
        if (open <= 0 || printed.Length - open > LongestPlaces)
        {
            return printed;
        }

        for (var at = open + 1; at < printed.Length - 1; at++)
        {
            if (printed[at] is 'J' or 'T' or 'F' or 'f' && !char.IsLetter(printed[at - 1])
                && printed.Remove(at, 1).Insert(at, "S") is var mended
                && Places(mended[open..]) > Places(printed[open..]))
            {
                printed = mended;
            }
        }

        return printed;
    }

    private static int Places(string words) => Gazetteer.Find(words).Count(match => match.Code.Length > 0);

    /// <summary>Takes them off, unless they hold a short name, a figure or a remark of many words.</summary>
    public static bool TryStrip(string printed, out string title)
    {
        title = printed;
        var trimmed = printed.TrimEnd(' ', '.', '*');
        var open = trimmed.LastIndexOf('(');
        if (open <= 0 || trimmed[^1] != ')')
        {
            return false;
        }

        var inside = trimmed[(open + 1)..^1].Trim();
        if (inside.Any(char.IsDigit) || inside.Count(char.IsLower) < FewestSmallLetters
            || inside.Count(c => c == ' ') >= MostWords)
        {
            return false;
        }

        title = trimmed[..open].TrimEnd();
        return title.Length > 0;
    }
}
