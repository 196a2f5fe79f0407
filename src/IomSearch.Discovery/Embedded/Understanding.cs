using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Says how a query was understood, in the query language itself.</summary>
internal static class Understanding
{
    /// <summary>The parts with what each asks for: <c>+vocational +training -roma</c>; <c>*:*</c> for
    /// everything.</summary>
    public static string Of(RequestPlan plan) => plan.Parsed is null
        ? "*:*"
        : string.Join(' ', plan.Parsed.Clauses.Select(clause => Sign(clause.Occur) + clause.Text));

    private static string Sign(Occur occur) => occur switch
    {
        Occur.Must or Occur.Filter => "+",
        Occur.MustNot => "-",
        _ => "",
    };
}
