using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the amount that a sentence states as the cost of the whole project.</summary>
internal static class BudgetFinder
{
    private const decimal LeastBudget = 1000m;

    private static readonly Regex Before = new(
        @"(?:\bbudget\b[^.;]{0,40}|\b(?:project|programme|initiative|action)\b[^.;]{0,60}\b(?:worth|valued at"
            + @"|amounts? to|amounting to|totall?ing|costs?|costing)\b[^.;]{0,30}"
        + @"|\b(?:funds|funding|a grant|the grant|a contribution|contributions) (?:of|totall?ing|amounting "
        + @"to)\b[^.;]{0,20}"
        + @"|^(?:The|It|This|All|Their)[^.;,]{0,50}\bcosts? (?:about |around |some |a total of )?"
        + @"|\b(?:total|overall|project) (?:cost|funding|value|amount)s?\b[^.;]{0,30}"
        + @"|\b(?:provides?|provided|contributes|contributed|donates|donated|gives|gave|granted)(?: about| some"
        + @"| a total of| up to)? ?"
        + @"|\b(?:funded|financed|supported|funds|finances|supports|funding|support)\b[^.;]{0,80}\b(?:with|for"
        + @"|at) (?:a )?(?:total of |total amount of |about "
        + @"|approximately |some |an amount of |a grant of |grant of )?)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Behind = new(
        @"^[ -](?:[a-z-]+ ){0,2}(?:project|programme|initiative|budget)\b",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Share = new(
        @"\b(?:each|per|every|grants? of up to|loans?|salary|wage|remittances|GDP|ransom|debt|individual|small "
            + @"grants?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The first such amount; null when no sentence states one.</summary>
    public static Found<Money>? Find(string text)
    {
        foreach (var sentence in Sentences.Of(text))
        {
            foreach (var (money, start, end) in Amounts.Find(sentence.Text))
            {
                if (money.Amount >= LeastBudget
                    && (Before.IsMatch(sentence.Text[..start]) || Behind.IsMatch(sentence.Text[end..]))
                    && !Share.IsMatch(sentence.Text[Math.Max(0, start - 40)..Math.Min(sentence.Text.Length, end + 30)]))
                {
                    return new Found<Money>(money, sentence.Start + start, sentence.Start + end);
                }
            }
        }

        return null;
    }
}
