namespace IomSearch.Engine.Analysis;

/// <summary>The words that the Porter2 rules would take to a wrong stem, each with its own.</summary>
internal static class EnglishExceptions
{
    /// <summary>Puts the stem of an exceptional word in its place; false for all other words.</summary>
    public static bool TryStem(Span<byte> word, out int length)
    {
        ReadOnlySpan<byte> stem = word.Length > 6 ? default : word[0] switch
        {
            (byte)'s' => word.SequenceEqual("skis"u8) ? "ski"u8
                : word.SequenceEqual("skies"u8) || word.SequenceEqual("sky"u8) ? "sky"u8
                : word.SequenceEqual("singly"u8) ? "singl"u8 : default,
            (byte)'i' => word.SequenceEqual("idly"u8) ? "idl"u8 : default,
            (byte)'g' => word.SequenceEqual("gently"u8) ? "gentl"u8 : default,
            (byte)'u' => word.SequenceEqual("ugly"u8) ? "ugli"u8 : default,
            (byte)'e' => word.SequenceEqual("early"u8) ? "earli"u8 : default,
            (byte)'o' => word.SequenceEqual("only"u8) ? "onli"u8 : default,
            (byte)'n' => word.SequenceEqual("news"u8) ? "news"u8 : default,
            (byte)'h' => word.SequenceEqual("howe"u8) ? "howe"u8 : default,
            (byte)'a' => word.SequenceEqual("atlas"u8)
                ? "atlas"u8
                : word.SequenceEqual("andes"u8) ? "andes"u8 : default,
            (byte)'c' => word.SequenceEqual("cosmos"u8) ? "cosmos"u8 : default,
            (byte)'b' => word.SequenceEqual("bias"u8) ? "bias"u8 : default,
            _ => default,
        };
        stem.CopyTo(word);
        length = stem.Length;
        return length > 0;
    }

    /// <summary>The length of a beginning that is taken as one piece when regions are counted; 0
    /// when there is none.</summary>
    public static int PrefixAsRegion(ReadOnlySpan<byte> word) => word[0] switch
    {
        (byte)'a' => Length(word, "arsen"u8),
        (byte)'c' => Length(word, "commun"u8),
        (byte)'e' => Length(word, "emerg"u8),
        (byte)'g' => Length(word, "gener"u8),
        (byte)'i' => Length(word, "inter"u8),
        (byte)'l' => Length(word, "later"u8),
        (byte)'o' => Length(word, "organ"u8),
        (byte)'p' => Length(word, "past"u8),
        (byte)'u' => Length(word, "univers"u8),
        _ => 0,
    };

    /// <summary>Whether a word in "eed" keeps its d.</summary>
    public static bool KeepsEed(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("proceed"u8) || word.SequenceEqual("exceed"u8) || word.SequenceEqual("succeed"u8);

    /// <summary>Whether a word in "ing" keeps it.</summary>
    public static bool KeepsIng(ReadOnlySpan<byte> word) => word.Length switch
    {
        6 => word.SequenceEqual("inning"u8) || word.SequenceEqual("outing"u8),
        7 => word.SequenceEqual("canning"u8) || word.SequenceEqual("herring"u8) || word.SequenceEqual("earring"u8)
            || word.SequenceEqual("evening"u8),
        _ => false,
    };

    private static int Length(ReadOnlySpan<byte> word, ReadOnlySpan<byte> prefix) =>
        word.StartsWith(prefix) ? prefix.Length : 0;
}
