namespace IomSearch.Engine.Segments;

/// <summary>Where a document is in one snapshot.</summary>
/// <param name="Segment">The segment, from 0 in the snapshot's order.</param>
/// <param name="Doc">The number in the segment.</param>
public readonly record struct DocumentAddress(int Segment, int Doc);
