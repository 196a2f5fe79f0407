using System.Collections.Frozen;
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

    private const int LongestName = 60;

    /// <summary>Words for a donor that was named before: <c>the Fund</c>.</summary>
    private static readonly FrozenSet<string> ShortNames =
        "Fund Foundation Bank Agency Trust Commission Programme Union Ministry Embassy Government Department".Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An article may stand before the first name.</summary>
    private const int LongestArticle = 6;

    private static readonly Regex Body = new(@"\b(?:Ministry|Department|Federal Office|Directorate|Secretariat) ",
        RegexOptions.NonBacktracking);

    /// <summary>Members of the OECD's committee of donors, and others that report to it.</summary>
    private static readonly FrozenSet<string> DonorStates =
        ("AT AU BE CA CH CZ DE DK EE ES FI FR GB GR HU IE IS IT JP KR LI LT LU LV NL NO NZ PL PT SE SI SK US AE"
            + " KW QA SA")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Regex LocalPower = new(
        @"^(?:the )?(?:(?:City|Municipality|Canton|Province|Region|State|Land|Prefecture|Principality) of [A-Z]"
            + @"|[A-Z][\w-]+ (?:Region|Province|Canton|County Council|City Council|Regional Council)$)",
        RegexOptions.NonBacktracking);

    private static readonly FrozenSet<string> Payers =
        ("Fund Bank Foundation Agency Union Commission Embassy Trust Programme USAID Stiftung Fondation Fundación "
            + "Fondazione Fonds Fondo Agence Agencia Agenzia Banque Banco Fundação Philanthropies Charities Endowment "
            + "Cross Crescent")
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PayingMinistries =
    [
        "Ministry of Foreign Affairs", "Ministry for Foreign Affairs", "Foreign Ministry", "Foreign Office",
        "Foreign Affairs", "Immigration", "Development Cooperation", "International Development",
        "Economic Cooperation", "Affaires étrangères", "Asuntos Exteriores", "Affari Esteri", "Auswärtige"
    ];

    private static readonly FrozenSet<string> NoNames =
        ("Organisation Organization Organización Organizzazione Association It This These They The He She We I Project"
            + " Programme Donor Donors Budget Period Duration NGO NGOs ONG ONGs").Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly Regex Acts = new(
        @"^(?: (?:for|of|in|on|to|at|the|a|and|with) [\w’'-]+){0,4} (?:is|was|are|were|has|have|had|will|ran|runs|began"
            + @"|started|launched|opened|[a-z]{3,}(?:s|ed))\b",
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
                    AddGiver(sentence, end + which.Length, donors);
                }
            }

            AddActors(sentence, donors);
            foreach (var name in DonorPhrases.Hyphened.Matches(sentence.Text).Select(match => match.Groups["n"]))
            {
                if (IsPayer(name.Value))
                {
                    var start = sentence.Start + name.Index;
                    AddNew([Organisations.Normalise(name.Value)], (start, start + name.Length), donors);
                }
            }
        }

        return [.. donors.Select(donor => ShortNames.Contains(donor.Value) ? InFull(donor, context ?? text) : donor)
            .OfType<Found<string>>().DistinctBy(donor => donor.Value, StringComparer.Ordinal)
            .OrderBy(donor => donor.Start)];
    }

    /// <summary>"The Fund" is the one that the text names in full; nobody where it names none.</summary>
    private static Found<string>? InFull(Found<string> donor, string text)
    {
        for (var at = text.IndexOf($" {donor.Value}", StringComparison.Ordinal); at > 0;
            at = text.IndexOf($" {donor.Value}", at + 1, StringComparison.Ordinal))
        {
            var words = text[Math.Max(0, at - LongestName)..(at + 1 + donor.Value.Length)].Split(' ');
            for (var first = 0; first < words.Length - 1; first++)
            {
                var name = string.Join(' ', words[first..]);
                if (char.IsUpper(name[0]) && Organisations.IsKnown(name))
                {
                    return donor with { Value = Organisations.Normalise(name) };
                }
            }
        }

        return null;
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

        AddNew(Organisations.Split(names).Where(name => IsName(name) && (isSure || IsPayer(name))),
            (sentence.Start + start, sentence.Start + start + names.Length), donors);
    }

    /// <summary>The name behind "a sum, which", where it is said to give that.</summary>
    private static void AddGiver(Sentence sentence, int start, List<Found<string>> donors)
    {
        var names = OrganisationNames.Read(sentence.Text, start);
        var end = names.Length == 0 ? 0 : sentence.Text.IndexOf(names, start, StringComparison.Ordinal) + names.Length;
        if (end > 0 && DonorPhrases.Gives.IsMatch(sentence.Text.AsSpan(end)))
        {
            AddNew(Organisations.Split(names).Where(IsName), (sentence.Start + end - names.Length,
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
            if (end == 0 || end - names.Length > start + LongestArticle
                || !(DonorPhrases.Pays.IsMatch(sentence.Text.AsSpan(end))
                    || (isPaid && DonorPhrases.Sum.IsMatch(sentence.Text.AsSpan(end)))))
            {
                continue;
            }

            var split = Organisations.Split(names).Where(IsName).ToList();
            if (split.Count > 0 && split.All(IsPayer))
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

    /// <summary><c>Italian Ministry of Labour</c>: a ministry of one of the states that give.</summary>
    private static bool IsMinistryOfDonor(string name) =>
        Body.IsMatch(name) && Gazetteer.Find(name).Exists(match => match.Kind is NameKind.People or NameKind.Country
            && DonorStates.Contains(match.Code));

    /// <summary><c>January 2018</c> and nothing else.</summary>
    private static bool IsTime(string name) => name.Any(char.IsDigit) && (Dates.TryParse(name, out _)
        || Dates.FindPeriods(name) is [{ Start: 0 }]);

    private static bool IsName(string name) =>
        name.Length >= 2 && char.IsUpper(name[0])
        && !(name.Length > 3 && name[3] == ' ' && Currencies.IsCode(name[..3]))
        && (!name.StartsWith("IOM", StringComparison.Ordinal) || Organisations.IsKnown(name) && name != "IOM")
        && !name.StartsWith("International Organization for Migration", StringComparison.Ordinal)
        && !(name.Length == 3 && Currencies.IsCode(name)) && !NoNames.Contains(name) && !IsTime(name)
        && !(Gazetteer.TryWhole(name, out var match) && match.Kind is NameKind.People or NameKind.Place);

    /// <summary>Whether the name is one that pays: a government or country, a known organisation, a fund, bank, agency
    /// or foundation.</summary>
    private static bool IsPayer(string name) =>
        Organisations.IsKnown(name) || Organisations.IsGovernment(name)
        || name.Contains("Government of", StringComparison.Ordinal)
        || (Gazetteer.TryWhole(name, out var match) && match.Kind == NameKind.Country)
        || LocalPower.IsMatch(name) || IsMinistryOfDonor(name)
        || PayingMinistries.Any(ministry => name.Contains(ministry, StringComparison.Ordinal))
        || name.Split(' ').Any(Payers.Contains);
}
