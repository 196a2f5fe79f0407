using System.Collections.Frozen;

namespace IomSearch.Engine.Analysis;

/// <summary>Words too common to tell documents apart: articles, pronouns, prepositions, forms of
/// to be and to have.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FrenchWords = Set(
        "le la les un une des du de au aux en et ou où mais donc or ni car que qui quoi dont qu d l "
        + "je tu il elle on nous vous ils elles me te se lui leur leurs eux moi toi soi y "
        + "ce cet cette ces ceci cela ça celui celle ceux celles "
        + "mon ma mes ton ta tes son sa ses notre nos votre vos "
        + "à dans par pour sur avec sans sous vers chez entre comme ne pas plus si "
        + "ai as a avons avez ont avait avaient avoir ayant eu eue eues eus aura auront aurait auraient ait aient eut "
        + "suis es est sommes êtes sont était étaient être étant été sera seront serait seraient soit soient fut furent");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpanishWords = Set(
        "el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia hasta para por "
        + "según sin sobre tras y e o u ni pero sino que qué quien quienes cual cuales cuando donde como porque si no "
        + "yo tú él ella ello ellos ellas nosotros nosotras vosotros vosotras usted ustedes me te se nos os le les mí "
        + "este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas "
        + "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra suyo suya suyos suyas "
        + "más muy también ya sí "
        + "he has ha hemos han había habían haber habiendo habido haya hayan hubo hay "
        + "soy eres es somos son era eran ser siendo sido sea sean fue fueron será serán sería "
        + "estoy está están estaba estaban estar estado");

    /// <summary>Whether a small-letter word is one of the 33 that Lucene's EnglishAnalyzer leaves out.</summary>
    public static bool English(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0] == (byte)'a',
        2 => EnglishOfTwo(word[0], word[1]),
        3 => word.SequenceEqual("and"u8) || word.SequenceEqual("are"u8) || word.SequenceEqual("but"u8)
            || word.SequenceEqual("for"u8) || word.SequenceEqual("not"u8) || word.SequenceEqual("the"u8)
            || word.SequenceEqual("was"u8),
        4 => word[0] switch
        {
            (byte)'i' => word.SequenceEqual("into"u8),
            (byte)'s' => word.SequenceEqual("such"u8),
            (byte)'t' => word.SequenceEqual("that"u8) || word.SequenceEqual("then"u8) || word.SequenceEqual("they"u8)
                || word.SequenceEqual("this"u8),
            (byte)'w' => word.SequenceEqual("will"u8) || word.SequenceEqual("with"u8),
            _ => false,
        },
        5 => word[0] == (byte)'t' && (word.SequenceEqual("their"u8) || word.SequenceEqual("there"u8)
            || word.SequenceEqual("these"u8)),
        _ => false,
    };

    /// <summary>Whether a small-letter word with its accents is a French one that is left out.</summary>
    public static bool French(ReadOnlySpan<char> word) => FrenchWords.Contains(word);

    /// <summary>Whether a small-letter word with its accents is a Spanish one that is left out.</summary>
    public static bool Spanish(ReadOnlySpan<char> word) => SpanishWords.Contains(word);

    private static bool EnglishOfTwo(byte first, byte second) => first switch
    {
        (byte)'a' => second is (byte)'n' or (byte)'s' or (byte)'t',
        (byte)'b' => second is (byte)'e' or (byte)'y',
        (byte)'i' => second is (byte)'f' or (byte)'n' or (byte)'s' or (byte)'t',
        (byte)'n' => second is (byte)'o',
        (byte)'o' => second is (byte)'f' or (byte)'n' or (byte)'r',
        (byte)'t' => second is (byte)'o',
        _ => false,
    };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
