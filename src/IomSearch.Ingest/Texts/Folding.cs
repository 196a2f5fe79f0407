using System.Globalization;
using System.Text;

namespace IomSearch.Ingest.Texts;

/// <summary>Brings a name to the form in which two spellings of it are equal.</summary>
internal static class Folding
{
    /// <summary>Lower case, without accents, <c>&amp;</c> as "and", signs as one blank: <c>Côte d’Ivoire</c> and
    /// <c>cote d'ivoire</c> agree.</summary>
    /// <remarks>Apostrophes and full stops go without a blank, so that <c>U.S.</c> and <c>US</c> agree.</remarks>
    public static string Name(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(Accents.Plain(c) ?? char.ToLowerInvariant(c).ToString());
            }
            else if (c == '&')
            {
                folded.Append(folded.Length > 0 && folded[^1] == ' ' ? "and " : " and ");
            }
            else if (!IsSilent(c) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsSilent(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u02BB' or '.'
            || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
