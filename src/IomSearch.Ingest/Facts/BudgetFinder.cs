using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the amount that a sentence states as the cost of the whole project.</summary>
/// <remarks>What is called the budget or cost goes before what a donor gives. Where one sentence has several donors
/// each
/// give a sum, the sums are shares, and none is the whole.</remarks>
internal static class BudgetFinder
{
    private const decimal LeastBudget = 1000m;
    private const int CharactersNear = 40;

    /// <summary>The first such amount; null when no sentence states one.</summary>
    public static Found<Money>? Find(string text)
    {
        Found<Money>? given = null;
        foreach (var sentence in Sentences.Of(text).Where(sentence => sentence.Text.Any(char.IsDigit)
            && !SentenceSubject.IsAnother(sentence.Text)))
        {
            var grants = new List<Found<Money>>();
            foreach (var (money, start, end) in Amounts.Find(sentence.Text))
            {
                var (before, after) = (sentence.Text[..start], sentence.Text[end..]);
                if (money.Amount < LeastBudget || (!BudgetPhrases.SaysWhole(after) && BudgetPhrases.TellsPart(
                    sentence.Text[Math.Max(0, start - CharactersNear)..Math.Min(sentence.Text.Length, end + 30)])))
                {
                    continue;
                }

                var found = new Found<Money>(money, sentence.Start + start, sentence.Start + end);
                if (BudgetPhrases.TellsWhole(before, after))
                {
                    return found;
                }

                if (BudgetPhrases.TellsGrant(before, after))
                {
                    grants.Add(found);
                }
            }

            given ??= grants is [var only] ? only : null;
        }

        return given;
    }
}
