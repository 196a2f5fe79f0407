using System.Collections.Frozen;

namespace IomSearch.Ingest.Texts;

/// <summary>The plain letters of accented Latin letters.</summary>
/// <remarks>A table of its own, because Unicode normalisation is not there in the invariant culture mode that the
/// program runs in. It covers Latin-1, Latin Extended-A and -B as far as names of countries and places need them, and
/// Vietnamese.</remarks>
internal static class Accents
{
    private static readonly FrozenDictionary<char, string> PlainByLetter = Table();

    /// <summary>The plain letters of a letter, in lower case; null for a letter that has no accent.</summary>
    public static string? Plain(char letter) => PlainByLetter.GetValueOrDefault(char.ToLowerInvariant(letter));

    private static FrozenDictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        foreach (var row in new[]
        {
            "a:àáâãäåāăąǎạảấầẩẫậắằẳẵặə", "c:çćĉċč", "d:ďđ", "e:èéêëēĕėęěẹẻẽếềểễệ", "g:ĝğġģǧ", "h:ĥħḥ",
            "i:ìíîïĩīĭįıỉị", "j:ĵ", "k:ķ", "l:ĺļľŀł", "n:ñńņňŉ", "o:òóôõöøōŏőơọỏốồổỗộớờởỡợ", "r:ŕŗř", "s:śŝşšșṣ",
            "t:ţťŧțṭ", "u:ùúûüũūŭůűųưụủứừửữự", "w:ŵ", "y:ýÿŷỳỵỷỹ", "z:źżžẓ", "ae:æ", "oe:œ", "ss:ß", "th:þ", "d:ð",
        })
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            foreach (var letter in row[(colon + 1)..])
            {
                table[letter] = row[..colon];
            }
        }

        return table.ToFrozenDictionary();
    }
}
