using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Analysis;

/// <summary>What the word rules ask of one code point.</summary>
/// <param name="Value">A <see cref="WordBreakClass"/> in the low five bits, and two flags above them.</param>
internal readonly record struct WordBreakProperty(byte Value)
{
    public WordBreakClass Class => (WordBreakClass)(Value & 0x1F);

    /// <summary>Line_Break=SA: scripts of South-East Asia that are written without spaces.</summary>
    public bool IsComplex => (Value & 0x20) != 0;

    /// <summary>Extended_Pictographic: an emoji or a place kept for one.</summary>
    public bool IsPictograph => (Value & 0x40) != 0;

    /// <summary>Whether it adds to the character before it and never stands alone (rule WB4).</summary>
    public bool Extends => Class is WordBreakClass.Extend or WordBreakClass.Format or WordBreakClass.Joiner;
}

/// <summary>A choice of word-break table, made at compile time so that the loops are free of it.</summary>
internal interface IWordBreaks
{
    /// <summary>The property of a code point.</summary>
    static abstract WordBreakProperty Of(int codePoint);
}

/// <summary>The word-break classes of Unicode 15.0.</summary>
internal readonly struct CurrentWordBreaks : IWordBreaks
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordBreakProperty Of(int codePoint) => new(
        WordBreakTable.Classes[(WordBreakTable.CurrentBlocks[codePoint >> 7] << 7) | (codePoint & 127)]);
}

/// <summary>The classes that Apache Lucene 8 was made with: Unicode 9.0, and emoji of Emoji 11.0.</summary>
internal readonly struct LuceneWordBreaks : IWordBreaks
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordBreakProperty Of(int codePoint) => new(
        WordBreakTable.Classes[(WordBreakTable.LuceneBlocks[codePoint >> 7] << 7) | (codePoint & 127)]);
}
