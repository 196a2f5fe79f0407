namespace IomSearch.Ingest.Facts;

/// <summary>The names of the rules that find facts, as <see cref="FactEvidence.Rule"/> holds them.</summary>
internal static class FactRules
{
    /// <summary>The source states the fact under a label or key of its own.</summary>
    public const string Label = "label";

    /// <summary>A label has a value that no table knows; it is kept as evidence and out of the facts.</summary>
    public const string Unknown = "label, value not known";

    /// <summary>Brackets behind the title name the countries.</summary>
    public const string TitleBrackets = "title brackets";

    /// <summary>The title names the country or a place in it.</summary>
    public const string Title = "title";

    /// <summary>The text says most often that it happens there.</summary>
    public const string Where = "where it happens";

    /// <summary>The page says which country it is about.</summary>
    public const string Page = "country of the page";

    /// <summary>The heading or the words above several projects state it for all of them.</summary>
    public const string Section = "stated above several projects";

    /// <summary>A sentence says who pays.</summary>
    public const string Payer = "who pays";

    /// <summary>A sentence says when the project runs.</summary>
    public const string Runs = "when it runs";

    /// <summary>A sentence says when something was done in the project.</summary>
    public const string Done = "when it was done";

    /// <summary>A sentence says what the project costs.</summary>
    public const string Cost = "what it costs";

    /// <summary>A sentence says whether the project goes on.</summary>
    public const string State = "whether it goes on";

    /// <summary>The calendar years from the first date to the last.</summary>
    public const string Dates = "from start to end";

    /// <summary>The category that a sector code belongs to.</summary>
    public const string Category = "category of the sector";

    /// <summary>The sum of the budgets of all periods.</summary>
    public const string BudgetSum = "sum of budgets";

    /// <summary>The sum of what was committed, where there is no budget.</summary>
    public const string CommitmentSum = "sum of commitments";
}
