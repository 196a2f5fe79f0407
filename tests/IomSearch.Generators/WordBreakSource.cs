namespace IomSearch.Generators;

/// <summary>Writes <c>WordBreakTable.g.cs</c>: what the word rules of UAX #29 ask of each code point.</summary>
public static class WordBreakSource
{
    private const int ComplexContext = 0x20;
    private const int Pictograph = 0x40;

    // The order is that of the enum; those after ExtendNumLet split classes of the annex by what tokens ask.
    private static readonly string[] Classes =
    [
        "Other", "CR", "LF", "Newline", "WSegSpace", "Extend", "Format", "ZWJ", "Regional_Indicator", "Katakana",
        "Hebrew_Letter", "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric",
        "ExtendNumLet", "Ideograph", "ModifierBase", "Modifier",
    ];

    /// <summary>The text of the file.</summary>
    public static string From(UnicodeFolder unicode)
    {
        var now = Current(unicode);
        var blocks = new BlockTable();
        var current = blocks.Add(now);
        var lucene = blocks.Add(AsLucene(unicode, now));
        var source = new SourceText("The word-break class of each code point, in blocks of 128.");
        source.Line("internal static class WordBreakTable");
        source.Line("{");
        source.Line("    // The block of each 128 code points as of Unicode 15.0.");
        source.Table("ushort", "CurrentBlocks", current);
        source.Line();
        source.Line("    // The same as Apache Lucene 8 sees them: letters of Unicode 9.0, emoji of Emoji 11.0.");
        source.Table("ushort", "LuceneBlocks", lucene);
        source.Line();
        source.Line("    // WordBreakClass in the low five bits, 32 for Line_Break=SA, 64 for Extended_Pictographic.");
        source.Table("byte", "Classes", blocks.Values);
        source.Line("}");
        return source.ToString();
    }

    private static int[] Current(UnicodeFolder unicode)
    {
        var words = unicode.Property("auxiliary/WordBreakProperty.txt");
        var lines = unicode.Property("LineBreak.txt");
        var scripts = unicode.Property("Scripts.txt");
        var modifiers = unicode.Binary("emoji/emoji-data.txt", "Emoji_Modifier");
        var modifierBases = unicode.Binary("emoji/emoji-data.txt", "Emoji_Modifier_Base");
        var pictographs = unicode.Binary("emoji/emoji-data.txt", "Extended_Pictographic");
        var values = new int[UnicodeFolder.CodePoints];
        for (var point = 0; point < values.Length; point++)
        {
            var name = words[point] ?? "Other";
            name = (name, scripts[point]) switch
            {
                _ when modifiers[point] => "Modifier",
                ("Other", _) when modifierBases[point] => "ModifierBase",
                ("Other", "Han" or "Hiragana") => "Ideograph",
                _ => name,
            };
            values[point] = Number(name) | (lines[point] == "SA" ? ComplexContext : 0)
                | (pictographs[point] ? Pictograph : 0);
        }

        return values;
    }

    private static int[] AsLucene(UnicodeFolder unicode, int[] current)
    {
        var ages = unicode.Property("DerivedAge.txt");
        var values = (int[])current.Clone();
        for (var point = 0; point < values.Length; point++)
        {
            if (ages[point] is not { } age || Version.Parse(age) > new Version(9, 0))
            {
                values[point] = values[point] & Pictograph;
            }
        }

        foreach (var (first, last, value) in LuceneDifferences.Ranges)
        {
            Array.Fill(values, value == "Pictograph" ? Pictograph : Number(value), first, last - first + 1);
        }

        return values;
    }

    private static int Number(string name) =>
        Array.IndexOf(Classes, name) is >= 0 and var number ? number : throw new InvalidDataException($"class {name}");
}
