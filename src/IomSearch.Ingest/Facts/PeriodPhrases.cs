using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>The words before, between and behind dates by which a sentence says that they are the project's.</summary>
internal static class PeriodPhrases
{
    /// <summary>So near to a date a study is what it dates.</summary>
    private const int LettersOfStudy = 40;

    private const string Kind = "(?:project|programme|program|initiative|action|campaign|pilot|phase|operation"
        + "|intervention|scheme|works?|activities|activity|response|talks|trainings?|courses?|centres?|centers?|study"
        + "|undertaking|survey|research|mission|projet|proyecto|programa|iniciativa|acción|projekt|vorhaben|programm"
        + "|maßnahme|progetto"
        + "|programma|iniziativa|projeto)";

    private const string Run = "(?:implemented|carried out|conducted|undertaken|executed|run|runs|ran|running|lasted"
        + "|lasts|operated|operational|active|held|took place|takes place|spans|spanned|covers|covered|scheduled"
        + "|planned|funded|financed|paid for|supported|delivered|in place|rolled out|extends|extended|continued"
        + "|continues|went on|set to run|mis en œuvre|mise en œuvre|réalisé|exécuté|se déroule|s['’]est déroulé|dure"
        + "|a duré|couvre|se ejecuta|se ejecutó|ejecutado|se desarrolla|se desarrolló|se implementa|se implementó"
        + "|implementado|dura|duró|läuft|lief|durchgeführt|umgesetzt|dauert|si svolge|si è svolto|realizzato|attuato"
        + "|executado|realizado)";

    private const string On = "(?:in|on|from|since|at the beginning of|at the start of|in early|in late|in mid-?"
        + "|in the spring of|in the summer of|in the autumn of|as of|en|le|im|am|nel|il|em|el|au mois de|en el mes de"
        + "|dans|depuis|desde|seit|dal)?\\s?";

    private static readonly Regex FirstTime = new(@"\bfor the first time in $",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex FirstOf = new(
        @"\bfirst\b[^.;0-9]* (?:handed over|opened|built|delivered|held|given|paid|trained|distributed|arrived"
            + @"|completed) in $",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex LastTime = new(@"\bfor the last time in $|\bthe last (?:one |ones )?(?:[a-z]+ )*in $",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Words for a part of the time that follows: <c>in the last quarter of 2008</c>.</summary>
    private static readonly Regex PartOf = new(
        @"\b(?:in the (?:first|second|third|fourth|last|final|early|late) (?:quarter|half|months|weeks|days|part) of"
            + @"|in the course of|in (?:spring|summer|autumn|winter|fall)|with effect from|counting from) $",
        RegexOptions.NonBacktracking);

    /// <summary>The project runs, and then the period.</summary>
    private static readonly Regex RunsFor = Of(
        $@"\b{Kind}\b,?[”""»]?(?: \([A-Z][\w-]*\))?,?(?:[^.,;]*,)? ?(?:which |that |qui |que |das |che )?(?:is "
            + @"|was |has been |will be |had been |being |to be |are |were |est |a été |sera |es |fue |será |wird "
            + $@"|wurde |è |è stato |foi )?(?:being |currently |jointly |successfully |also )?{Run}\b[^.;:]*$");

    private static readonly Regex ItRuns = Of(
        $@"^(?:it|this|they|these|all|es|il|elle|se|si)\b ?(?:is |was |has been |will be |are |were |est |a été |wird "
            + $@"|wurde )?(?:being |currently |also )?{Run}\b[^.;:]*$");

    private static readonly Regex AtTime = Of(
        @"(?:^|\W)(?:namely|a partir del?|à partir de|a partire da|pendant l['’]année|durante el año|en el año"
            + @"|im Jahre?|nell['’]anno|au cours de l['’]année"
            + @"|durante o ano|during the year|in the course of|within the year|within|for|in|during|since|throughout"
            + @"|over|from"
            + @"|on|en|im|nel|depuis|seit|desde|dal|durante|pendant|während|for the year"
            + @"|in the year|for the whole of|for all of|(?:in|for|during) (?:the )?(?:fiscal|financial|calendar|school"
            + @"|academic) years?|(?:seasons?|years?|summers?|winters?|terms?) of|(?:for|during|in) the harvests? of"
            + @"|(?:durante|para|en) la (?:cosecha|temporada|campaña) de"
            + @"|(?:pendant|durant) la (?:campagne|saison|récolte) de|durante la stagione del?) (?:early |late |mid-"
            + @"|the course of )?$");

    private static readonly Regex OnDay = Of(@"^(?:in|on|since|early in|late in) (?:early |late |mid-)?$");

    private static readonly Regex Since = Of(@"^(?:since|depuis|seit|desde|dal) (?:early |late |mid-)?$");

    private static readonly Regex Begun = Of(
        @"^,? [^.;]*\b(?:set out to|began|started|launched|embarked on|took up|inaugurated|kicked off)\b");

    private static readonly Regex FromThen = Of(
        @"^,? (?:from|starting(?: in| on| from)?|to (?:start|begin) (?:in|on|from)|with effect from|counting from"
            + @"|counted from|beginning(?: in| on)?|as of|commencing(?: in| on)?|à partir (?:de"
            + @"|du)|à compter (?:de|du)|a partir (?:de|del)|desde|ab|ab dem|a partire da|da|dal) $");

    private static readonly Regex InYear = Of(@"\b(?:for the whole of|for all of|in the year|in|during|throughout"
        + @"|through|over|en|im|nel|em|durante) $");

    private static readonly Regex InBrackets = Of($@"\b{Kind}\b[^.;()]*\((?:[^()]*)$");

    private static readonly Regex Running = Of(
        @"\b(?:implemented|carried out|conducted|running|executed|funded|financed|active|mise? en œuvre|réalisée?"
            + @"|menée?|ejecutad[oa]|desarrollad[oa]|implementad[oa]|realizad[oa]|realizzat[oa]|attuat[oa]|durchgeführt"
            + @"|umgesetzt|executad[oa])\b[^.;:,]*$");

    private static readonly Regex NamesProject = Of(
        $@"^,? (?:it|we)\b|^,? (?:the|this|our|its|le|el|das|il|o) [^.,;]*{Kind}\b"
        + $@"|^,?[^.,;]*\b(?:ran|runs|carried out|implemented|conducted) (?:the|this) [^.,;]*{Kind}\b");

    private static readonly Regex Opening = Of(
        @"^(?:from|between|during|in|for|over|du|de|entre|von|vom|dal|tra|desde|del|zwischen|depuis)\b[^.;]*$");

    private static readonly Regex Duration = Of(
        @"\b(?:implementation period|project period|project duration|duration of the project|period of implementation"
            + @"|project dates|implementation dates|time ?frame|funding period|project cycle)\b[^.;]*$"
        + @"|\bduration of [^.;()]*\($"
        + @"|\b(?:duration|period|dates|when|run time|years|durée|période|laufzeit|zeitraum|projektlaufzeit|duración"
            + @"|período|periodo|fechas|plazo|durata|date|duração|prazo)\s?:[^.;:]*$");

    private static readonly Regex Starts = Of(
        @"\b(?:launched|started|began|initiated|opened|set up) (?:this|the|its|our|a"
            + $@"|an) [^.;:,]*{Kind}\b,? {On}$"
        + $@"|\b{Kind}\b[^.;:]*\b(?:started|began|begun|commenced|launched|opened|was begun|has been running|kicked off"
            + @"|starts|begins|initiated|inaugurated|lancé|démarré|débuté|commencé|iniciado|inició|comenzó|empezó"
            + @"|arrancó"
            + @"|gestartet|begann|startete|avviato|iniziato|partito|lançado)\b(?: by IOM| officially| its activities"
            + $@"| its implementation| operations| activities| implementation)?,? {On}$"
        + $@"|\b(?:began|started) work,? {On}$"
        + @"|^activities (?:got|were) under ?way in (?:the )?(?:[a-z]+ (?:season|months) of )?$"
        + @"|^(?:launched|started|begun|ongoing|on-going|running|initiated|active|lancé|démarré|iniciado"
            + $@"|gestartet|avviato) {On}$"
        + @"|(?:^|; )(?:it|this|es|il|elle)\b[^.;:]*\b(?:was begun|initiated|opened|started|began|commenced"
        + @"|launched|starts|begins|kicked off"
            + $@"|débuté|démarré|inició|comenzó|empezó|begann|startete|iniziato)\b,? {On}$");

    private static readonly Regex Ongoing = Of(
        @"^since the (?:start|launch|beginning) of (?:the|this) [\w -]*(?:in|on) $"
        + @"|\b(?:start|launch|beginning) of (?:the|this|our) (?:project|programme|initiative) (?:in|on) $"
        + @"|\bafter (?:a|its|their) (?:start|launch|beginning) (?:in|on) $"
        + @"|\bhaving (?:been )?(?:begun|started|commenced|opened|launched|set up) (?:in|on) $"
        + @"|\b(?:on-?going|under ?way|running|active|en cours|in corso|en curso|laufend) (?:since"
            + @"|depuis|desde|seit|dal)\s?$");

    private static readonly Regex Begins = Of(
        @"\b(?:taken up|got under way|went on air|became operational|has run|have run|has been run"
            + @"|has been running|started|starts|began|begins|begun|launched|commenced"
            + @"|opened|kicked off|initiated|beginning|starting|was set up|ran|inició|comenzó|empezó|début[ée]|commencé"
            + @"|lancée?|démarrée?|entamée?|iniciad[oa]|lanzad[oa]|avviat[oa]|lançad[oa]"
            + $@"|begann|startete|iniziato)\b[^.,;:0-9]*\b{On}$"
        + @"|^since (?:the )?(?:spring |summer |autumn |winter )?(?:of )?$");

    private static readonly Regex Ends = Of(
        @"\b(?:ended|ends|handed over|(?:is |are |was )?(?:scheduled|due|expected|planned) to (?:close|end"
            + @"|finish)|will end|to end|will close|to close|concluded|concludes|will conclude|closed|closes"
            + @"|finished|finishes|completed"
            + @"|drew to (?:a|its) close|draws to (?:a|its) close|came to a close|comes to a close|wound down"
            + @"|came to (?:an|its) end|comes to (?:an|its) end|terminated|terminates|expired|expires|was closed"
            + @"|wound up|(?:runs?|ran|lasts?|lasted|goes|went|goes on|continues|continued) (?:through|till|to)"
            + @"|came to its close|runs until|ran until|will run until|is to run until|until|continued until"
            + @"|continues until|terminó|finalizó|concluyó|terminará|finalizará|finaliza|finalizó|concluirá|concluye"
            + @"|acabará|acaba|acabó|termina|se terminera|se termine|prendra fin|s['’]est terminé|si concluderà"
            + @"|si conclude|termina|terminerà|terminou|termina em|terminará|wird abgeschlossen|will come to (?:an"
            + @"|its) end|come to (?:an|its) end|due to end|expected to end|will be completed|to be completed"
            + @"|was completed|s['’]est achevé|s['’]achèvera|prend fin|a pris fin|endete|endet|wird enden"
            + @"|achevée?|terminée?|clôturée?|clos[ea]?|finalizad[oa]|concluid[oa]|terminad[oa]|terminat[oa]"
            + @"|conclus[oa]"
            + @"|abgeschlossen|beendet|concluíd[oa]|terminato"
            + @"|concluso|si è concluso|terminerà)\b[^.;0-9]*$"
        + @"|\blast day (?:was|is)\b[^.;0-9]*$"
        + @"|\blast\b[^.;0-9]*\b(?:paid|held|made|delivered|distributed|built|handed over|given|trained"
            + @"|carried out)\b[^.;0-9]*$");

    private static readonly Regex RunsUntil = Of(
        $@"\b{Kind}\b[^;:]*\b(?:runs?|ran|running|continues?|continued|lasts?|lasted|goes on)\b[^.;:,]*"
            + @"\b(?:until|till|through|up to)(?: the end of)?\s?$"
        + @"|^(?:it|they|this)\b[^.;:,]*\b(?:runs?|ran|continues?|continued|lasts?|lasted|goes on"
            + @"|go on)\b[^.;:,]*\b(?:until|till|through|up to)(?: the end of)?\s?$");

    private static readonly Regex EndsAlone = Of(
        $@"(?:\b{Kind}\b[^.;:]*|^it\b[^.;:]*)\b(?:ended|ends|will end|concluded|will conclude"
            + @"|closed|will close|finished|was completed|will be completed|came to (?:an|its) end|is due to end"
            + @"|due to end|(?:scheduled|planned|set) to end|expected to end|(?:came|comes|will come"
            + @"|drew) to a close|will come to (?:an"
            + @"|its) end)\b[^.;,0-9]*$"
        + @"|\blast (?:group|course|training|workshop|batch|activity|activities|participants)\b[^.;,0-9]* in $"
        + @"|\bis to be (?:completed|concluded|closed|finished) in $"
        + $@"|\b{Kind}, which (?:comes|came|will come) to (?:an|its) end [^.;,0-9]*$");

    private static readonly Regex SetUp = Of(@"\b(?:set up|established|built|opened)\b[^.,;:0-9]* in $");

    /// <summary><c>set up in 2011 and run until 2013</c>: the same is meant.</summary>
    private static readonly Regex AndRun = Of(
        @"^(?:,? and |, (?:the [a-z]+|it) )(?:was |were |been )?(?:run|ran|kept|kept open|operated|maintained"
            + @"|managed|continued|closed"
            + @"|ended|worked)\b"
            + @"[^.;0-9]*\b(?:until|till|through|to|in)(?: the end of)? $");

    private static readonly Regex EndsThen = Of(
        $@"^,? when (?:the|this) {Kind} (?:ended|ends|closed|closes|came to (?:an|its) end|was completed|finished)\b");

    /// <summary>What begins and ends by itself and is no project.</summary>
    private static readonly Regex Event = Of(
        @"\b(?:war|wars|conflict|fighting|crisis|epidemic|outbreak|drought|violence|hostilities|occupation|famine"
            + @"|pandemic|exodus|clashes|guerre|guerra|krieg|crise|conflit|conflicto)\b[^.;]*$");

    /// <summary>"started after the hurricane in 1998": when it was that something else happened.</summary>
    private static readonly Regex Cause = Of(
        @"\b(?:after|following|when|because of|in response to|in the wake of|in the aftermath of|ahead of"
            + @"|before)\b[^.,;]*$");

    /// <summary><c>in 2018, after an outbreak in the north</c>: why then.</summary>
    private static readonly Regex Afterwards = new(", (?:after|following) [^,.;0-9]{3,80}(?:,|$)",
        RegexOptions.NonBacktracking);

    private static readonly Regex Behind = new("^(?:After|Following|Since) [^,.;0-9]{3,80}, ",
        RegexOptions.NonBacktracking);

    private static readonly Regex Apart = Of(
        @"\b(?:(?:was|were|been|had|have|has|people|persons|families|households|that|which|it) (?:\p{L}+ )?(?:displaced"
            + @"|uprooted|expelled)|(?:displaced|uprooted|expelled) (?:some|about|over|more|nearly|almost|tens|hundreds"
            + @"|thousands|many|by|whole|entire|[0-9]+)|(?:floods?|storms?|cyclones?|hurricanes?|typhoons?|eruptions?"
            + @"|landslides?|fires?|attacks?|violence|army|troops|militias?|rebels) (?:\p{L}+ )?(?:displaced|uprooted"
            + @"|expelled)|fled|arrived|war|conflict|fighting|drought|earthquake|epidemic|outbreak"
            + @"|born|census|strategy|action plan|national plan|framework|programming period|data|statistics"
            + @"|according to|population|percent|per cent|increased|decreased|rose|fell|doubled|founded|established in"
            + @"|constitution|law of)\b");

    private static readonly Regex LengthOfProject = Of(
        @"\b(?:for|over|last|lasts|lasted|lasting|run|runs|ran|duration|duration of|duration is|duration was|period of"
            + @"|term of|pendant|durant|durante|für|über|per|durée de|duración de|projet de|proyecto de"
            + @"|progetto di|projeto de|dauert|dura|planned for|spans"
            + @"|spanning|takes|covers|covering)\s*:?\s?(?:a |the |an |about |some |una |un |une |einen )?(?:total of "
            + @"|period of |periodo di |período de )?$");

    private static readonly Regex IsKind = Of($@"^[”""»]?(?:-long)?(?: [“""«]?[\w-]+[”""»]?){{0,4}} {Kind}\b");

    private static readonly Regex NamesKind = Of($@"\b{Kind}\b");

    /// <summary>Whether the period is the project's, by the words around it.</summary>
    public static bool TellsRun(string sentence, PeriodMatch period)
    {
        var before = sentence[..period.Start];
        var after = sentence[period.End..];
        return RunsFor.IsMatch(before) || ItRuns.IsMatch(before) || InBrackets.IsMatch(before)
            || Duration.IsMatch(before)
            || ((Running.IsMatch(before) || Opening.IsMatch(before)) && NamesProject.IsMatch(after))
            || IsAllOf(sentence, period);
    }

    /// <summary>Whether a length begins at the date behind it: <c>over 24 months from April 2022</c>.</summary>
    public static bool JoinsLength(string between) => FromThen.IsMatch(between);

    /// <summary>Whether the words before a single date say that the project ran then: <c>run in 2015</c>, <c>takes
    /// place in 2002</c>.</summary>
    public static bool TellsRunIn(string before) => InYear.IsMatch(before)
        && (RunsFor.IsMatch(before) || ItRuns.IsMatch(before)) && !Cause.IsMatch(before) && !Event.IsMatch(before);

    /// <summary>Whether a date in a sentence is when what it tells happened: <c>in 2015</c>, <c>since
    /// 2014</c>.</summary>
    public static bool TellsTime(string sentence, DateMatch date) => AtTime.IsMatch(sentence[..date.Start])
        && IsOfProject(sentence, date.Start) && !SentenceSubject.IsReport(
            sentence[..Math.Min(sentence.Length, date.End + LettersOfStudy)]);

    /// <summary>Whether nothing in a sentence says that a time in it is that of an event, a study's data or a
    /// person.</summary>
    public static bool IsOfProject(string sentence, int start)
    {
        // "After the outbreak along the border, 140 volunteers learnt in 2019": what was before stands by itself.
        if (Behind.Match(sentence) is { Success: true } opening && opening.Length <= start)
        {
            (sentence, start) = (sentence[opening.Length..], start - opening.Length);
        }

        if (Afterwards.Match(sentence.TrimEnd('.'), start) is { Success: true } closing)
        {
            sentence = sentence.Remove(closing.Index, closing.Length);
        }

        return !Event.IsMatch(sentence[..start]) && !Cause.IsMatch(sentence[..start]) && !Apart.IsMatch(sentence)
            && !SentenceSubject.IsPerson(sentence);
    }

    /// <summary>Whether the first of two dates is when something began and the second when it ended.</summary>
    public static bool TellsBothEnds(string before, string between)
    {
        (before, between) = (Whole(before), Whole(between));
        if ((FirstTime.IsMatch(before) || FirstOf.IsMatch(before)) && LastTime.IsMatch(between))
        {
            return true;
        }

        if (SetUp.IsMatch(before) && AndRun.IsMatch(between))
        {
            return true;
        }

        return (Begins.IsMatch(before) || Starts.IsMatch(before) || Ongoing.IsMatch(before)) && Ends.IsMatch(between)
            && !Event.IsMatch(before) && !Cause.IsMatch(before);
    }

    /// <summary>Whether the words before a date say that the project started then.</summary>
    public static bool TellsStart(string before) => Whole(before) is var plain
        && (Ongoing.IsMatch(plain) || (Starts.IsMatch(plain) && !Cause.IsMatch(plain)));

    /// <summary>Whether a sentence that opens with a date goes on with how the work began: <c>In November 2012 two
    /// agencies set out to ...</c>.</summary>
    public static bool OpensStart(string before, string after) => OnDay.IsMatch(before) && Begun.IsMatch(after)
        && !Event.IsMatch(after);

    /// <summary>Whether a sentence says since when what it tells goes on; the project's start where its end is told
    /// too.</summary>
    public static bool OpensSince(string before, string after) => Since.IsMatch(before) && !Apart.IsMatch(after);

    /// <summary>Whether the words before a date say that the project ended then.</summary>
    public static bool TellsEnd(string before) =>
        (RunsUntil.IsMatch(before) || EndsAlone.IsMatch(before)) && !Cause.IsMatch(before)
        && Dates.Find(before).Count == 0;

    /// <summary>Whether the words behind a date say that the project ended then: <c>was printed in May 2023, when the
    /// project ended</c>.</summary>
    public static bool TellsEndBehind(string before, string after) => EndsThen.IsMatch(after)
        && !Cause.IsMatch(before);

    /// <summary>Whether the length is the project's: <c>the 18-month project</c>, <c>lasts for two years</c>.</summary>
    public static bool TellsLength(string sentence, LengthMatch length) =>
        IsKind.IsMatch(sentence[length.End..])
        || (LengthOfProject.IsMatch(sentence[..length.Start])
            && (NamesKind.IsMatch(sentence) || Begins.IsMatch(sentence) || Dates.Find(sentence).Count > 0));

    /// <summary>A line that is a period and nothing else.</summary>
    private static bool IsAllOf(string sentence, PeriodMatch period)
    {
        var rest = $"{sentence[..period.Start]}{sentence[period.End..]}"
            .Trim(' ', '.', '(', ')', '-', '–', '•', '*', ',');
        return period.To is not null && (rest.Length == 0 || rest is "From" or "from" or "Du" or "De" or "Vom" or "Dal"
            || (rest.Length <= 12 && Lengths.Find(rest).Count > 0));
    }

    private static string Whole(string before) => PartOf.Replace(before, "in ");

    private static Regex Of(string pattern) => ClausePattern.Of(pattern);
}
