using System.Text;

namespace IomSearch.Testing;

/// <summary>Makes texts that try what tokenizers stumble over: every script, marks, quotes,
/// emoji, half characters.</summary>
public sealed class RandomText(Random random)
{
    // Lucene 8 finds no token at all in a text that ends in half a character.
    private const char End = '.';

    private static readonly string[] Pieces =
    [
        "a", "b", "é", "Ω", "ы", "İ", "ß", "A", "Z", "ﬁ", "Ａ", "ᾳ", "1", "9", "٣", "９", "_", "‿", "'", "\u2019",
        "\uFF07", "'s", "\u2019S", "\"", ".", "\u2024", ":", "·", ",", ";", "٬", "-", "/", " ", "\n", "\r\n", "\u3000",
        "\u0301", "\u0308", "\u00AD", "\u200B", "\u200D", "\u200C", "\uFEFF", "\uFE0E", "\uFE0F", "\u20E3", "#", "*",
        "漢", "字", "𠀀", "々", "ひ", "ら", "カ", "ー", "ｶ", "ﾞ", "한", "국", "ㅎ", "ᄒ", "ᅡ", "א", "ב", "״", "ש\u05C1", "ก", "ิ",
        "่", "ຂ", "ក", "\u17D2", "က", "\u1039", "हि", "न्", "😀", "👍", "👍🏽", "🏽", "👩", "❤", "☝", "🇮", "🇹", "ℹ",
        "Ⓜ", "©", "〰", "🏴", "\U000E0067", "\U000E007F", "\uD800", "\uDC00", "\0", "\u0085", "ing", "ed", "the", "and",
        "ational", "𝒜", "𐐀",
    ];

    /// <summary>A text of pieces out of every corner, or of any code points.</summary>
    public string Next(int longest)
    {
        var text = new StringBuilder();
        var pieces = random.Next(longest + 1);
        var favourite = Pieces[random.Next(Pieces.Length)];
        var wild = random.Next(10);
        for (var i = 0; i < pieces; i++)
        {
            var piece = random.Next(10) < wild ? AnyCodePoint() : Pieces[random.Next(Pieces.Length)];
            text.Append(random.Next(4) == 0 ? favourite : piece);
        }

        return text.Append(End).ToString();
    }

    /// <summary>A text of one piece over and over with a few others, longer than any token may be.</summary>
    public string NextLong()
    {
        var text = new StringBuilder();
        var favourite = Pieces[random.Next(Pieces.Length)];
        var seldom = random.Next(2, 200);
        while (text.Length < 1000)
        {
            text.Append(random.Next(seldom) == 0 ? Pieces[random.Next(Pieces.Length)] : favourite);
        }

        return text.Append(End).ToString();
    }

    private string AnyCodePoint()
    {
        var point = random.Next(4) == 0 ? random.Next(0x110000) : random.Next(0x3000);
        return point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
    }
}
