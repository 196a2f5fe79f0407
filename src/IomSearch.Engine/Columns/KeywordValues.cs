namespace IomSearch.Engine.Columns;

/// <summary>A keyword field of some documents in memory: what a buffer or a merge hands to the writer.</summary>
/// <param name="Values">The different values, UTF-8, in byte order.</param>
/// <param name="Starts">Where each document's ordinals start, one more at the end.</param>
/// <param name="Ordinals">Places in <paramref name="Values"/>, ascending in each document, none twice.</param>
internal sealed record KeywordValues(byte[][] Values, int[] Starts, int[] Ordinals);
