using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Finds the other end of a journey, and the other side of a border: a project of return, resettlement or
/// orientation works where people leave and where they arrive.</summary>
internal static class Journey
{
    private const int MostOfReturn = 4;

    private static readonly Regex IsTold = new(
        @"\b(?:returns?|returning|returnees?|reintegration|repatriation|readmission|resettl\w*|relocation"
            + @"|cultural orientation|departure|evacuation|family reunification|corridors?|humanitarian admission"
            + @"|rückkehr\w*|rapatriement"
            + @"|réintégration|réinsertion|réinstallation|retour|retorno|reintegración|repatriación|reasentamiento"
            + @"|rimpatrio|rientro|reintegrazione|reinsedia\w*|reasentad\w*|réinstallé\w*|rimpatria\w*"
            + @"|retornad[oa]s)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex FromTo = new(@"\b[Ff]rom (?:the )?\p{Lu}[\p{L}’'-]+ to (?:the )?\p{Lu}",
        RegexOptions.NonBacktracking);

    private static readonly Regex Returnees = new(
        @"\b(?:returnees|returners|deportees) from (?:the )?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex From = new(@"\b(?:from|depuis|aus|desde|dal|dalla) (?:the |la |le |el |der )?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Border = new(@"\bborders?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OfBoth = new(
        @"\b(?:[Bb]oth (?:countries|sides|states|banks|shores)|[Ee]ach side|[Ee]ither side|[Tt]he two countries"
            + @"|[Oo]n one side|[Bb]oth the \p{Lu}\p{L}+ and (?:the )?\p{Lu}\p{L}+ sides?)\b"
            + @"|\b(?:[Oo]ff(?:icers|icials)|[Gg]uards|[Pp]olice"
            + @"|[Ss]ervices) of (?:the )?\p{Lu}[\p{L} ]+ and (?:of )?(?:the )?\p{Lu}"
            + @"|\bone on the\b[^.;]*\bone on the\b|\bon the [A-Z]\w+ (?:side|bank)\b[^.;]*\bon the [A-Z]\w+",
        RegexOptions.NonBacktracking);

    /// <summary><c>Mediators from Albania and Montenegro visited each other's work</c>.</summary>
    private static readonly Regex EachOther = new(@"\beach other(?:['’]s)?\b", RegexOptions.NonBacktracking);

    private static readonly Regex Origins = new(
        @"\b(?:refugees|migrants|returnees|people|families|asylum[ -]seekers|workers) from\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex BothCountries = new(
        @"\b(?:[Ii]n|[Oo]f) (?:both countries|(?:each of )?the two countries|(?:den )?beiden? Ländern?"
            + @"|entrambi i paesi)\b"
            + @"|\b(?:[Dd]ans|[Ee]n) (?:les )?(?:deux pays|ambos países|los dos países)\b|\b[Nn]ei due paesi\b"
            + @"|^(?:Both countries|Beide Länder|Les deux pays|Ambos países|Entrambi i paesi) \p{Ll}",
        RegexOptions.NonBacktracking);

    private static readonly Regex ThreeCountries = new(
        @"\b(?:[Ii]n|[Oo]f) (?:all |the |all the |each of the |allen |den )?(?:three countries|drei Ländern)\b"
            + @"|\b(?:[Dd]ans|[Ee]n) (?:les |los )?(?:trois pays|tres países)\b|\b(?:[Nn]ei"
            + @"|[Ii]n tutti e) tre i? ?paesi\b",
        RegexOptions.NonBacktracking);

    /// <summary>Nothing of the project is done where others act in them.</summary>
    private static readonly Regex OfOthers = new(
        @"\b(?:sellers|smugglers|traffickers|employers|relations|trade|agreements?|laws?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The project has people return from one country to another: <c>Das Projekt unterstützt Menschen, die aus
    /// Deutschland nach Ghana zurückkehren</c>.</summary>
    private static readonly Regex Return = new(
        @"^(?:The|This|Das|Dieses|Le|Ce|Il|Questo|El|Este|O)\b (?:[\w-]+ ){0,3}(?:[Pp]roject|[Pp]rogramme|Projekt"
            + @"|Programm|[Pp]rojet|[Pp]rogetto|[Pp]royecto|[Pp]rograma|[Pp]rogramma|[Pp]rojeto)\b.*"
            + @"\b(?:[Rr]eturn|go(?:es)? (?:back|home)|[Rr]eintegrat|zurück|[Rr]ückk|[Rr]ückf|[Rr]etour"
            + @"|rentr(?:er|és|ent)|rientr|[Rr]imp"
            + @"|regres|[Rr]etorn"
            + @"|[Rr]itorn|torn(?:are|ano|ati|ate)\b|[Rr]esettl|[Rr]einsed|[Rr]easent)",
        RegexOptions.NonBacktracking);

    private static readonly Regex BothEnds = new(
        @"\b(?:from (?:the )?|aus (?:der |dem |den )?|du |de la |des |de |dall['’]|dalla |dal |desde )\p{Lu}[\p{L}’'-]*"
            + @"(?: (?:and |or |und |et |e |y )?\p{Lu}[\p{L}’'-]*)*(?: bei der \p{Lu}\p{Ll}+|(?: \p{Ll}+){1,5})?"
            + @" (?:to|nach|au|aux|en|vers|in|a|hacia"
            + @"|para) (?:the |la |el |die |den )?\p{Lu}",
        RegexOptions.NonBacktracking);

    /// <summary>Who returns, and from where: <c>the voluntary return of Iraqi nationals from Germany</c>.</summary>
    private static readonly Regex ReturnOf = new(
        @"\breturn of (?:[a-z-]+ ){0,2}\p{Lu}\p{L}+ (?:[a-z-]+ ){0,3}from (?:the )?\p{Lu}"
            + @"|\b(?:in|aus) \p{Lu}\p{L}+ (?:\p{L}+ ){0,2}freiwillige[nr]? Rückkehr\b",
        RegexOptions.NonBacktracking);

    /// <summary>Whether the sentence tells of both sides of a border between the two countries that it names, or of a
    /// return from one to others.</summary>
    public static bool TellsOfBoth(string sentence, List<NameMatch> named)
    {
        var countries = named.Select(match => match.Code).Where(code => code.Length > 0)
            .Distinct(StringComparer.Ordinal).Count();
        return (countries == 2 && OfBoth.IsMatch(sentence))
            || (countries is >= 2 and <= MostOfReturn && EachOther.IsMatch(sentence) && !Origins.IsMatch(sentence))
            || (countries is >= 2 and <= MostOfReturn && Return.IsMatch(sentence)
                && (BothEnds.IsMatch(sentence) || ReturnOf.IsMatch(sentence)));
    }

    /// <summary>How many countries a sentence says that all is done in, of which the sentences before it name one or
    /// the other; 0 where it says nothing of the kind.</summary>
    public static int CountriesOfAll(string sentence) =>
        OfOthers.IsMatch(sentence) ? 0 : BothCountries.IsMatch(sentence) ? 2 : ThreeCountries.IsMatch(sentence) ? 3 : 0;

    /// <summary>Whether the title tells of people who come back from the country, or go back to it as theirs: the
    /// country of the office whose page it is, if another, is the other end.</summary>
    public static bool IsBackFrom((string Text, Func<string, List<NameMatch>> Names) title, string country) =>
        IsTold.IsMatch(title.Text) && title.Names(title.Text).Exists(match => match.Code == country
            && (match.Kind == NameKind.People || From.IsMatch(title.Text.AsSpan(0, match.Start))));

    /// <summary>Countries besides those found: the other side of a border of which the text tells both; and where the
    /// title tells of a journey, those that the title names in whatever way, and those of which the text says that
    /// something happens there.</summary>
    /// <param name="title">The title, and what finds the names in it.</param>
    /// <param name="found">The countries found, ISO 3166-1 alpha-2.</param>
    /// <param name="weights">The countries of the text.</param>
    public static IEnumerable<CountryFound> Others((string Text, Func<string, List<NameMatch>> Names) title,
        List<string> found, Dictionary<string, CountryWeight> weights)
    {
        var isTold = IsTold.IsMatch(title.Text) || FromTo.IsMatch(title.Text);
        var named = isTold || Border.IsMatch(title.Text) ? OfTitle(title, countriesOnly: !isTold) : [];
        return weights.Where(country => country.Value.IsOneOfBoth || (isTold && country.Value.IsThere))
            .Select(country => new CountryFound(
                country.Key, FactRules.Where, country.Value.Place.Start, country.Value.Place.End))
            .Concat(named.Select(code => new CountryFound(code, FactRules.Title, 0, 0)))
            .DistinctBy(country => country.Code, StringComparer.Ordinal)
            .Where(country => !found.Contains(country.Code));
    }

    /// <summary>"Return of Qualified Albanians", "Resettlement from Rwanda to Canada": both ends. "Survey among
    /// Returnees from Germany" tells of where they were.</summary>
    private static IEnumerable<string> OfTitle((string Text, Func<string, List<NameMatch>> Names) title,
        bool countriesOnly) => title.Names(title.Text)
        .Where(match => match.Code.Length > 0 && (!countriesOnly || match.Kind == NameKind.Country)
            && !Returnees.IsMatch(title.Text.AsSpan(0, match.Start)))
        .Select(match => match.Code);
}
