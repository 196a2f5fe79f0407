namespace IomSearch.Engine.Analysis;

/// <summary>What a token stands for.</summary>
public enum TokenKind : byte
{
    /// <summary>One word of the text; every position has at most one.</summary>
    Word,

    /// <summary>
    /// An identifier as one token (<c>xm-dac-47066-dp.2154</c>). It stands at the position of its first part; the parts
    /// follow as words, so that the identifier is found as a whole and by any of its parts.
    /// </summary>
    Compound,
}
