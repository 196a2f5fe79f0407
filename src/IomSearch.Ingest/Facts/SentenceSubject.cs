using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Tells what a sentence is about: the project itself, or what was before and beside it.</summary>
internal static class SentenceSubject
{
    private static readonly Regex Another = new(
        @"\b(?:previous|previously|earlier|formerly|former (?:phases?|projects?|programmes?|schemes?|years)"
            + @"|preceding|lessons from|predecessor|prior|parallel|continues the"
            + @"|continuation of|follow-up to|follow(?:s|ing) up on|follows on|builds? (?:up)?on"
            + @"|building (?:up)?on (?:the|its|their|this|these|that|what|lessons|experiences?|achievements"
            + @"|results|an?|phase|stage|IOM['’]s|work|\p{L}+ (?:project|programme))\b"
            + @"|built on (?:its|their|this|these|that|what|lessons|experiences?|achievements|results|an?)\b"
            + @"|another project|other projects?|which (?:is|are|was"
            + @"|were) not part of|not part of (?:this|the|our|IOM)|(?:be |being )?confused with|a similar"
            + @"|similar projects?|a like"
            + @"|separate (?:projects?|programmes?)"
            + @"|sister projects?"
            + @"|(?:a|an|the) (?:smaller|larger|older|newer) (?:scheme|project|programme)"
            + @"|first phase|preceded|successor)\b"
        + @"|\b(?:printing|publication|production|translation) of this\b"
        + @"|\bthis (?:publication|booklet|compendium|report|brochure|leaflet|website|edition|issue|volume"
        + @"|book) (?:was|is|has been)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Actor = new(
        @"\bIOM\b|\b(?:the|this|our|its|pilot) (?:[\w-]+ ){0,4}(?:project|programme|program|initiative|intervention"
            + @"|response|operation|campaign|pilot|phase)\b"
        + @"|\b(?:project|pilot|all|the|these) activities\b|\bactivities (?:were|was|are|will|to be|included|include)\b"
        + @"|\b(?:trainings?|workshops?|seminars?|sessions|courses|campaigns?|exercises?|meetings?|fairs?|study tours?"
            + @"|centres?|centers?)\b[^,;]{0,40}\b(?:was|were|is|are|has been|have been|will be|took place)\b"
        + @"|\b(?:was|were|has been|have been|will be) (?:trained|assisted|conducted|organi[sz]ed|held|provided"
            + @"|distributed|established|implemented|rehabilitated|constructed|built|launched|completed|delivered"
            + @"|supported|opened|run|carried out|set up|extended|renewed|drilled|repaired)\b"
        + @"|\b(?:the|these|those|its|two|three|four|five|six|first|mobile|training) (?:[\w-]+ ){0,3}[\w-]+ (?:opened"
            + @"|started|began|closed|ended|ran|lasted|commenced|is running|run|operated|took place)\b"
        + @"|^(?:[A-Z][\w-]+ ){1,3}(?:opened|started|began|ran|lasted|took place)\b"
        + @"|\b[Ww]ith (?:this|the|its|these) (?:grants?|funds|funding|money|support)\b"
        + @"|\b(?:it|they) (?:operated|worked|reached)\b"
        + @"|\b(?:of them|of the participants|of the trainees|graduates)\b|\b(?:it|they) had [0-9]"
        + @"|\b(?:it|they|we|the teams?|teams?|staff) (?:also |has |have |had )?(?:examined|screened|visited"
            + @"|gave|paid|started|began|ran|lasted|trained|opened|installed|hired|planted|drilled|repaired"
            + @"|taught|received|heard)\b"
        + @"|\b(?:it|they|we|the team|staff) (?:also |has |have |had )?(?:reached|trained|assisted|helped|provided"
            + @"|supported|built|organi[sz]ed|served|established|opened|conducted|held|delivered)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Person = new(
        @"^(?:Photos?|Photographs?|Image|Foto|Crédit photo)\b ?[:©]|^©|^[“”""'«‘]?(?:She|He|Her|His|I|My) "
            + @"|[“”""'«‘,] ?(?:where|when) I\b|\bI (?:had|was|am|picked|lived|worked|came|could|never|thought)\b"
            + @"|\b[Bb]efore (?:joining|(?:he|she) (?:came|joined|moved))\b|\bwho (?:grew up|was born|was raised"
            + @"|studied|came to the job"
            + @"|came to the post)\b|\bsays (?:Mr|Mrs|Ms|Dr)\b"
            + @"|[,.!?][”""»'’] (?:says|said|recalls|explains|laughs|remembers) \p{Lu}"
            + @"|^(?:Please )?(?:[Ww]rite to|[Cc]ontact|[Ff]or (?:more|further) information|[Ff]urther information)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Visit = new(
        @"\b(?:study|exchange|field) (?:visits?|tours?|trips?)\b|\b(?:sent|sends|invited) (?:[a-z]+ ){0,2}observers\b"
            + @"|\bobservers from\b|\bas (?:an )?observers?\b|\bexchanged (?:views|experiences?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Reports = new(
        @"\b(?:according to|estimates?|estimated|reported|recorded|found that|research|census|report|publication"
            + @"|published|study|survey data|statistics|data show|figures)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Whether the sentence tells of one person's life: where someone lives is not where the project
    /// works.</summary>
    public static bool IsPerson(string sentence) => Person.IsMatch(sentence);

    /// <summary>Whether the sentence tells of a visit: what is seen there is not where the project works.</summary>
    public static bool IsVisit(string sentence) => Visit.IsMatch(sentence);

    /// <summary>Whether the words speak of a project before this one or beside it.</summary>
    public static bool IsAnother(string words) => Another.IsMatch(words);

    /// <summary>Whether the words name the organisation, the project or what is done in it as the one that
    /// acts.</summary>
    public static bool IsProject(string words) => Actor.IsMatch(words);

    /// <summary>Whether the words tell what was counted, found or written.</summary>
    public static bool IsReport(string words) => Reports.IsMatch(words);
}
