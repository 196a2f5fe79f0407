using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds who pays where no words of paying that are known stand before or behind a name: a body that is known
/// to give, in a sentence that speaks of money.</summary>
/// <remarks>Office prose has more ways to say that somebody pays than any list of phrases: <c>Its financing is ensured
/// by the Bank</c>, <c>The Agency has earmarked GBP 180,000</c>. So this is asked only where a text has no payer by
/// <see cref="DonorFinder"/>. Partners, and the governments of the countries in which the project works, are
/// none.</remarks>
internal static class PayersByTheWay
{
    private const int MostNames = 40;
    private const int LongestLead = 60;

    /// <summary>Words behind which a country's name alone is a giver's: <c>We owe the funding to
    /// Portugal</c>.</summary>
    private static readonly Regex ByState = new(
        @"\b(?:funding|financing|funds|donors?|sponsors?|grants?)\b[^.;]*\b(?:by|to|from|donors?,|are|is) (?:the )?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Words right before a name by which it is a partner, a host or one who gives no money.</summary>
    private static readonly Regex Partner = new(
        @"\b(?:with|alongside|through|led by|implemented by|carried out by|run by|organi[sz]ed by|requested by"
            + @"|request of"
            + @"|guidance (?:of|from)|equipment (?:of|from)|headed by|chaired by|trained by|built by|advises|supports"
            + @"|assists|helps|support to|assistance to|beside|besides|unlike|mit|avec|con|partners?:?|under) "
            + @"(?:the |le |la |el |il |dem |der |den )?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The payers by their one name, in the text's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="countries">Where the project is known to work, ISO 3166-1 alpha-2: their governments
    /// receive.</param>
    public static List<Found<string>> Find(string text, IReadOnlyCollection<string> countries)
    {
        var payers = new List<Found<string>>();
        foreach (var sentence in Sentences.Of(text).Where(sentence => MoneyWords.AreIn(sentence.Text)
            && !SentenceSubject.IsAnother(sentence.Text) && !SentenceSubject.IsPerson(sentence.Text)))
        {
            foreach (var (name, start, end) in Names(sentence.Text))
            {
                if (PayerNames.IsSurePayer(name, countries) && !payers.Exists(payer => payer.Value == name)
                    && !Partner.IsMatch(sentence.Text[Math.Max(0, start - LongestLead)..start]))
                {
                    payers.Add(new Found<string>(name, sentence.Start + start, sentence.Start + end));
                }
            }
        }

        return payers;
    }

    /// <summary>The organisations that the sentence names, each with its place.</summary>
    private static IEnumerable<(string Name, int Start, int End)> Names(string sentence)
    {
        var (at, count) = (0, 0);
        while (at < sentence.Length && count < MostNames)
        {
            if (!char.IsUpper(sentence[at]) || (at > 0 && char.IsLetterOrDigit(sentence[at - 1])))
            {
                at++;
                continue;
            }

            count++;
            var names = OrganisationNames.Read(sentence, at);
            var end = at + Math.Max(1, names.Length);
            // A bare country is where people are or come from; it gives as a government, or behind words of giving.
            var isGiver = ByState.IsMatch(sentence.AsSpan(0, at));
            foreach (var name in Organisations.Split(names).Where(name => isGiver || Organisations.IsGovernment(name)
                || !Countries.TryFind(name, out _)))
            {
                yield return (Governments.Of(name), at, end);
            }

            at = end;
        }
    }
}
