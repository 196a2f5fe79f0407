using System.Runtime.CompilerServices;
using static IomSearch.Engine.Analysis.WordBreakClass;

namespace IomSearch.Engine.Analysis;

/// <summary>The grammar of words and numbers as a table of steps from state to state.</summary>
/// <remarks>
/// Rules WB5 to WB13b of UAX #29 as Apache Lucene 8 reads them:
/// Word := Connector* Run (Connector+ Run)* Connector*
/// Run  := Katakana (Connector* Katakana)* | (Quoted | Number | Letters)+
/// Number  := Digit ((Connector* | MidNumber) Digit)*
/// Letters := Letter ((Connector* | MidLetter) Letter)*
/// Quoted  := Hebrew (SingleQuote | DoubleQuote Hebrew)
/// where MidNumberOrLetter and SingleQuote are both MidNumber and MidLetter, and a Hebrew letter is a Letter. It
/// departs from the annex only around Hebrew quotation marks.
/// </remarks>
internal static class WordGrammar
{
    /// <summary>No step: the word ended before.</summary>
    public const byte Stop = 0;

    /// <summary>The state before the first character.</summary>
    public const byte Start = 1;

    private const byte FirstAccepting = 6;

    // States in which the text read so far is no word, or no longer one; then those in which it is.
    private const byte Leading = 2;
    private const byte AfterMidLetter = 3;
    private const byte AfterMidNumber = 4;
    private const byte AfterHebrewQuotes = 5;
    private const byte InKatakana = FirstAccepting;
    private const byte InLetters = 7;
    private const byte InHebrew = 8;
    private const byte InDigits = 9;
    private const byte Trailing = 10;
    private const byte AfterHebrewQuote = 11;
    private const byte AfterQuotedHebrew = 12;
    private const int States = 13;

    private static readonly byte[] Steps = Build();

    /// <summary>The state after one more character that is no Extend, Format or Joiner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Step(byte state, WordBreakClass next) => Steps[(state << 5) | (byte)next];

    /// <summary>Whether the characters read so far are a word.</summary>
    public static bool Accepts(byte state) => state >= FirstAccepting;

    private static byte[] Build()
    {
        var steps = new byte[States << 5];
        steps[(Start << 5) | (int)Connector] = Leading;
        steps[(Leading << 5) | (int)Connector] = Leading;
        foreach (var state in (byte[])[Start, Leading, Trailing])
        {
            steps[(state << 5) | (int)Katakana] = InKatakana;
        }

        foreach (var state in (byte[])
            [Start, Leading, Trailing, InLetters, InHebrew, InDigits, AfterHebrewQuote, AfterQuotedHebrew])
        {
            steps[(state << 5) | (int)Letter] = InLetters;
            steps[(state << 5) | (int)HebrewLetter] = InHebrew;
            steps[(state << 5) | (int)Digit] = InDigits;
        }

        for (var state = FirstAccepting; state < States; state++)
        {
            steps[(state << 5) | (int)Connector] = Trailing;
        }

        foreach (var letters in (byte[])[InLetters, InHebrew])
        {
            steps[(letters << 5) | (int)MidLetter] = AfterMidLetter;
            steps[(letters << 5) | (int)MidNumberOrLetter] = AfterMidLetter;
            steps[(letters << 5) | (int)SingleQuote] = AfterMidLetter;
        }

        steps[(InDigits << 5) | (int)MidNumber] = AfterMidNumber;
        steps[(InDigits << 5) | (int)MidNumberOrLetter] = AfterMidNumber;
        steps[(InDigits << 5) | (int)SingleQuote] = AfterMidNumber;
        steps[(AfterMidNumber << 5) | (int)Digit] = InDigits;
        steps[(AfterMidLetter << 5) | (int)Letter] = InLetters;
        steps[(AfterMidLetter << 5) | (int)HebrewLetter] = InLetters;
        steps[(InKatakana << 5) | (int)Katakana] = InKatakana;
        steps[(InHebrew << 5) | (int)SingleQuote] = AfterHebrewQuote;
        steps[(InHebrew << 5) | (int)DoubleQuote] = AfterHebrewQuotes;
        steps[(AfterHebrewQuotes << 5) | (int)HebrewLetter] = AfterQuotedHebrew;
        return steps;
    }
}
