namespace IomSearch.Engine.Analysis;

/// <summary>A token as a value, for tests, explanations and queries; indexing uses
/// <see cref="ITokenSink"/> instead.</summary>
/// <param name="Term">The final term.</param>
/// <param name="Position">The number of the word, from 0; words left out (stop words) keep their number.</param>
/// <param name="Start">The first UTF-16 unit of the token in the given text.</param>
/// <param name="End">The UTF-16 unit after the token's last one in the given text.</param>
/// <param name="Kind">What the token stands for.</param>
public sealed record Token(string Term, int Position, int Start, int End, TokenKind Kind);
