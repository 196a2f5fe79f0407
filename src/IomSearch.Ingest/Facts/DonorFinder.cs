using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the sentences that say who pays, and the names in them.</summary>
/// <remarks>"Funded by", "donated by", "with financial support from" say it for any name. "Supported by" and "with the
/// support of" say it only of a project, or for a name that is known to pay; local partners support without paying. IOM
/// itself is never its donor.</remarks>
internal static class DonorFinder
{
    /// <summary>"With", "With the" may stand before the words of paying that open a sentence.</summary>
    private const int LongestOpening = 10;

    /// <summary>An article may stand before the first name.</summary>
    private const int LongestArticle = 6;

    private static readonly Regex Acts = new(
        @"^(?: (?:for|of|in|on|to|at|the|a|and|with) [\w’'-]+){0,4} (?:is|was|are|were|has|have|had|will|ran|runs|began"
            + @"|started|launched|opened|[a-z]{3,}(?:s|ed))\b",
        RegexOptions.NonBacktracking);

    /// <summary><c>In Chikwawa and Nsanje the Icelandic Government paid</c>: where, and then who.</summary>
    private static readonly Regex OpensPlace = new(
        @"^(?:In|At|On|From|For|With|To) |^\p{Lu}[\p{L} ]{2,40} the \p{Lu}\p{L}+ Government$",
        RegexOptions.NonBacktracking);

    /// <summary>The donors by their one name, in the text's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">A longer one that may name in full who is called "the Fund"; null for the text
    /// itself.</param>
    public static List<Found<string>> Find(string text, string? context = null)
    {
        var donors = new List<Found<string>>();
        foreach (var sentence in Sentences.Of(text).Where(sentence => !SentenceSubject.IsAnother(sentence.Text)))
        {
            foreach (var match in DonorPhrases.Sure.SelectMany(phrase => phrase.Matches(sentence.Text)))
            {
                Add(sentence, match.Index + match.Length, isSure: true, donors, opens: match.Index <= LongestOpening);
            }

            foreach (var match in DonorPhrases.Likely.SelectMany(phrase => phrase.Matches(sentence.Text)))
            {
                Add(sentence, match.Index + match.Length, isSure: false, donors, opens: match.Index <= LongestOpening);
            }

            foreach (var (_, _, end) in Amounts.Find(sentence.Text))
            {
                if (DonorPhrases.BehindSum.Match(sentence.Text[end..]) is { Success: true } joint)
                {
                    Add(sentence, end + joint.Length, isSure: false, donors);
                }
                else if (DonorPhrases.SumWhich.Match(sentence.Text[end..]) is { Success: true } which)
                {
                    AddGiver(sentence, end + which.Groups["giver"].Index, donors);
                }
            }

            AddActors(sentence, donors);
            foreach (var name in DonorPhrases.Hyphened.Matches(sentence.Text).Select(match => match.Groups["n"]))
            {
                if (PayerNames.IsPayer(name.Value))
                {
                    var start = sentence.Start + name.Index;
                    AddNew([Organisations.Normalise(name.Value)], (start, start + name.Length), donors);
                }
            }
        }

        // "the Ministry of Foreign Affairs of the Republic of Poland" is one payer, and Poland in it no other.
        var whole = donors.FindAll(donor => Organisations.Split(donor.Value).Count == 1);
        donors = donors.FindAll(donor =>
            !whole.Exists(other => other.Start < donor.Start && other.End >= donor.End));
        return [.. donors.Select(donor => ShortDonors.InFull(donor, context ?? text))
            .OfType<Found<string>>().DistinctBy(donor => donor.Value, StringComparer.Ordinal)
            .OrderBy(donor => donor.Start)];
    }

    /// <summary>Adds the names behind words of paying. Where those open the sentence, the name behind the last comma is
    /// who acts then: <c>With funds from Japan, Wells for Wajir was launched</c>.</summary>
    private static void Add(Sentence sentence, int start, bool isSure, List<Found<string>> donors, bool opens = false)
    {
        var names = OrganisationNames.Read(sentence.Text, start);
        if (opens && names.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && Acts.IsMatch(sentence.Text.AsSpan(
                sentence.Text.IndexOf(names, start, StringComparison.Ordinal) + names.Length)))
        {
            names = names[..comma];
        }

        var end = names.Length == 0 ? start
            : sentence.Text.IndexOf(names, start, StringComparison.Ordinal) + names.Length;
        AddNew(Organisations.Split(names).Where(name =>
            PayerNames.IsName(name) && (isSure || PayerNames.IsPayer(name))),
            (sentence.Start + start, sentence.Start + end), donors);
    }

    /// <summary>The name behind "a sum, which", where it is said to give that.</summary>
    private static void AddGiver(Sentence sentence, int start, List<Found<string>> donors)
    {
        var names = OrganisationNames.Read(sentence.Text, start);
        var end = names.Length == 0 ? 0 : sentence.Text.IndexOf(names, start, StringComparison.Ordinal) + names.Length;
        if (end > 0 && DonorPhrases.Gives.IsMatch(sentence.Text.AsSpan(end)))
        {
            AddNew(Organisations.Split(names).Where(PayerNames.IsName), (sentence.Start + end - names.Length,
                sentence.Start + end), donors);
        }
    }

    /// <summary>The names that stand right before words of paying, at the sentence's start or behind a comma or
    /// "and".</summary>
    private static void AddActors(Sentence sentence, List<Found<string>> donors)
    {
        var isPaid = false;
        foreach (var start in DonorPhrases.PhraseStarts(sentence.Text))
        {
            var names = OrganisationNames.Read(sentence.Text, start);
            var end = names.Length == 0
                ? 0 : sentence.Text.IndexOf(names, start, StringComparison.Ordinal) + names.Length;
            if (end == 0 || end - names.Length > start + LongestArticle || OpensPlace.IsMatch(names)
                || !(DonorPhrases.Pays.IsMatch(sentence.Text.AsSpan(end))
                    || (isPaid && DonorPhrases.Sum.IsMatch(sentence.Text.AsSpan(end)))))
            {
                continue;
            }

            var split = Organisations.Split(names).Where(PayerNames.IsName).ToList();
            if (split.Count > 0 && (split.All(PayerNames.IsPayer)
                || (split.All(PayerNames.IsBody) && DonorPhrases.PaysAll.IsMatch(sentence.Text.AsSpan(end)))))
            {
                isPaid = true;
                AddNew(split, (sentence.Start + end - names.Length, sentence.Start + end), donors);
            }
        }
    }

    private static void AddNew(IEnumerable<string> names, (int Start, int End) place, List<Found<string>> donors) =>
        donors.AddRange(names.Select(Governments.Of)
            .Where(name => !donors.Any(donor => donor.Value == name)).ToList()
            .Select(name => new Found<string>(name, place.Start, place.End)));
}
