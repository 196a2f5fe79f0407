using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Tells lines that stand where titles do and are none: offices, addresses, writers, ways to a page, entries
/// of an index, names of reports.</summary>
internal static class FrontMatterLines
{
    private const int FewestPlaces = 4;

    /// <summary><c>Integration: 7.2, 8.1</c> in an index.</summary>
    private static readonly Regex IndexEntry = new(@": ?[0-9]+(?:[.][0-9]+)?(?:, ?[0-9]+(?:[.][0-9]+)?)*$",
        RegexOptions.NonBacktracking);

    /// <summary>A tab with its number, <c>News (4)</c>, or a day, <c>March 7</c>.</summary>
    private static readonly Regex Entry = new(
        @"^(?:\p{Lu}{2}\b[ |/·]*){2,}$|^\w+ [(][0-9]+[)]$|^[0-9]+[ -]min(?:ute)?s?(?: read)?$|^(?:Posted"
            + @"|Published) (?:on )?[0-9].*$"
            + @"|^(?:January|February|March|April|May|June|July|August|September|October"
            + @"|November|December) [0-9]{1,2}$",
        RegexOptions.NonBacktracking);

    /// <summary><c>International Organization for Migration – Mission in Georgia</c>: the head of a site.</summary>
    private static readonly Regex Office = new(
        @"^(?:IOM|OIM|International Organi[sz]ation for Migration|Organización Internacional para las Migraciones"
            + @"|Organisation internationale pour les migrations|Organizzazione Internazionale per le Migrazioni"
            + @"|Internationale Organisation für Migration|UN Migration)\b(?:,? [(]?(?:IOM|OIM)[)]?)?[ ,:|–—-]+"
            + @"(?:the |la |el |il )?(?:\p{L}+ )?(?:Mission|Office|Ufficio|Bureau|Oficina|Büro|Misión|Missione"
            + @"|Delegation"
            + @"|Representation|Landesbüro)(?:[ ,–—-]+(?:in|to|for|of|per|di|en|au|pour|de|für"
            + @"|\p{Lu}{2,})\b[^:]*)?$|^(?:IOM|OIM) (?:en|in|au|im) (?:el |la |le "
            + @"|the )?\p{Lu}[\p{L} ]{3,30}$",
        RegexOptions.NonBacktracking);

    private static readonly Regex Document = new(
        @"\b(?:annual|activity|yearly|biennial) (?:report|review)\b(?: (?:19|20)[0-9]{2})?(?:[/–-][0-9]{2,4})?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The way to the page: <c>Accueil / Projets</c>.</summary>
    private static readonly Regex Path = new(
        @"^(?:home|home page|start|top|accueil|inicio|início|startseite|página principal|pagina iniziale) ?[/>»›|→]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>A house number before a comma, or a post code before a town.</summary>
    private static readonly Regex Address = new(
        @", [\p{L} .'’-]{3,40} [0-9]{1,4}[a-z]?,|, (?:[A-Z]{1,2}-)?[0-9]{4,6} \p{Lu}\p{L}+"
            + @"|, [0-9]{1,4}[a-z]? (?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square"
            + @"|Boulevard)\b",
        RegexOptions.NonBacktracking);

    /// <summary><c>Portrait by Amina Bello</c>: who wrote a page.</summary>
    private static readonly Regex Byline = new(
        @"^(?:[Pp]ortrait|[Ss]tory|[Tt]exts?|[Pp]hotos?|[Pp]ictures|[Ww]ords|[Rr]eport|[Aa]rticle|[Ii]nterview"
            + @"|[Ww]ritten|[Ee]dited|[Pp]osted|[Pp]ublished)(?: and (?:photos?|pictures))? by \p{Lu}\S+"
            + @"(?: \p{Lu}\S+){1,2}$|^(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Uu]ploaded) by \S+$"
            + @"|^[Bb]y \p{Lu}\S+(?: \p{Lu}\S+){1,2}(?:$|,| ·| and )",
        RegexOptions.NonBacktracking);

    /// <summary><c>Own contribution: EUR 62 500</c>: a row of a sheet.</summary>
    private static readonly Regex Sum = new(@": (?:[A-Z]{3}|US\$|[$€£¥]) ?[0-9][0-9 .,]*$",
        RegexOptions.NonBacktracking);

    /// <summary>Whether the words state a sum and name nothing.</summary>
    public static bool IsSum(string words) => Sum.IsMatch(words);

    /// <summary>Whether the words are one of these.</summary>
    public static bool IsSuch(string words) => IndexEntry.IsMatch(words) || Entry.IsMatch(words)
        || Office.IsMatch(words) || IsDocument(words) || Path.IsMatch(words) || IsListOfPlaces(words)
        || IsAddress(words) || Byline.IsMatch(words) || PageCountry.IsOffice(words) || IsSum(words);

    /// <summary>Whether the words are where somebody can be written to: <c>Gonzagagasse 1, 1010 Vienna,
    /// Austria</c>.</summary>
    public static bool IsAddress(string words) => words.Contains(',', StringComparison.Ordinal)
        && Address.IsMatch(words);

    /// <summary>Whether the words are what the report itself is called: <c>Annual Report 2012</c>.</summary>
    public static bool IsDocument(string words) => Document.IsMatch(words);

    /// <summary><c>Minsk, Skopje, Chisinau</c>: where offices are.</summary>
    public static bool IsListOfPlaces(string words) => words.Split(", ") is { Length: >= FewestPlaces } places
        && places.Count(place => Gazetteer.TryWhole(place, out _)) * 2 > places.Length;
}
