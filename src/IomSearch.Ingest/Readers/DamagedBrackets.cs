namespace IomSearch.Ingest.Readers;

/// <summary>Brackets behind a title that hold the name of a country in letters that a scanner damaged.</summary>
internal static class DamagedBrackets
{
    private const int MostWords = 6;
    private const int FewestSmallLetters = 4;

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
