using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Tells which words can be a donor's name, and which names are known to be of one who pays.</summary>
internal static class PayerNames
{
    private const int FewestWords = 2;

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

    /// <summary>Of these, words that no partner is called by.</summary>
    private static readonly FrozenSet<string> Givers =
        ("Fund Bank Foundation Stiftung Fondation Fundación Fondazione Fonds Fondo Banque Banco Fundação Philanthropies"
            + " Endowment").Split(' ').ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary><c>Italian Ministry of Labour</c>: a ministry of one of the states that give.</summary>
    private static bool IsMinistryOfDonor(string name) =>
        Body.IsMatch(name) && Gazetteer.Find(name).Exists(match => match.Kind is NameKind.People or NameKind.Country
            && DonorStates.Contains(match.Code));

    /// <summary><c>January 2018</c> and nothing else.</summary>
    private static bool IsTime(string name) => name.Any(char.IsDigit) && (Dates.TryParse(name, out _)
        || Dates.FindPeriods(name) is [{ Start: 0 }]);

    /// <summary>Whether words where a donor is named are a name: no project, sum, time, place, and not IOM.</summary>
    public static bool IsName(string name) =>
        name.Length >= 2 && char.IsUpper(name[0])
        && !(name.Length > 3 && name[3] == ' ' && Currencies.IsCode(name[..3]))
        && (!name.StartsWith("IOM", StringComparison.Ordinal) || Organisations.IsKnown(name) && name != "IOM")
        && !name.StartsWith("International Organization for Migration", StringComparison.Ordinal)
        && !(name.Length == 3 && Currencies.IsCode(name)) && !NoNames.Contains(name) && !IsTime(name)
        && !(Gazetteer.TryWhole(name, out var match) && (match.Kind is NameKind.People or NameKind.Place
            || (match.Kind == NameKind.Region && !Organisations.IsKnown(name))));

    /// <summary>Whether the name alone says that its bearer gives: a donor state's government or ministry, a fund,
    /// bank or foundation, an organisation of the table; none of the countries in which the project works.</summary>
    public static bool IsSurePayer(string name, IReadOnlyCollection<string> countries)
    {
        if (!IsName(name) || name.Split(' ').Length < FewestWords && !Organisations.IsKnown(name))
        {
            return false;
        }

        var states = Gazetteer.Find(name).Where(match => match.Kind is NameKind.People or NameKind.Country)
            .Select(match => match.Code).ToList();
        var isState = Organisations.IsGovernment(name) || Body.IsMatch(name);
        return isState
            ? states.Exists(DonorStates.Contains) && !states.Exists(countries.Contains)
            : (Organisations.IsKnown(name) || name.Split(' ').Any(Givers.Contains))
                && !states.Exists(countries.Contains);
    }

    /// <summary>Whether it is one that pays, or a part of a government.</summary>
    public static bool IsBody(string name) => IsPayer(name) || Body.IsMatch(name);

    /// <summary>Whether the name is one that pays: a government or country, a known organisation, a fund, bank, agency
    /// or foundation.</summary>
    public static bool IsPayer(string name) =>
        Organisations.IsKnown(name) || Organisations.IsGovernment(name)
        || name.Contains("Government of", StringComparison.Ordinal)
        || (Gazetteer.TryWhole(name, out var match) && match.Kind == NameKind.Country)
        || LocalPower.IsMatch(name) || IsMinistryOfDonor(name)
        || PayingMinistries.Any(ministry => name.Contains(ministry, StringComparison.Ordinal))
        || name.Split(' ').Any(Payers.Contains);
}
