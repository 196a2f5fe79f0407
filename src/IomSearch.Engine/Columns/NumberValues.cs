using System.Collections;

namespace IomSearch.Engine.Columns;

/// <summary>A number field of some documents in memory: what a buffer or a merge hands to the writer.</summary>
/// <param name="Values">By document; 0 where there is none.</param>
/// <param name="Present">Whether a document has a value.</param>
internal sealed record NumberValues(long[] Values, BitArray Present);
