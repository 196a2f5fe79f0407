using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>The words of English, French, Spanish, German, Italian and Portuguese sentences by which somebody is said
/// to
/// pay.</summary>
internal static class DonorPhrases
{
    private const int MostStarts = 40;

    private const string How = "(?:jointly |entirely |fully |wholly |partly |partially |generously |mainly |primarily "
        + "|kindly |solely |largely |also |financially |exclusively |in full |in part |in whole |chiefly |directly )?";

    private const string English =
        @"\b(?:co-?\s?funded|co-?\s?financed|funded|financed|sponsored|bankrolled|underwritten|donated|granted"
            + $@"|paid for|subsidi[sz]ed|supported financially"
            + $@"|financially supported)(?:, [^.;,]*,)? {How}(?:(?:in the amount of"
            + @"|with|at|for|in|during|since|from) [^.;]* |to the tune of [^.;]* )?(?:jointly )?(?:by|through|from)\b"
        + @"|\b(?:funding|funds|financing|finance|money|a grant|grants?|donations?|contributions?|financial (?:support"
            + @"|assistance|contributions?|backing|resources|aid)|generous (?:support|contributions?|funding"
            + @"|donations?|grants?)|support|resources)(?: (?:is|are|was|were|being|has been|have been|kindly"
            + @"|generously))?(?: (?:provided|received|made available|given|granted|made|awarded|donated|contributed"
            + @"|coming))? (?:from|by)\b";

    private const string EnglishSums =
        @"\b(?:funds|funding|grants?|contributions?|support|donations?) of [^.;]*? (?:from|by)\b"
        + @"|\b(?:funds|funding|grants?|contributions?|support|donations?) \([^.;()]*\) (?:from|by)\b"
        + @"|\b(?:funds|funding|money|support|financing|budget|sum|cost)(?:, [^.;]*,| of [^.;,]*)? (?:comes?|came"
            + @"|is coming) from\b"
        + @"|\bbudget of [^.;,]* from\b"
        + @"|\b(?:financial|generous|kind) (?:support|contributions?|assistance|backing) of\b"
        + @"|\b(?:is|was|were|are|been) (?:wholly |entirely )?paid (?:in full |entirely |wholly |jointly )?by\b"
        + @"|\bthanks to (?:a |an |the )?(?:[a-z]+ )?(?:contribution|grant|gift|donation|support|funding|funds)"
            + @" (?:of|from|by)\b"
        + @"|^all of (?:it|this|them) (?:came |comes |was |is )?(?:from|by)\b"
        + @"|\b(?:receives?|received|draws?|drew|gets?|got|takes?|took) (?:its|their|all|the|all its|all the)"
            + $@" (?:[a-z]+ )?(?:funds|funding|money|resources|means|financing) {How}from\b"
        + @"|\b(?:funds|funding|costs?|expenses|budget)\b[^.;]*?\bshared (?:equally )?(?:by|between|among)\b"
        + @"|\b[Dd]onors? (?:of|for|to) (?:all|the|these|this|both|each)\b[^.;:]*\s?:"
        + @"|\b(?:funding|sponsorship|generosity|expense|a grant|the grants?) of the\b"
        + @"|\b(?:funds|funding|grants?|contributions?|donations?|money|budget|costs?)\b[^.;]*?\b(?:provided|given"
            + @"|made available|donated|contributed|met|borne|covered|paid|carried|granted|awarded|shared)"
            + @" (?:in full |fully |wholly |jointly )?by\b"
        + @"|\bdonors? (?:of|for|to) (?:the|this|our|its) \w+ (?:is|are|was|were)\b"
        + @"|\b(?:[Kk]ey |[Mm]ain )?[Dd]onors?(?:\(s\))?\s?(?::|(?:is|are|was|were)\b)"
        + @"|\b(?:funded by|funding|financing|financed by|funder|funders|source of funding|funding source)\s?:";

    private const string French =
        @"\b(?:co-?financée?s?|financée?s?|subventionnée?s?|soutenue?s? financièrement|pris en charge)"
            + @"(?: [^.;,]*?)?? (?:par|grâce à|à travers)\b"
        + @"|\b(?:grâce|avec) (?:à |au )?(?:[^.;,]*?[ '’])?(?:appui|soutien|concours|financement|contribution|aide"
            + @"|don|subvention|fonds|générosité)(?: financi(?:er|ère)| généreux)?(?: [^.;]*?)?? (?:de la|de l['’]"
            + @"|du|des|de|d['’])"
        + @"|\b(?:sur|un) financement(?: de [0-9][^.;]*?)?? (?:de la|de l['’]|du|des|de|d['’])"
        + @"|\b(?:bailleurs?(?: de fonds)?|financement|financeurs?|donateurs?)\s?:";

    private const string Spanish =
        @"\b(?:co-?financiad[oa]s?|financiad[oa]s?|aportad[oa]s?|costead[oa]s?|sufragad[oa]s?|patrocinad[oa]s?"
            + @"|subvencionad[oa]s?)(?: [^.;,]*?)?? (?:por|pelo|pela|pelos|pelas|con (?:fondos"
            + @"|recursos) (?:de|del))\b"
        + @"|\b(?:con|com|gracias a|graças a|gracias al)(?: (?:el|la|los|un|una|o|a|os|um|uma))? (?:[^.;,]*? )?"
            + @"(?:apoyo|fondos|financiación|financiamiento|contribución|aporte|aportación|recursos|ayuda|donación"
            + @"|subvención|apoio|financiamento|contribuição|fundos)(?: financier[oa]| financeiro)?(?: [^.;]*?)?? "
            + @"(?:del|de la|de los|de las|de|do|da|dos|das)\b"
        + @"|\b(?:donantes?|financiador(?:es)?|financiación|financiamiento)\s?:";

    private const string German =
        @"\b(?:(?:ko|mit)?finanziert|gefördert|unterstützt|bezahlt)\b(?: (?:wird|wurde|werden|wurden))?"
            + @"(?: (?:das|die|der|dieses|diese) [\w-]+)? (?:wird |wurde )?(?:gemeinsam |vollständig |zu [0-9]+ (?:%"
            + @"|Prozent) )?(?:vom|von der|von den|von|durch(?: das| die| den)?|aus(?: Mitteln)?|mit Mitteln)\b"
        + @"|\b(?:mit|aus|durch) (?:finanziellen )?Mitteln?(?: in Höhe von [^.;]*?)?? (?:des"
            + @"|der|vom|von|aus dem)\b"
        + @"|\b(?:mit|dank)(?: der| einer| freundlicher)? (?:finanzieller |finanziellen |großzügiger |großzügigen )?"
            + @"(?:Unterstützung|Förderung|Finanzierung|Beitrags?|Zuwendung)(?: in Höhe von [^.;]*?)?? (?:des"
            + @"|der|vom|von|durch(?: das| die| den)?)\b"
        + @"|\b(?:Geber|Förderung|Finanzierung|Fördermittelgeber|Zuwendungsgeber)\s?:";

    private const string Italian =
        @"\b(?:co-?finanziat[oaie]|finanziat[oaie]|sostenut[oaie] finanziariamente)(?: [^.;,]*?)?? "
            + @"(?:dal|dalla|dallo|dai|dagli|dalle|dall['’]|da|con (?:fondi|risorse) (?:del|della|di|dell['’]))"
        + @"|\b(?:con|grazie al|grazie alla|grazie a|grazie ad)(?: (?:il|lo|la|un|una|i))? (?:[^.;,]*? )?"
            + @"(?:contributo|sostegno|finanziamento|supporto|fondi|risorse|appoggio)(?: finanziario)?"
            + @"(?: [^.;]*?)?? (?:del|della|dello|dei|degli|delle|dell['’]|di)"
        + @"|\b(?:finanziatori?|ente finanziatore|finanziamento|donatori?)\s?:";

    private const string Work =
        @"\b(?:project|programme|program|initiative|action|campaign|activities|activity|intervention|work"
            + @"|training|survey|study|response|operation|centres?|centers?)\b[^.;]*\b(?:supported"
            + $@"|backed|assisted) {How}by\b"
        + @"|\b(?:has|have|had|enjoys?|receives?|received|with) the (?:financial )?(?:support|backing"
            + @"|assistance|help) of\b"
        + @"|\bwith (?:the )?(?:funds|funding|money|means|resources|financing|grants?|gifts?) of\b"
        + @"|\bwith (?:the )?(?:support|assistance|help|backing|aid) (?:of|from)\b|\b(?:thanks to|made possible by"
            + @"|made possible through|made possible with|out of funds of|commissioned by)\b"
        + @"|\b(?:contribution|grant|donation)s? of the\b"
        + @"|\b(?:co-?)?(?:finances?|funds?|financed|funded) (?:the|this|it)\b[^.;,]* (?:together|jointly) with\b"
        + @"|\b(?:funds|funding|money|means|costs?|budget)\b[^.;]*?\b(?:drawn from|falls? to|fell to|taken from)\b"
        + @"|\bowes? (?:its|their) (?:existence|funds|funding|means) to\b"
        + @"|\b(?:is|was|are|were) (?:a|the) (?:joint )?(?:gift|investment|donation|contribution) (?:of|from|by)\b"
        + @"|\bnow (?:relies|depends|rests) (?:up)?on\b"
        + @"|\b(?:and|,) [0-9]+ ?(?:%|per ?cent)(?: \([^()]*\))? by\b"
        + @"|\b(?:avec l['’]appui|con el apoyo|com o apoio|con il sostegno|mit Unterstützung)\b";

    /// <summary>The project or a part of it stands at the start of the sentence as what is supported.</summary>
    private const string Subject =
        @"^(?:it|this|they|these)\b[^.;,]*\b(?:is|was|are|were|has been|have been) "
            + $@"(?:supported|backed) {How}by\b"
        + $@"|^(?:{How}supported|backed|sponsored) {How}by\b"
        + @"|^(?:the|our|its|all)\b[^.;,]{3,80}\b(?:is|was|are|were|has been|have been) "
            + $@"(?:also )?{How}supported by\b";

    private static readonly Regex Break = new(@"(?:[,;:–—] |\) | and | that | while | which | the )",
        RegexOptions.NonBacktracking);

    /// <summary>Words after which whoever is named pays.</summary>
    public static readonly IReadOnlyList<Regex> Sure =
        [Of(English), Of(EnglishSums), Of(French), Of(Spanish), Of(Italian)];

    /// <summary>Words after which one pays whose name is known as a payer's.</summary>
    public static readonly IReadOnlyList<Regex> Likely = [Of(Work), Of(Subject), Of(German)];

    /// <summary>What joins a sum to the one who gives it: <c>USD 2 million from the Fund</c>.</summary>
    public static readonly Regex BehindSum = new(
        @"^,? (?:all of it |all of which (?:came |comes )?|all |entirely |in full )?(?:(?:was |were |is |kindly "
            + @"|generously )?(?:provided|given|made available|donated|contributed|granted|awarded|received|coming"
            + @"|allocated) )?(?:from|by)\b|^,? (?:all of it |all )?an? (?:gift|grant|donation"
            + @"|contribution) (?:of|from)\b",
        RegexOptions.NonBacktracking);

    /// <summary>What joins a sum to a clause that says who gives it: <c>USD 210,000, which the Agency provides</c>.
    /// </summary>
    public static readonly Regex SumWhich = new(
        @"^,? (?:all of )?(?:which|that) (?:the )?(?<giver>\p{Lu})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Words of giving behind the name of one who gives a sum.</summary>
    public static readonly Regex Gives = new(
        @"^(?: \([A-Z][\w./-]*\))?,? (?:has |have |had )?(?:kindly |generously |(?:agreed|undertaken|promised) to )?"
            + @"(?:provides?|provided|gives?|gave"
            + @"|given|pays?|paid|grants?|granted|contributes?|contributed|donates?|donated|bears?|bore|borne|covers?"
            + @"|covered|put up|made available)\b", RegexOptions.NonBacktracking);

    /// <summary>The payer in a word before the project: <c>the EU-funded project</c>.</summary>
    public static readonly Regex Hyphened = new(
        @"\b(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Oo]ur) (?<n>[A-Z][A-Za-z]+)[-‑](?:funded|financed|supported|sponsored"
            + @"|backed)\s(?:[\w-]+\s){0,3}(?:project|programme|program|initiative|scheme|action|centre|campaign)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Words of paying for the whole, which no partner is told of with: <c>the Ministry of Health finances the
    /// project</c>.</summary>
    public static readonly Regex PaysAll = new(
        @"^ (?:jointly |together |both )?(?:co-?)?(?:financ(?:e|es|ed)|funds?|funded|pays? for|paid for) (?:it\b"
            + @"|(?:the|this) (?:[a-z-]+ ){0,2}(?:project|programme|program|initiative|action|campaign|centre)\b)",
        RegexOptions.NonBacktracking);

    /// <summary>The payer as the one who acts: "Norway funds the project", "The Fund supports it with EUR 2 million".
    /// The name stands before these words.</summary>
    public static readonly Regex Pays = new(
        @"^(?: \([A-Z][\w./-]*\))?(?:, (?:under|through|within) (?:its|the|their) [^,;.]*)?,? (?:which "
            + @"|who )?(?:also |jointly |generously |kindly |together |both )?(?:is "
            + @"|are |was |were |has |have |had |will )?(?:also |jointly |generously |kindly )?(?:co-?)?(?:funds|fund"
            + @"|funded|finances|finance|borne|financed|pays?(?: [^.;,]*)? for|paid(?: [^.;,]*)? for|bears"
            + @"|carries (?:[a-z]+ ){0,5}costs?|carried (?:[a-z]+ ){0,5}costs?|added a contribution"
            + @"|adds a contribution|bore|meets the costs?|met the costs?|meets? all (?:the )?(?:costs?|expenses)"
            + @"|met all (?:the )?(?:costs?"
            + @"|expenses)|covers the (?:whole |entire "
            + @"|full )?costs?|covered the (?:whole "
            + @"|entire |full )?costs?|donated|donates|contributes|contributed|funding|financing|paying for"
            + @"|made it possible|set aside|(?:provides?|provided|gives?|gave|given|grants?|granted|made available"
            + @"|makes available|approved|allocated|allocates|awarded|committed|pledged|invested|invests|put up"
            + @"|supplies|supplied) (?:all )?(?:about |some |around |up to |nearly |over |more than |almost )?(?:the "
            + @"|a |an |its |this |all )?(?:total of |sum of |grant of )?(?:[a-z]+ )?(?:funds|funding|money|grant"
            + @"|financial support|financing|contribution"
            + @"|[A-Z]{2,3} ?[$€£]? ?[0-9]|[€$£¥]|[0-9]))"
        + @"|^(?: \([A-Z][\w./-]*\))?,? (?:generously |kindly |financially )?(?:supports|support|supported"
            + @"|backs|backed|sponsors|sponsored|is supporting|has supported|subsidi[sz]es) (?:it\b"
            + @"|the (?:[\w-]+ )?(?:project|programme|initiative|work|activities|scheme|centres?)|this (?:project"
            + @"|programme|work|initiative)|our work)"
        + @"|^(?: \([A-Z][\w./-]*\))?,? (?:finance|finanziert|fördert|financia|finanzia|cofinance|cofinancia|cofinanzia"
            + @"|kofinanziert|a financé|ha financiado|ha finanziato)\b"
        + @"|^(?: \([A-Z][\w./-]*\))?,? (?:has |have |had )?(?:provides?|provided|gives?|gave|given|meets?|met|carries"
            + @"|carried|bears?|bore|borne|covers?|covered|pays?|paid|put up) (?:the |its )?(?:whole|entire|full|total"
            + @"|all)(?: of)?(?: the| its)? (?:budget|costs?|sum|amount|bill|funds)\b"
        + @"|^(?: \([A-Z][\w./-]*\))?,? (?:pays?|paid|contributes?|contributed|adds?|added|bears?|bore|gives?|gave)"
            + @" (?:the )?(?:rest|remainder|balance|other|outstanding|remaining)\b"
        + @"|^(?: \([A-Z][\w./-]*\))? (?:is|was|are|were|has been|have been) (?:the |its |our )?(?:main |sole |only "
            + @"|key |single )?donors?\b",
        RegexOptions.NonBacktracking);

    /// <summary>"Italy contributes EUR 500,000 and the Foundation EUR 250,000": the second sum has no verb.</summary>
    public static readonly Regex Sum = new(
        @"^(?: \([A-Z][\w./-]*\))?,? (?:with |another |the other |a further |the remaining "
            + @"|the rest, )?(?:[A-Z]{3}|US\$|[€$£¥]) ?[0-9]",
        RegexOptions.NonBacktracking);

    private static Regex Of(string pattern) => ClausePattern.Of(pattern);

    /// <summary>Where names may stand before words of paying: at the sentence's start and behind what parts its
    /// clauses; bounded, so that a long list costs no more than its length.</summary>
    public static IEnumerable<int> PhraseStarts(string sentence)
    {
        yield return 0;
        var starts = 0;
        for (var match = Break.Match(sentence); match.Success && starts < MostStarts; match = match.NextMatch())
        {
            starts++;
            yield return match.Index + match.Length;
        }
    }
}
