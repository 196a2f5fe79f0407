namespace IomSearch.Ingest.Facts;

/// <summary>The names of the rules that find facts, as <see cref="FactEvidence.Rule"/> holds them.</summary>
internal static class FactRules
{
    /// <summary>The source states the fact under a label or key of its own.</summary>
    public const string Label = "label";

    /// <summary>Brackets behind the title name the countries.</summary>
    public const string TitleBrackets = "title brackets";
}
