namespace IomSearch.Discovery.Evaluation;

/// <summary>A query whose answers are known.</summary>
/// <param name="Id">The id that <see cref="Judgements"/> name it by.</param>
/// <param name="Text">What is searched for.</param>
public sealed record JudgedQuery(string Id, string Text);
