using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>The words around an amount by which a sentence says that a project costs it, or that somebody gives it for
/// the project.</summary>
internal static class BudgetPhrases
{
    private const string Kind = "(?:project|programme|program|initiative|action|operation|intervention|scheme|work"
        + "|response|projet|proyecto|programa|iniciativa|projekt|vorhaben|programm|progetto|programma|projeto)";

    private const string AllOfIt = @"^,? (?:which|that) (?:is|was|covers|covered|makes up|meets|met|constitutes)[^.;]*"
        + @"\b(?:whole|entire|full|total|all)\b";

    private static readonly Regex BudgetBefore = Of(
        @"\b(?:costs?|budget)\b(?: of [^.;,]*)?, which [^.;,]*, (?:is|was|amounts to|amounted to|comes to"
            + @"|stands at) (?:about )?$"
        + @"|^(?:funded|financed|budgeted|costed|supported) (?:at|with) $"
        + @"|\bat a (?:total |overall |whole )?(?:cost|price) of (?:about |some )?$|\bamounts? available\b[^.;]*$"
        + @"|\b(?:budget|envelope|enveloppe|presupuesto|gesamtbudget|projektbudget|gesamtvolumen|projektvolumen"
            + @"|fördersumme|gesamtkosten|projektkosten|orçamento|bilancio|dotation|dotación|dotazione)\b[^.;]*$"
        + @"|\b(?:total|overall|whole|entire|full|project)(?:['’]s)? (?:project )?(?:costs?|funding|value|amounts?"
            + @"|sum|total|financing|grant|investment)\b[^.;]*$"
        + @"|[;,–—] total:? $"
        + $@"|\b{Kind}, which (?:comes|came|amounts|amounted|runs) to (?:about )?$"
        + @"|\b(?:its|the (?:project|programme|whole|total|overall|entire|full)(?:['’]s)?) (?:[a-z]+ )?costs? (?:of|is"
            + @"|was|are|were|came to|come to|comes to|amounted to|amount to|amounts to) (?:about |some )?$"
        + $@"|\b(?:paid|pays|pay) for (?:the|this) {Kind} [(]$"
        + @"|\b(?:project|programme)['’]s (?:total|cost|value)\b[^.;]*$"
        + @"|\b(?:coût|montant|costo|coste|monto|importe|importo|valore|valor|custo|montante|kosten)(?: total| totale"
            + @"| global| complessivo| global du projet| del proyecto| del progetto)?\b[^.;]*$");

    private static readonly Regex CostBefore = Of(
        $@"\b{Kind}\b[^.;]*\b(?:worth|valued at|amounts? to|amounted to|amounting to|totall?ing|totals|costs?"
            + @"|costing|kostet|kostete|coûte|a coûté|cuesta|costó|costa|dotado con|dotiert mit|dotata di|doté d['’]?e?"
            + @"|dotée d['’]?e?|in höhe von|por valor de|por un monto de|d['’]un montant de|pour un montant de"
            + @"|del valore di|per un importo di|per un valore di|no valor de)\b[^.;]*$"
        + @"|^(?:The|It|This|All|Their|They)\b[^.;,]*\bcosts? (?:about |around |some |a total of )?$"
        + $@"|\b{Kind}\b[^.;]*\b(?:at|for) (?:a |an )?(?:total |estimated |overall )?(?:cost"
            + @"|price) of (?:about |some )?$");

    private static readonly Regex OfBudget = Of(@"\b(?:(?:total|overall|whole) cost|budget) of (?:about |some )?$");

    /// <summary><c>two X-ray machines, which cost</c>: what the project buys.</summary>
    private static readonly Regex ThingWhich = Of(
        @"(?:machines?|vehicles?|cars?|buses|boats?|buildings?|houses?|kits?|equipment|tools|pumps?|wells|latrines"
            + @"|computers|ambulances?|mills?|ovens?),? (?:(?:which|that|each) costs?|costing|worth) (?:about "
            + @"|some )?$");

    private static readonly Regex WholeBehind = Of(
        @"^[ -](?:[a-z-]+ ){0,2}(?:project|programme|initiative|budget)\b"
        + @"|^,? (?:la totalidad|la totalité|l['’]intégralité|l['’]intero|la totalità|das gesamte"
            + @"|the (?:project['’]s )?(?:whole|entire|full|total)) [^.;]*\b(?:budget|presupuesto|bilancio"
            + @"|costs?|sum|grant)\b|^(?: Euro)? zur Verfügung\b"
        + @"|^,? (?:has|have|had|was|were) (?:been )?(?:made available|set aside|allocated|granted|approved|provided)"
            + @" for (?:the|this) (?:whole |entire )?(?:project|programme)\b"
        + @"|^,? (?:in all|in total|altogether|for the whole|insgesamt|au total|en total|in totale)\b"
        + $"|{AllOfIt}");

    private static readonly Regex WhichIsWhole = Of(AllOfIt + @"[^.;,]*\b(?:budgets?|costs?|sum|expenses|funding)\b");

    private static readonly Regex GrantBefore = Of(
        @"\bin the amount of $|\b(?:funds|funding|a grant|the grant|grant|a contribution|contributions|donation) (?:of"
            + @"|totall?ing|amounting to|worth)\b[^.;]*$"
        + @"|\b(?:provides?|provided|contributes?|contributed|donates?|donated|gives?|gave|given|grants?|granted"
            + @"|received|receives|set aside|allocated|allocates|awarded|invested|invests|committed|made available"
            + @"|pledged|approved)(?: the project| it| IOM)?(?: about| some| a total of| a grant of| up to)? ?$"
        + @"|\b(?:funded|financed|supported|paid for|funds|finances|supports|funding|support|pays for|co-funded"
            + @"|co-financed)\b[^.;]*\b(?:with|for|at|in the amount of|to the tune of) (?:a )?(?:total of "
            + @"|total amount of |about |approximately |some |an amount of |a grant of |grant of |sum of )?$"
        + @"|\b(?:funded|financed|supported|paid for|co-funded|co-financed) (?:entirely |solely "
            + @"|fully )?by\b[^.;()]*[(]$"
        + @"|\b(?:finanziert|gefördert|financé|financée|financiado|financiada|finanziato|finanziata"
            + @"|unterstützt)\b[^.;]*\b(?:mit|avec|con|com|für|à hauteur de|por|per|de|di)(?: insgesamt| rund"
            + @"| un total de| un montant de| un importo di)?\s?$"
        + @"|\b(?:financement|financiación|financiamiento|finanziamento|contribution|contribución|contributo|subvention"
            + @"|subvención|zuschuss|förderung|don|donación|apport|aporte)(?: financier| financiera)? (?:de|di|d['’]"
            + @"|von|in Höhe von|por)\s?$");

    private static readonly Regex With = Of(@"(?:^|\W)(?:with|avec|con|mit)(?: a total of| some)? $");

    private static readonly Regex FromPayer = Of(@"^,? (?:\w+ )?(?:from|by|provided by|de la|del|du|dal|vom|von)\b");

    private static readonly Regex Part = Of(
        @"\b(?:each|per|every|grants? of up to|up to|loans?|salary|salaries|wages?|remittances|GDP|ransom|debt"
            + @"|alone|own costs?|savings"
            + @"|(?:repair|revolving|savings|shared|loan|emergency) fund"
            + @"|they receive|participants receive|families receive|höchstens|maximal|bis zu|pro (?:Person"
            + @"|Haushalt|Kopf|Familie)|jeweils|au maximum"
            + @"|máximo|al massimo|individual|small grants?|a month|a year|a day"
            + @"|monthly|annually|prize|fine|fee|fees|je|par|cada"
            + @"|ciascun|last year|our supporters|supporters gave|in its first year|in the first year|so far spent)\b");

    /// <summary>Whether the words behind an amount say that it is the whole: <c>EUR 70,000, which was the entire
    /// budget</c>.</summary>
    public static bool SaysWhole(string after) => WhichIsWhole.IsMatch(after);

    /// <summary>Whether the words right before an amount call it the budget, whatever stands near: <c>With a budget of
    /// EUR 420,000, the project gives each cooperative a nursery</c>.</summary>
    public static bool NamesWhole(string before) => OfBudget.IsMatch(before);

    /// <summary>Whether the words call the amount the cost or budget of the whole.</summary>
    public static bool TellsWhole(string before, string after) =>
        !ThingWhich.IsMatch(before)
        && (BudgetBefore.IsMatch(before) || CostBefore.IsMatch(before) || WholeBehind.IsMatch(after));

    /// <summary>Whether the words say that somebody gives the amount for the project.</summary>
    public static bool TellsGrant(string before, string after) =>
        GrantBefore.IsMatch(before) || (With.IsMatch(before) && FromPayer.IsMatch(after))
        || (before.Length == 0 && after.Trim(' ', '.').Length == 0);

    private static readonly Regex OfEach = Of(
        @"^(?:each|every)\b|^(?:jede[rs]?|chaque|chacun|cada|ogni|ciascuno)\b|\b(?:was|were) entitled\b");

    /// <summary>Whether a sentence tells what each one gets: <c>Each was entitled to assistance worth NOK
    /// 23,000</c>.</summary>
    public static bool TellsOfEach(string sentence) => OfEach.IsMatch(sentence);

    /// <summary>Whether the words near an amount say that it is for one person, or a part.</summary>
    public static bool TellsPart(string words) =>
        Part.IsMatch(words.Replace("per cent", "percent", StringComparison.Ordinal));

    private static Regex Of(string pattern) => ClausePattern.Of(pattern);
}
