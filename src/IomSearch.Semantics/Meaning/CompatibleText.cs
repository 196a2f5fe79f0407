using System.Text;

namespace IomSearch.Semantics.Meaning;

/// <summary>Writes a text in the characters that the encoder's vocabulary knows: the part of Unicode's normal form NFKC
/// that can change which pieces are found.</summary>
/// <remarks>The program runs without the platform's tables of normal forms. All that is left out here are characters
/// whose normal form the vocabulary does not know either, and rare ones: circled and mathematical letters, symbols of
/// units. Line ends and tabs are read as spaces.</remarks>
internal static class CompatibleText
{
    private const string Acute = "aáeéiíoóuú";
    private const string Grave = "aàeèiìoòuù";
    private const string Circumflex = "aâeêiîoôuû";
    private const string Diaeresis = "aäeëiïoöuüyÿAÄEËIÏOÖUÜ";
    private const string Tilde = "aãnñoõ";

    /// <summary>The text in these characters; a character beyond the basic plane, which no
    /// piece has, as U+FFFD.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            return text;
        }

        var form = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLowSurrogate(character))
            {
                continue;
            }

            if (form.Length > 0 && Composed(form[^1], character) is { } letter)
            {
                form[^1] = letter;
                continue;
            }

            Append(form, character);
        }

        return form.ToString();
    }

    private static void Append(StringBuilder form, char character) => _ = character switch
    {
        '\t' or '\n' or '\r' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' =>
            form.Append(' '),
        >= '\uFF01' and <= '\uFF5E' => form.Append((char)(character - '\uFF01' + '!')),
        >= '\uFB00' and <= '\uFB06' => form.Append(Ligatures[character - '\uFB00']),
        '\u2026' => form.Append("..."),
        '\u2025' => form.Append(".."),
        '\u2011' => form.Append('\u2010'),
        '\u2033' => form.Append("\u2032\u2032"),
        '\u2122' => form.Append("TM"),
        '\u2116' => form.Append("No"),
        '\u00AA' => form.Append('a'),
        '\u00BA' => form.Append('o'),
        '\u00B9' => form.Append('1'),
        '\u00B2' or '\u00B3' => form.Append((char)(character - '\u00B2' + '2')),
        '\u00BC' => form.Append("1\u20444"),
        '\u00BD' => form.Append("1\u20442"),
        '\u00BE' => form.Append("3\u20444"),
        '\u00B5' => form.Append('\u03BC'),
        _ when char.IsHighSurrogate(character) => form.Append('\uFFFD'),
        _ => form.Append(character),
    };

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    // Letters of western languages whose accent was written as a character of its own.
    private static char? Composed(char letter, char mark) => mark switch
    {
        '\u0301' => After(Acute, letter),
        '\u0300' => After(Grave, letter),
        '\u0302' => After(Circumflex, letter),
        '\u0308' => After(Diaeresis, letter),
        '\u0303' => After(Tilde, letter),
        '\u0327' when letter is 'c' => 'ç',
        '\u030A' when letter is 'a' => 'å',
        '\u030C' when letter is 's' => 'š',
        _ => null,
    };

    private static char? After(string pairs, char letter)
    {
        for (var at = 0; at < pairs.Length; at += 2)
        {
            if (pairs[at] == letter)
            {
                return pairs[at + 1];
            }
        }

        return null;
    }
}
