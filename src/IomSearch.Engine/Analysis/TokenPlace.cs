namespace IomSearch.Engine.Analysis;

/// <summary>Where a token stands in the analyzed text.</summary>
/// <param name="Position">The number of the word, from 0; words left out (stop words) keep their number.</param>
/// <param name="Start">The first UTF-16 unit of the token in the given text.</param>
/// <param name="End">The UTF-16 unit after the token's last one in the given text.</param>
/// <param name="Kind">What the token stands for.</param>
public readonly record struct TokenPlace(int Position, int Start, int End, TokenKind Kind);
