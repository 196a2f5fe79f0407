using System.Text;

namespace IomSearch.Ingest.Texts;

/// <summary>Brings a name to the form in which two spellings of it are equal.</summary>
internal static class Folding
{
    /// <summary>Lower case, without accents, <c>&amp;</c> as "and", signs as one blank: <c>Côte d’Ivoire</c> and <c>cote d'ivoire</c> agree.</summary>
    /// <remarks>Apostrophes and full stops go without a blank, so that <c>U.S.</c> and <c>US</c> agree.</remarks>
    public static string Name(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(Plain(c)));
            }
            else if (c == '&')
            {
                folded.Append(folded.Length > 0 && folded[^1] == ' ' ? "and " : " and ");
            }
            else if (c is not ('\'' or '\u2019' or '\u2018' or '\u02BB' or '.') && !char.IsSurrogate(c)
                && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark
                && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Letters that Unicode does not take apart into a letter and a mark.</summary>
    private static char Plain(char c) => c switch
    {
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' => 'd',
        'ı' => 'i',
        'ə' or 'Ə' => 'a',
        _ => c,
    };
}
