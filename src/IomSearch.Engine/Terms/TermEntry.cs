namespace IomSearch.Engine.Terms;

/// <summary>What the dictionary knows of a term in one field of a segment.</summary>
/// <param name="Documents">Documents that have it, 1 or more.</param>
/// <param name="Occurrences">Times it stands in all of them.</param>
/// <param name="Postings">Where its documents start, in bytes of the postings' body.</param>
/// <param name="Positions">Where its positions start, in bytes of the positions' body.</param>
public readonly record struct TermEntry(int Documents, long Occurrences, long Postings, long Positions);
