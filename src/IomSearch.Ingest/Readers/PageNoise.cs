using System.Collections.Frozen;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Parts the words of a page from its menus, its blurbs about the organisation and its footers.</summary>
/// <remarks>
/// Known by structure: a short line that stands twice in a row is a menu entry with its hidden caption; a line that repeats the line
/// before it and goes on without a blank ("Our WorkAs the leading ...") is a menu entry with its blurb. Known by words: what every site
/// of this kind says of itself and of its pages. Nothing is listed that belongs to one page.
/// </remarks>
internal static class PageNoise
{
    private const int WordsOfMenuEntry = 6;
    private const int WordsOfFooter = 25;

    private static readonly FrozenSet<string> MenuWords = (
        "who we are|what we do|our work|where we work|about|about us|about iom|iom global|iom worldwide|cross-cutting|cross-cutting (global)|"
        + "data and resources|data and research|data & research|data & resources|data|research|take action|2030 agenda|partnerships|highlights|"
        + "work with us|get involved|contact|contact us|contacts|news|newsroom|media|press|press room|press releases|press release|publications|"
        + "careers|vacancies|jobs|procurement|home|homepage|search|menu|main menu|skip to main content|skip to content|main navigation|"
        + "navigation|breadcrumb|you are here|language|languages|english|français|español|share|share this|print|tweet|facebook|"
        + "twitter|linkedin|instagram|youtube|whatsapp|read more|learn more|see more|view more|view all|see all|more|back|back to top|top|previous|"
        + "next|subscribe|newsletter|donate|donate now|privacy policy|privacy notice|terms of use|sitemap|site map|legal notice|disclaimer|"
        + "all rights reserved|projects|our projects|all projects|past projects|current projects|completed projects|ongoing projects|"
        + "project|stories|events|videos|photos|photo gallery|gallery|resources|documents|downloads|related|related links|related content|"
        + "related projects|related documents|see also|follow us|follow us on|login|log in|sign in|close|submit|filter|apply|reset|archive|"
        + "latest news|country offices|regional offices|headquarters|governing bodies|what's new|faq|faqs|our team|leadership|history|"
        + "our history|our strategy|strategy|mission|vision|emergencies|featured|footer|header|tools|multimedia|campaigns|"
        + "global compact for migration|un network on migration|iom constitution|structure|member states and observers|organizational structure|"
        + "migration data|migration research|iom development fund|the fund|how to apply|map|view map|project map|project search|search projects|"
        + "search form|toggle navigation|topics|themes|regions|countries|popular|most popular|quick links|useful links|links")
        .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] BlurbPhrases =
    [
        "is part of the united nations system as the leading inter-governmental organization", "leading inter-governmental organization promoting since 1951",
        "leading intergovernmental organization in the field of migration", "leading inter-governmental organization in the field of migration",
        "un migration agency", "committed to the principle that humane and orderly migration",
        "promoting since 1951 humane and orderly migration", "works to help ensure the orderly and humane management of migration",
    ];

    private static readonly string[] FooterOpenings =
    [
        "©", "(c) ", "copyright", "all rights reserved", "share this", "share on", "follow us", "back to ", "last updated", "updated on", "posted on",
        "published on", "download ", "click here", "read more", "learn more", "see more", "for more information", "for further information",
        "for more details", "to learn more", "to find out more", "find out more", "please contact", "contact us", "visit our", "see our", "more information",
        "this website uses", "we use cookies", "cookie", "subscribe to", "sign up", "photo:", "photo credit", "image:", "related ", "print this",
        "view the ", "watch the ", "skip to ", "powered by", "designed by", "tel:", "tel.:", "fax:", "email:", "e-mail:", "website:",
    ];

    /// <summary>The lines that are left, in order, separators kept; and the blurbs, which may say which country the page is of.</summary>
    public static (List<PageLine> Lines, List<string> Blurbs) Part(SourceText source)
    {
        var blurbs = new List<string>();
        var lines = source.Lines
            .Select((line, at) => (Number: at + 1, Text: Labels.CleanLineOf(line)))
            .Where(line => line.Text.Length > 0)
            .Select(line => new PageLine(line.Number, line.Text))
            .ToList();
        lines = WithoutGlued(lines, blurbs);
        lines = WithoutDoubled(lines);
        return ([.. lines.Where(line => !IsMenuOrFooter(line))], blurbs);
    }

    /// <summary>Whether a line is a menu entry or footer by its words alone.</summary>
    public static bool IsMenuOrFooter(PageLine line) =>
        MenuWords.Contains(line.Plain.TrimEnd(':', '.', '>', '»', ' '))
        || (line.Words <= WordsOfFooter
            && FooterOpenings.Any(opening => line.Plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            && (!line.IsProse || !line.Plain.Contains("project", StringComparison.OrdinalIgnoreCase)));

    private static List<PageLine> WithoutGlued(List<PageLine> lines, List<string> blurbs)
    {
        var kept = new List<PageLine>();
        foreach (var line in lines)
        {
            var caption = kept.Count > 0 ? kept[^1] : null;
            if (caption is not null && IsGlued(caption.Plain, line.Text))
            {
                kept.RemoveAt(kept.Count - 1);
                blurbs.Add(line.Text[caption.Plain.Length..]);
            }
            else if (BlurbPhrases.Any(phrase => line.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            {
                blurbs.Add(line.Text);
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private static bool IsGlued(string caption, string line) =>
        caption.Length >= 3 && line.Length > caption.Length + 20
        && line.StartsWith(caption, StringComparison.OrdinalIgnoreCase)
        && char.IsUpper(line[caption.Length]);

    private static List<PageLine> WithoutDoubled(List<PageLine> lines)
    {
        var kept = new List<PageLine>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at + 1 < lines.Count && !lines[at].IsSeparator
                && string.Equals(lines[at].Plain, lines[at + 1].Plain, StringComparison.OrdinalIgnoreCase))
            {
                if (lines[at].Words > WordsOfMenuEntry)
                {
                    kept.Add(lines[at]);
                }

                at++;
            }
            else
            {
                kept.Add(lines[at]);
            }
        }

        return kept;
    }
}
