namespace IomSearch.Engine.Analysis;

/// <summary>The word-break classes of UAX #29, table 3; the last three split classes of it
/// by what tokens ask.</summary>
/// <remarks>The generator of <c>WordBreakTable.g.cs</c> numbers them in this order.</remarks>
internal enum WordBreakClass : byte
{
    /// <summary>No class of its own.</summary>
    Other,

    /// <summary>Carriage return.</summary>
    CarriageReturn,

    /// <summary>Line feed.</summary>
    LineFeed,

    /// <summary>Other line separators.</summary>
    Newline,

    /// <summary>White space that does not break within its run.</summary>
    Space,

    /// <summary>Marks that extend the character before.</summary>
    Extend,

    /// <summary>Format characters without a look.</summary>
    Format,

    /// <summary>Zero-width joiner.</summary>
    Joiner,

    /// <summary>Half of a flag.</summary>
    RegionalIndicator,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>Hebrew letters.</summary>
    HebrewLetter,

    /// <summary>Letters of the other alphabets.</summary>
    Letter,

    /// <summary>The apostrophe of ASCII.</summary>
    SingleQuote,

    /// <summary>The quotation mark of ASCII.</summary>
    DoubleQuote,

    /// <summary>Full stops and the like: inside words and numbers.</summary>
    MidNumberOrLetter,

    /// <summary>Colons and the like: inside words.</summary>
    MidLetter,

    /// <summary>Commas and the like: inside numbers.</summary>
    MidNumber,

    /// <summary>Decimal digits.</summary>
    Digit,

    /// <summary>Low lines and the like: they join what stands around them.</summary>
    Connector,

    /// <summary>Other: a Chinese character or Hiragana; each is a token.</summary>
    Ideograph,

    /// <summary>Other: a pictograph that takes a skin tone.</summary>
    ModifierBase,

    /// <summary>Extend: a skin tone, which is also a pictograph.</summary>
    Modifier,
}
