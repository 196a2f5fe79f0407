using System.Text;

namespace IomSearch.Ingest.Texts;

/// <summary>Brings a line of a file to plain words.</summary>
internal static class CleanLine
{
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /// <summary>Signs that pages put in front of the items of a list.</summary>
    public const string Bullets = "-*–·•‣⁃▪▫■□◆◇●○◦►▶▸▹➢➤➔✓✔✦★☆→»›";

    /// <summary>White space of any kind as one blank, none at the ends; controls, zero-width characters and soft
    /// hyphens out.</summary>
    public static string Of(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!char.IsControl(c) && !Invisible.Contains(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Whether the line opens an item of a list: <c>- a</c>, <c>• a</c>, <c>1. a</c>, <c>(b) a</c>.</summary>
    public static bool IsListItem(string line)
    {
        if (line.Length < 3)
        {
            return false;
        }

        if (line[0] is 'o' or '+' || Bullets.Contains(line[0], StringComparison.Ordinal))
        {
            return line[1] == ' ';
        }

        var blank = line.IndexOf(' ');
        if (blank is < 2 or > 5 || line[blank - 1] is not ('.' or ')'))
        {
            return false;
        }

        var number = line.AsSpan(0, blank - 1).TrimStart('(');
        return number.Length > 0
            && (number.IndexOfAnyExceptInRange('0', '9') < 0
                || (line[blank - 1] == ')' && (number.IndexOfAnyExceptInRange('a', 'z') < 0
                    || (line[0] == '(' && number.Length == 1 && number.IndexOfAnyExceptInRange('A', 'Z') < 0))));
    }
}
