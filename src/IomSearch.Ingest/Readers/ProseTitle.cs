using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds the title of a project that only its running text names.</summary>
internal static class ProseTitle
{
    private const int MostWords = 35;
    private const int WordsOfName = 4;
    private const int ParagraphsOfName = 3;
    private const string Kind = "(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ii]nitiative|[Aa]ction|[Ss]cheme|[Cc]ampaign)";

    private const string ForeignKind = "(?:[Pp]rojet|[Pp]rogramme|[Pp]royecto|[Pp]rograma|[Ii]niciativa|Projekts?"
        + "|Programms?|Vorhabens?|Initiative|[Pp]rogetto|[Pp]rogramma|[Ii]niziativa|[Pp]rojeto)";

    private const string Word = @"(?:[“""'‘]?(?:[A-Z0-9][\w’'/-]*(?:\.[\w’'/-]+)*|\([A-Z][\w&/ -]*\)|&)[,:;]?[”""'’]?)";
    private const string Link = "(?:of|for|and|the|in|on|to|with|through|from|by|at|a|an|among|between|against|into"
        + "|towards|their|de|la|del|en|its|upon|via|as|or|after|before|during|across|along|beyond|near|under|within"
        + "|without|around|over|behind|inside|outside|beside|above|below|until|since|off|up|about|than|–|-)";

    private static readonly Regex Quoted = new(
        $@"(?:{Kind}\b[^“""”.]{{0,60}}[“""](?<t>[^“”""]{{8,300}})[”""])"
            + @"|(?:\b[Uu]nder the (?:name|title)(?: of)? [“""](?<t>[^“”""]{8,300})[”""])"
            + $@"|(?:[“""](?<t>[^“”""]{{8,300}})[,]?[”""](?:\s\([A-Z][\w-]*\))?\s(?:{Kind}|is an?\b))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>Das Projekt „Neustart in Ghana“</c>, <c>le projet « Retour digne »</c>: a name right behind the
    /// word, however many capitals its language gives it.</summary>
    private static readonly Regex Foreign = new(
        $@"\b{ForeignKind},?\s(?:(?:intitulé|dénommé|denominado|llamado|titulado|denominato|intitolato|namens|mit dem"
            + @" Titel|chamado|intitulado)\s)?[“""„«‘]\s?(?<t>\p{Lu}[^“”""„«»]{6,300}?)\s?[”""“»’]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>How long it runs, and what stands before that, is no part of the name: <c>the 18-month Safe Journeys
    /// project</c>.</summary>
    private static readonly Regex Length = new(
        @"^(?:.*, the )?(?:[0-9]+|[a-z]+(?:-[a-z]+)*)-(?:month|year)s? ", RegexOptions.NonBacktracking);

    /// <summary><c>El proyecto Raíces Comunes, con ...</c>, <c>Il progetto Ponti di Quartiere ha ...</c>: two capitals
    /// or more behind the article and the word.</summary>
    private static readonly Regex ForeignNamed = new(
        $@"\b(?:[Ll]e|[Ee]l|[Ii]l|[Dd]as|[Oo]) {ForeignKind}\s(?<t>\p{{Lu}}[\w’'-]+(?:\s(?:(?:de|del|della|di|du|des|la"
            + @"|el|y|e|et|und|für|en|in|per|para|pour|da|do)\s){0,2}\p{Lu}[\w’'-]+)+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>With support from Norway, the 18-month project</c> gives no name.</summary>
    private static readonly Regex LengthAlone = new(@"(?:^|[ -])(?:month|year)s?(?:-long)?$",
        RegexOptions.NonBacktracking);

    private static readonly Regex AnyKind = new(
        $@"\b(?:{Kind}|{ForeignKind}|calls?|called|named|known as|entitled|titled)\b", RegexOptions.NonBacktracking);

    private static readonly Regex AnyQuotes = new(@"[“""„«]\s?(?<t>\p{Lu}[^“”""„«»]{6,200}?)\s?[”""“»](?:[^,]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex News = new(
        $@"\b{Kind},?\s(?:called\s|entitled\s|titled\s|named\s)?[“""«]\s?(?<t>[^“”""«»]{{8,300}}?)\s?[”""»]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex NewsName = new(
        $@"(?:\b{Kind},?\s(?:called\s|entitled\s|titled\s|named\s)?(?:the\s)?(?<t>{Word}(?:\s(?:{Link}\s)*{Word})+))"
            + $@"|(?:(?<t>{Word}(?:\s(?:{Link}\s)*{Word})+),\san?\s(?:[a-z-]+\s){{0,3}}{Kind}\b)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Named = new(
        $@"\b(?:[Tt]he|[Tt]his|[Oo]ur|IOM’s|IOM's|its)\s(?:[a-z-]+-(?:month|year)\s|pilot\s|regional\s){{0,2}}"
            + $@"(?<t>{Word}(?:\s(?:{Link}\s){{0,3}}{Word})*)"
            + $@"\s(?<k>{Kind})\b(?<s>\s\([A-Z][\w&/-]*\))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Called = new(
        $@"\b{Kind}(?:\s(?:is|was))?,?\s(?:titled|entitled|called|named|known as)\s(?:the\s)?(?<t>{Word}"
            + $@"(?:\s(?:{Link}\s){{0,3}}{Word})*)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Subject = new(
        $@"^(?:The\s)?(?<t>{Word}(?:\s(?:{Link}\s){{0,3}}{Word})+)\s(?:is|was)\san?\s[^.]{{0,80}}\b{Kind}\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>... took part in First Steps North, a cultural orientation project that prepares
    /// refugees</c>.</summary>
    private static readonly Regex Apposed = new(
        $@"\b(?<t>{Word}(?:\s(?:{Link}\s){{0,3}}{Word})+),\san?\s(?:[a-z-]+\s){{0,4}}{Kind}\s(?:that|which|for|of"
            + $@"|to|run"
            + @"|implemented|launched|funded|financed)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Opening = new(
        @"^(?:In|On|At|By|For|From|With|Since|After|Before|During|Through|Under|Together|To|Of|And|Along|Across)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Body = new(
        @"\b(?:Council|Ministry|Agency|Committee|Society|Association|Federation|Foundation|Fund|Union|University"
            + @"|Institute|Department|Commission|Bank|Office|Crescent|Cross|Centre|Center|District|Province)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex ShortNamed = new(
        $@"\b(?:[Tt]he|[Tt]his)\s(?<t>[A-Z][^.,;:“”""()]{{5,140}})\s(?<s>\([A-Z][\w&/-]{{1,14}}\))\s(?<k>{Kind})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>A name of several capitals with its short name, at the start of a sentence: what the text tells
    /// of.</summary>
    private static readonly Regex Abbreviated = new(
        $@"^The\s(?<t>{Word}(?:\s(?:{Link}\s){{0,3}}{Word})*\s\([A-Z][\w&/-]{{1,14}}\)"
            + @"(?:\s[Pp]hase\s[IVX0-9]+)?),?\s[a-z]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex OneWord = new(
        $@"\b(?:[Tt]he|[Tt]his|IOM’s|IOM's)\s(?<t>[A-Z][A-Z0-9-]{{2,15}})\s(?<k>{Kind})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The title that the text names first; null when it names none.</summary>
    /// <remarks>Known are: The X project ...; the project “X”; “X” is a ...; a project titled X; X is a two-year
    /// project. A kind in capitals ("X Project") and a short name in brackets behind it belong to the title.</remarks>
    /// <param name="paragraphs">The text, of which the first three paragraphs are looked at.</param>
    public static (string Title, int Paragraph)? Find(IReadOnlyList<string> paragraphs)
    {
        return Find(paragraphs, IsTitle, Named, Quoted, Called, Subject, ShortNamed)
            ?? Find(paragraphs, match => match.Groups["t"].ValueSpan.Contains(' '), Foreign)
            ?? Find(paragraphs, match => match.Groups["t"].ValueSpan.Contains(' '), ForeignNamed)
            ?? Find(paragraphs, match => !match.Groups["t"].ValueSpan.StartsWith("IOM"), OneWord)
            ?? Find(paragraphs, match => IsTitle(match) && IsApposed(match), Apposed)
            ?? Find(paragraphs, match => IsTitle(match) && !Organisations.IsKnown(match.Groups["t"].Value)
                && match.Groups["t"].Value.Split(' ').Length >= 4, Abbreviated);
    }

    /// <summary>The project that a news text names in quotes behind the word, <c>the project “Water for Goroka”</c>;
    /// null where it names none, or several.</summary>
    public static string? InNews(IReadOnlyList<string> paragraphs)
    {
        var named = paragraphs.SelectMany(paragraph => News.Matches(paragraph)).Where(IsTitle)
            .Select(match => match.Groups["t"].Value.Trim(' ', ',', '.')).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0)
        {
            named = [.. paragraphs.Take(ParagraphsOfName)
                .SelectMany(paragraph => NewsName.Matches(paragraph)).Where(IsTitle)
                .Select(match => match.Groups["t"].Value.Trim(' ', ',', '.'))
                .Where(name => name.Contains(": ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        }

        return named is [var only] && only.Split(' ').Length >= WordsOfName ? only : null;
    }

    /// <summary>Words of a title in quotes, where nothing else names the project; null for none.</summary>
    public static string? InQuotes(IReadOnlyList<string> paragraphs) => paragraphs.Take(ParagraphsOfName)
        .SelectMany(paragraph => Sentences.Of(paragraph)).Where(sentence => AnyKind.IsMatch(sentence.Text))
        .SelectMany(sentence => AnyQuotes.Matches(sentence.Text).Select(match => match.Groups["t"].Value))
        .FirstOrDefault(words => words.Contains(' ') && !words.AsSpan().ContainsAny(".!?,")
            && (words.Count(c => c == ' ') < WordsOfName || TitleCase.IsWritten(words)));

    private static (string Title, int Paragraph)? Find(
        IReadOnlyList<string> paragraphs, Func<Match, bool> isTitle, params Regex[] patterns)
    {
        for (var at = 0; at < Math.Min(3, paragraphs.Count); at++)
        {
            var first = patterns
                .Select(pattern => pattern.Matches(paragraphs[at]).FirstOrDefault(isTitle))
                .OfType<Match>()
                .MinBy(match => match.Groups["t"].Index);
            if (first is not null)
            {
                return (TitleOf(first), at);
            }
        }

        return null;
    }

    /// <summary>Whether words before "a project that ..." name it: no place, time, body or person who runs
    /// it.</summary>
    private static bool IsApposed(Match match)
    {
        var words = match.Groups["t"].Value;
        return !Opening.IsMatch(words) && !Body.IsMatch(words) && !words.Any(char.IsDigit)
            && !Organisations.IsKnown(words) && Gazetteer.Find(words).Count == 0;
    }

    private static bool IsTitle(Match match)
    {
        var title = match.Groups["t"].Value;
        var words = title.Split(' ');
        return words.Length <= MostWords && !LengthAlone.IsMatch(title)
            && (words.Length >= 2 || match.Groups["s"].Success)
            && !words[0].StartsWith("IOM", StringComparison.Ordinal)
            && words.Count(word => word.Any(char.IsUpper)) >= 2 - (match.Groups["s"].Success ? 1 : 0);
    }

    private static string TitleOf(Match match)
    {
        var title = match.Groups["t"].Value.Trim(' ', ',', ';', ':', '“', '”', '"', '‘', '„').TrimEnd('.');
        title = Length.Replace(title, "").TrimStart('“', '"', '‘', '„');
        var kind = match.Groups["k"].Value;
        var brief = match.Groups["s"].Value.Trim();
        var name = brief.Length > 0 && match.Groups["s"].Index < match.Groups["k"].Index ? $"{title} {brief}" : title;
        brief = name.Length > title.Length || brief.Length == 0 ? "" : $" {brief}";
        return kind.Length > 0 && char.IsUpper(kind[0]) ? $"{name} {kind}{brief}" : name + brief;
    }
}
