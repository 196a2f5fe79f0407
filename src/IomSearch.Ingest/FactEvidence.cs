namespace IomSearch.Ingest;

/// <summary>Where one fact of a record comes from, so that a person can check it.</summary>
/// <param name="Field">The record's field, as the export names it: <c>countries</c>, <c>donors</c>, <c>years</c>,
/// ...</param>
/// <param name="Value">The value that this place supports, as the record holds it.</param>
/// <param name="Rule">What found it: <c>label</c>, or the name of a rule for prose.</param>
/// <param name="Quote">The words of the source that say it, at most 200 characters.</param>
/// <param name="Line">The line of the source file, from 1; 0 when unknown.</param>
public sealed record FactEvidence(string Field, string Value, string Rule, string Quote, int Line = 0);
