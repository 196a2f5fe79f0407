namespace IomSearch.Engine.Analysis;

/// <summary>Words too common to tell documents apart.</summary>
internal static class StopWords
{
    /// <summary>Whether a lower-case word is one of the 33 that Lucene's EnglishAnalyzer leaves out.</summary>
    public static bool English(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0] == (byte)'a',
        2 => Two(word[0], word[1]),
        3 => word.SequenceEqual("and"u8) || word.SequenceEqual("are"u8) || word.SequenceEqual("but"u8)
            || word.SequenceEqual("for"u8) || word.SequenceEqual("not"u8) || word.SequenceEqual("the"u8)
            || word.SequenceEqual("was"u8),
        4 => word.SequenceEqual("into"u8) || word.SequenceEqual("such"u8) || word.SequenceEqual("that"u8)
            || word.SequenceEqual("then"u8) || word.SequenceEqual("they"u8) || word.SequenceEqual("this"u8)
            || word.SequenceEqual("will"u8) || word.SequenceEqual("with"u8),
        5 => word.SequenceEqual("their"u8) || word.SequenceEqual("there"u8) || word.SequenceEqual("these"u8),
        _ => false,
    };

    private static bool Two(byte first, byte second) => first switch
    {
        (byte)'a' => second is (byte)'n' or (byte)'s' or (byte)'t',
        (byte)'b' => second is (byte)'e' or (byte)'y',
        (byte)'i' => second is (byte)'f' or (byte)'n' or (byte)'s' or (byte)'t',
        (byte)'n' => second is (byte)'o',
        (byte)'o' => second is (byte)'f' or (byte)'n' or (byte)'r',
        (byte)'t' => second is (byte)'o',
        _ => false,
    };
}
