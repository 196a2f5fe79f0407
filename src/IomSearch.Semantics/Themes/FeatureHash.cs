namespace IomSearch.Semantics.Themes;

/// <summary>Names a feature by 64 bits, so that no text is built for it.</summary>
/// <remarks>
/// FNV-1a over the bytes (Fowler, Noll and Vo), then the finisher of MurmurHash3 (Appleby), which spreads every bit.
/// Among a hundred thousand features two of the same name have a chance of 3 in 10 thousand million.
/// </remarks>
internal static class FeatureHash
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    /// <summary>The name of a word.</summary>
    public static ulong Word(ReadOnlySpan<byte> word)
    {
        var hash = Offset;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>The name of two words in a row.</summary>
    public static ulong Phrase(ulong first, ulong second) => Finish((first * 31) + ulong.RotateLeft(second, 17) + 1);

    /// <summary>The beginning of a piece's name.</summary>
    public static ulong PieceStart => Offset ^ 0x5049454345;

    /// <summary>A piece's unfinished name, longer by a letter.</summary>
    public static ulong PieceNext(ulong unfinished, byte letter) => (unfinished ^ letter) * Prime;

    /// <summary>A piece's name.</summary>
    public static ulong PieceEnd(ulong unfinished) => Finish(unfinished);

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
