using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>The words by which a sentence speaks of what is given or spent, in five languages.</summary>
internal static class MoneyWords
{
    private static readonly Regex Any = new(
        @"\b(?:fund(?:s|ed|ing)?|financ\w*|grants?|granted|contribut\w*|budget\w*|cost(?:s|ed|ing)?|expenses?|pay|pays"
            + @"|paid|paying|donors?|donat\w*|sponsor\w*|subsid\w*|gifts?|money|means|allott?\w*|allocat\w*|earmark\w*"
            + @"|set aside|put up|made available|generous\w*|generosity|expenditures?|thanks to|invest\w*|bankroll\w*"
            + @"|underwr\w*|supported|in total|in all|altogether|total|volume|worth|dispos(?:es?|ed)|agreements? came"
            + @"|entrusted|envelope"
            + @"|coûts?|coût|financement|bailleurs?|enveloppe|montant|apport\w*"
            + @"|costo|coste|presupuesto|aport\w*|donantes?|fondos"
            + @"|fondi|contributo|finanzi\w*|importo"
            + @"|Mittel\w*|Kosten|förder\w*|gefördert|bezahlt|insgesamt|Verfügung"
            + @"|custo|orçamento)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Sum = new(@"[€$£¥]|\b[A-Z]{3} ?[0-9]", RegexOptions.NonBacktracking);

    /// <summary>Whether the sentence has one of them beside a sum.</summary>
    public static bool AreNear(string sentence) => Any.IsMatch(sentence);

    /// <summary>Whether the sentence has one of them, or a sum.</summary>
    public static bool AreIn(string sentence) => Any.IsMatch(sentence) || Sum.IsMatch(sentence);
}
