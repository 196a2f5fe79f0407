namespace IomSearch.Engine.Analysis;

/// <summary>Composes the accented letters of French and Spanish, which their stemmers tell endings by.</summary>
internal static class Accents
{
    private const string Marks = "\u0300\u0301\u0302\u0303\u0308\u0327";

    // Under each letter its forms with the marks above, in their order; a dot where there is none.
    private const string Letters = "aeioucny";
    private const string Forms = "àáâãä." + "èéê.ë." + "ìíî.ï." + "òóôõö." + "ùúû.ü." + ".....ç" + "...ñ.." + ".ý..ÿ.";

    /// <summary>Puts small letters and the marks that follow them together, in place.</summary>
    /// <returns>The length of the composed word.</returns>
    public static int Compose(Span<char> word)
    {
        var length = word.IndexOfAnyInRange('\u0300', '\u036F');
        if (length <= 0)
        {
            return word.Length;
        }

        foreach (var unit in word[length..])
        {
            var mark = Marks.IndexOf(unit, StringComparison.Ordinal);
            var letter = mark < 0 ? -1 : Letters.IndexOf(word[length - 1], StringComparison.Ordinal);
            var form = letter < 0 ? '.' : Forms[(letter * Marks.Length) + mark];
            if (form == '.')
            {
                word[length++] = unit;
            }
            else
            {
                word[length - 1] = form;
            }
        }

        return length;
    }
}
