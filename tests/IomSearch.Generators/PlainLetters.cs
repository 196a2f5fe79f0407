namespace IomSearch.Generators;

/// <summary>Small letters that Unicode does not decompose, with the plain letters they are typed as.</summary>
public static class PlainLetters
{
    /// <summary>The plain form of each such code point.</summary>
    public static Dictionary<int, string> Forms { get; } = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ł'] = "l",
        ['ŀ'] = "l",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['ƀ'] = "b",
        ['ɓ'] = "b",
        ['ƃ'] = "b",
        ['ƈ'] = "c",
        ['ɖ'] = "d",
        ['ɗ'] = "d",
        ['ƌ'] = "d",
        ['ǝ'] = "e",
        ['ə'] = "e",
        ['ɛ'] = "e",
        ['ƒ'] = "f",
        ['ɠ'] = "g",
        ['ǥ'] = "g",
        ['ɣ'] = "g",
        ['ɦ'] = "h",
        ['ɨ'] = "i",
        ['ɩ'] = "i",
        ['ƙ'] = "k",
        ['ƚ'] = "l",
        ['ɫ'] = "l",
        ['ɲ'] = "n",
        ['ƞ'] = "n",
        ['ɔ'] = "o",
        ['ɵ'] = "o",
        ['ƥ'] = "p",
        ['ʂ'] = "s",
        ['ƭ'] = "t",
        ['ʈ'] = "t",
        ['ʉ'] = "u",
        ['ʋ'] = "v",
        ['ƴ'] = "y",
        ['ƶ'] = "z",
        ['ȥ'] = "z",

        // One apostrophe for all, the one on the keyboard; and the Greek s at the end of a word.
        ['\u2018'] = "'",
        ['\u2019'] = "'",
        ['\u201B'] = "'",
        ['\u02BC'] = "'",
        ['\uFF07'] = "'",
        ['ς'] = "σ",
    };
}
