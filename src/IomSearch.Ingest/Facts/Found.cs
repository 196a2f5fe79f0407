namespace IomSearch.Ingest.Facts;

/// <summary>A value that a rule found in a text, and where.</summary>
/// <param name="Value">The value.</param>
/// <param name="Start">Where its words start, in characters.</param>
/// <param name="End">The first position behind them.</param>
/// <typeparam name="T">The kind of value.</typeparam>
internal readonly record struct Found<T>(T Value, int Start, int End);
