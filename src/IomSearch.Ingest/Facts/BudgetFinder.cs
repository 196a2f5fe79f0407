using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the amount that a sentence states as the cost of the whole project.</summary>
/// <remarks>What is called the budget or cost goes before what a donor gives. Where one sentence has several donors
/// each
/// give a sum, the sums are shares, and none is the whole.</remarks>
internal static class BudgetFinder
{
    private const decimal LeastBudget = 1000m;
    private const decimal LeastByTheWay = 10_000m;
    /// <summary><c>per district</c>, <c>each</c>.</summary>
    private const int CharactersOfShare = 6;

    private const int CharactersNear = 40;
    private const int CharactersBehind = 30;

    /// <summary>The only large amount of a text that calls none its budget, where its sentence speaks of the project's
    /// money or names who pays; nothing where there are two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="payers">Who pays, by the place in the text.</param>
    public static Found<Money>? FindByTheWay(string text, IReadOnlyList<Found<string>> payers)
    {
        var amounts = new List<(Found<Money> Found, bool IsTold)>();
        foreach (var sentence in Sentences.Of(text).Where(sentence => sentence.Text.Any(char.IsDigit)))
        {
            var isOwn = !SentenceSubject.IsAnother(sentence.Text) && !SentenceSubject.IsPerson(sentence.Text);
            var end = sentence.Start + sentence.Text.Length;
            var isPaid = payers.Any(payer => payer.Start >= sentence.Start && payer.End <= end);
            foreach (var (money, start, behind) in Amounts.Find(sentence.Text)
                .Where(amount => amount.Money.Amount >= LeastByTheWay))
            {
                amounts.Add((new Found<Money>(money, sentence.Start + start, sentence.Start + behind),
                    isOwn && !IsPart(sentence.Text, start, behind) && !BudgetPhrases.TellsOfEach(sentence.Text)
                        && (isPaid || MoneyWords.AreNear(sentence.Text))));
            }
        }

        return amounts is [(var only, true)] ? only : null;
    }

    /// <summary>Whether the words right before call it the budget, and those right behind do not say that it is each
    /// one's.</summary>
    private static bool NamesWhole(string before, string after) => BudgetPhrases.NamesWhole(before)
        && !BudgetPhrases.TellsOfEach(before)
        && !(after is [' ', ..] && BudgetPhrases.TellsPart(after[..Math.Min(after.Length, CharactersOfShare)]));

    private static bool IsPart(string sentence, int start, int end) => BudgetPhrases.TellsPart(
        sentence[Math.Max(0, start - CharactersNear)..Math.Min(sentence.Length, end + CharactersBehind)]);

    /// <summary>The first such amount; null when no sentence states one.</summary>
    public static Found<Money>? Find(string text)
    {
        Found<Money>? given = null;
        foreach (var sentence in Sentences.Of(text).Where(sentence => sentence.Text.Any(char.IsDigit)
            && !SentenceSubject.IsAnother(sentence.Text)))
        {
            var grants = new List<Found<Money>>();
            var sums = new List<Money>();
            foreach (var (money, start, end) in Amounts.Find(sentence.Text))
            {
                var (before, after) = (sentence.Text[..start], sentence.Text[end..]);
                if (money.Amount < LeastBudget || (!BudgetPhrases.SaysWhole(after) && !NamesWhole(before, after)
                    && IsPart(sentence.Text, start, end)))
                {
                    continue;
                }

                sums.Add(money);
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

            // "Sida contributed SEK 6.5 million, Belgium EUR 400,000": the second share has no verb.
            given ??= grants is [var only] && !sums.Exists(sum => sum.Currency != only.Value.Currency) ? only : null;
        }

        return given;
    }
}
