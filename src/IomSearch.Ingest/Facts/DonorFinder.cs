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
    private const string How = "(?:jointly |entirely |fully |partly |partially |generously |mainly |primarily |kindly "
        + "|solely |largely |also |financially )?";

    private static readonly Regex Sure = new(
        $@"\b(?:co-?funded|co-?financed|funded|financed|sponsored|bankrolled|underwritten|donated|granted|supported "
            + $@"financially|financially supported) {How}(?:by|through|from)\b"
        + @"|\b(?:funding|funds|financing|a grant|grants|donations?|contributions?|financial (?:support|assistance"
        + @"|contributions?|backing"
        + @"|resources)|generous (?:support|contributions?|funding|donations?))(?: (?:is|are|was|were|being|kindly"
        + @"|generously))?"
        + @"(?: (?:provided|received|made available|given|granted|made))? (?:from|by)\b"
        + @"|\b(?:funds|funding|grants?|contributions?|support) of [^.;]{0,40} from\b"
        + @"|\b(?:funding|funds|money|support) (?:comes?|came|is coming) from\b"
        + @"|\b(?:financial|generous|kind) (?:support|contributions?|assistance) of\b"
        + @"|\b(?:funds|funding|grants?|contributions?|donations?)\b[^.;]{0,60}\b(?:provided|given|made available"
        + @"|donated|contributed) by\b"
        + @"|\b(?:[Kk]ey |[Mm]ain )?[Dd]onors?(?:\(s\))?\s?(?::|(?:is|are|was|were)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Likely = new(
        $@"\b(?:project|programme|program|initiative|action|campaign|activities|activity|intervention|work|training"
            + $@"|survey|study)\b[^.;]{{0,80}}\bsupported {How}by\b"
        + $@"|\b(?:[Ii]t|[Tt]his) (?:is|was|has been) supported {How}by\b"
        + @"|\bwith (?:the )?(?:support|assistance|help) (?:of|from)\b|\b(?:thanks to|made possible by|made possible "
        + @"through|made possible with)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Hyphened = new(
        @"\b(?:[Tt]he|[Tt]his|[Aa]n?) (?<n>[A-Z][A-Za-z]+)-(?:funded|financed|supported"
            + @"|sponsored)\s(?:[a-z-]+\s){0,3}(?:project|programme|initiative)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The payer as the one who acts: "Norway funds the project", "The Fund supports it with EUR 2 million".
    /// The name stands between the start of the sentence and these words.</summary>
    private static readonly Regex Pays = new(
        @"^,? (?:also |jointly |generously |kindly )?(?:is |are |was |were |has |have )?(?:co-?)?(?:funds|fund"
            + @"|funded|finances|finance|financed|pays for|pay for|paid for|bears|bore|covers the costs?"
        + @"|donated|contributes|contributed|funding|financing"
        + @"|(?:provides?|provided|gives?|gave|grants?|granted|made available|approved) (?:the |a "
        + @"|its )?(?:funds|funding|grant|financial support|[A-Z]{3} ?[0-9]|[€$£]))\b"
        + @"|^,? (?:generously |kindly |financially )?(?:supports|support|supported|backs|backed|sponsors"
        + @"|sponsored) (?:it|the project|this project|the programme|the initiative|the work|the activities)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex LocalPower = new(
        @"^(?:the )?(?:City|Municipality|Canton|Province|Region|State|Land|Prefecture|Principality) of [A-Z]",
        RegexOptions.NonBacktracking);

    private static readonly FrozenSet<string> Payers =
        "Fund Bank Foundation Agency Union Commission Embassy Trust Programme USAID".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PayingMinistries =
        ["Ministry of Foreign Affairs", "Foreign Ministry", "Development Cooperation", "International Development"];

    /// <summary>The donors by their one name, in the text's order.</summary>
    public static List<Found<string>> Find(string text)
    {
        var donors = new List<Found<string>>();
        foreach (var sentence in Sentences.Of(text).Where(sentence => !SentenceSubject.IsAnother(sentence.Text)))
        {
            foreach (Match match in Sure.Matches(sentence.Text))
            {
                Add(sentence, match, isSure: true, donors);
            }

            foreach (Match match in Likely.Matches(sentence.Text))
            {
                Add(sentence, match, isSure: false, donors);
            }

            AddActor(sentence, donors);
            foreach (var name in Hyphened.Matches(sentence.Text).Select(match => match.Groups["n"]))
            {
                if (IsPayer(name.Value))
                {
                    var start = sentence.Start + name.Index;
                    donors.Add(new Found<string>(Organisations.Normalise(name.Value), start, start + name.Length));
                }
            }
        }

        return [.. donors.OrderBy(donor => donor.Start)];
    }

    private static void Add(Sentence sentence, Match trigger, bool isSure, List<Found<string>> donors)
    {
        var start = trigger.Index + trigger.Length;
        var names = OrganisationNames.Read(sentence.Text, start);
        foreach (var name in Organisations.Split(names))
        {
            if (IsName(name) && (isSure || IsPayer(name)) && !donors.Any(donor => donor.Value == name))
            {
                donors.Add(new Found<string>(name, sentence.Start + start, sentence.Start + start + names.Length));
            }
        }
    }

    private static void AddActor(Sentence sentence, List<Found<string>> donors)
    {
        var names = OrganisationNames.Read(sentence.Text, 0);
        var end = names.Length == 0 ? 0 : sentence.Text.IndexOf(names, StringComparison.Ordinal) + names.Length;
        if (end == 0 || !Pays.IsMatch(sentence.Text[end..]))
        {
            return;
        }

        var split = Organisations.Split(names).Where(IsName).ToList();
        if (split.Count > 0 && split.All(IsPayer))
        {
            donors.AddRange(split.Where(name => !donors.Any(donor => donor.Value == name))
                .Select(name => new Found<string>(name, sentence.Start + end - names.Length, sentence.Start + end)));
        }
    }

    private static bool IsName(string name) =>
        name.Length >= 2 && char.IsUpper(name[0])
        && !(name.Length > 3 && name[3] == ' ' && Currencies.IsCode(name[..3]))
        && !name.StartsWith("IOM", StringComparison.Ordinal)
        && !name.StartsWith("International Organization for Migration", StringComparison.Ordinal)
        && !(Gazetteer.TryWhole(name, out var match) && match.Kind is NameKind.People or NameKind.Place);

    /// <summary>Whether the name is one that pays: a government or country, a known organisation, a fund, bank, agency
    /// or foundation.</summary>
    private static bool IsPayer(string name) =>
        Organisations.IsKnown(name) || Organisations.IsGovernment(name)
        || name.Contains("Government of", StringComparison.Ordinal)
        || (Gazetteer.TryWhole(name, out var match) && match.Kind == NameKind.Country)
        || LocalPower.IsMatch(name)
        || PayingMinistries.Any(ministry => name.Contains(ministry, StringComparison.Ordinal))
        || name.Split(' ').Any(Payers.Contains);
}
