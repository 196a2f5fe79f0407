using System.Globalization;
using System.Text;

namespace IomSearch.Generators;

/// <summary>
/// Folds single code points: small letters, no diacritics, compatibility forms as their plain ones, digits of every
/// script as 0 to 9.
/// </summary>
public sealed class LetterFolding
{
    private const int LongestForm = 4;

    private readonly Dictionary<int, string[]> characters;
    private readonly Dictionary<int, string> extra = PlainLetters.Forms;

    /// <summary>Folds by the data of a Unicode Character Database.</summary>
    public LetterFolding(UnicodeFolder unicode) =>
        characters = unicode.Characters.ToDictionary(character => character.CodePoint, character => character.Fields);

    /// <summary>The small letter of a code point, itself if there is none.</summary>
    public int Lower(int point) =>
        characters.TryGetValue(point, out var fields) && fields[13].Length > 0 ? Hexadecimal(fields[13]) : point;

    /// <summary>The folded form in UTF-16, empty for marks and for characters without a
    /// look; null for itself.</summary>
    public string? Fold(int point)
    {
        if (IsDropped(point))
        {
            return "";
        }

        if (!characters.TryGetValue(point, out var fields))
        {
            return null;
        }

        if (fields[2] == "Nd")
        {
            return fields[6] == Text(point) ? null : fields[6];
        }

        var form = new StringBuilder();
        var whole = true;
        foreach (var part in Parts(Lower(point)).Where(part => !IsDropped(part)))
        {
            whole &= IsLetterOrDigit(part);
            form.Append(extra.GetValueOrDefault(Lower(part)) ?? Text(Lower(part)));
        }

        var folded = whole && form.Length is > 0 and <= LongestForm ? form.ToString() : Text(Lower(point));
        return folded == Text(point) ? null : folded;
    }

    private IEnumerable<int> Parts(int point)
    {
        if (!characters.TryGetValue(point, out var fields) || fields[5].Length == 0 || extra.ContainsKey(point))
        {
            return [point];
        }

        return fields[5].Split(' ').Where(part => part[0] != '<').SelectMany(part => Parts(Hexadecimal(part)));
    }

    private bool IsLetterOrDigit(int point) =>
        extra.ContainsKey(point) || (characters.TryGetValue(point, out var fields) && fields[2][0] is 'L' or 'N');

    // Marks that stand over, under or through a letter, Hebrew points, Arabic vowel signs; characters without a look.
    // Vowel signs, viramas and voicing marks are part of the word in their scripts, and stay.
    private bool IsDropped(int point) =>
        point is 0x00AD or 0x034F or 0x0640 or 0x061C or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F)
            or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F)
        || (characters.TryGetValue(point, out var fields) && fields[2] == "Mn"
            && int.Parse(fields[3], CultureInfo.InvariantCulture) is 1 or (>= 10 and <= 36) or (>= 200 and <= 240));

    private static string Text(int point) =>
        point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    private static int Hexadecimal(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
