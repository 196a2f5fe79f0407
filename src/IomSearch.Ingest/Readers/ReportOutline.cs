using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>A project's part of a report.</summary>
/// <param name="Part">Title and text.</param>
/// <param name="Section">The heading of the section that it stands in; null when the report has none.</param>
internal sealed record ReportPart(PagePart Part, string? Section);

/// <summary>Divides a report into sections and projects.</summary>
/// <remarks>
/// A title is known by the brackets that say where, or by "Worldwide"; a heading right in front of a title is a
/// section's. A heading without them is a title too when its text starts like a project's ("The project aims ...") or
/// labelled facts follow it, or, in a report of several such, its text states who paid, when or how much; or when it is
/// long, is written as titles are, and opens as no part of a text does. Front and back matter (foreword, finance,
/// index) is nobody's. All other headings belong to the text of their project, and what stands before the first title
/// to the report.
/// </remarks>
internal sealed class ReportOutline
{
    private const int FewestKinds = 2;
    private const int FewestTold = 3;
    private const int FewestWords = 3;
    private const int WordsOfTitle = 4;

    private static readonly Regex OneProject = new(
        @"^(?:The|This|Through this|Under this|With this)\s(?:[a-z-]+\s|[0-9]+-[a-z]+\s|IOM\s){0,3}(?:project"
            + @"|programme|program|initiative|survey|study|pilot|campaign)\b|^IOM\s(?:will|is|has|assists|provides"
            + @"|supports|carries|works|and)\b|^In (?:cooperation|partnership|collaboration|coordination)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex ThisProject = new(
        @"^(?:The|This)\s(?:[a-z-]+\s|[0-9]+-[a-z]+\s|IOM\s){0,3}(?:project|programme|program|initiative)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex ManyProjects = new(
        @"\b(?:projects|section|chapter|initiatives|programmes|activities)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex ReportWords = new(
        @"\b(?:projects?|report|compendium|catalogue|overview|inventory|portfolio|IOM|International Organi[sz]ation)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OfChapter = new(@"^[0-9]{1,2}[.][0-9]{1,2}[.)]?\s", RegexOptions.NonBacktracking);

    private static readonly Regex Chapter = new(@"^(?<n>[0-9]{1,2})[.)]?\s\P{Ll}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly List<PageBlock> blocks;
    private readonly bool marksPlaces;
    private readonly List<int> numbered;
    private readonly HashSet<int> told;
    private readonly List<ReportPart> parts = [];

    private string shared = "";
    private bool isInMatter;
    private string? section;
    private PageBlock? title;
    private bool isDamaged;
    private List<PageBlock> body = [];

    private ReportOutline(List<PageBlock> blocks)
    {
        this.blocks = blocks;
        marksPlaces = blocks.Count(IsTitle) >= 2;
        numbered = marksPlaces ? [] : NumberedTitles();
        told = marksPlaces ? [] : [.. ToldTitles(), .. numbered];
    }

    /// <summary>The projects in order.</summary>
    public static List<ReportPart> Divide(List<PageBlock> blocks)
    {
        var outline = new ReportOutline(blocks);
        for (var at = 0; at < blocks.Count; at++)
        {
            outline.Take(at);
        }

        outline.Close();
        return [.. outline.parts.Where((part, at) => !outline.IsContentsEntry(part, at))];
    }

    private void Take(int at)
    {
        var block = blocks[at];
        if (block.Kind == BlockKind.Heading && PageWords.IsMatter(block.Line.Text)
            && !OpensSheet(at + 1) && !(IsTitle(block) && block.Line.Words >= WordsOfTitle))
        {
            Close();
            (shared, isInMatter) = ("", true);
        }
        else if (IsTitle(block) || IsDamagedTitle(at) || IsPlainTitle(at))
        {
            Close();
            title = block;
            isDamaged = IsDamagedTitle(at);
            isInMatter = false;
        }
        else if (OpensChapter(block) || (block.Kind == BlockKind.Heading && OpensSection(at)))
        {
            Close();
            section = IsReportTitle(at) ? section : OpensChapter(block)
                ? block.Line.Text[(block.Line.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..]
                : ReportBlocks.WithoutNumber(block.Line.Text);
            (shared, isInMatter) = ("", false);
        }
        else if (title is not null)
        {
            body.Add(block);
        }
        else if (block.Kind == BlockKind.Prose)
        {
            shared = SharedFacts.TextOf([PageBlock.Of(new PageLine(1, $"{shared} {block.Line.Text}"))]);
        }
    }

    /// <summary>Headings without labels or brackets whose text states facts of a project, where at least three do so
    /// with two facts or more.</summary>
    private HashSet<int> ToldTitles()
    {
        var headings = Enumerable.Range(0, blocks.Count).Where(at => blocks[at].Kind == BlockKind.Heading).ToList();
        var kinds = headings.Select((heading, at) => (Heading: heading, Kinds: heading + 1 < blocks.Count
            && blocks[heading + 1].Kind == BlockKind.Prose && !PageWords.IsMatter(blocks[heading].Line.Text)
            ? ToldFacts.Kinds(blocks[(heading + 1)..(at + 1 < headings.Count ? headings[at + 1] : blocks.Count)])
            : 0)).ToList();
        return kinds.Count(heading => heading.Kinds >= FewestKinds) < FewestTold ? []
            : [.. kinds.Where(heading => heading.Kinds > 0 || IsBelowCountry(heading.Heading))
                .Select(heading => heading.Heading)];
    }

    /// <summary>Headings that are numbered within their chapters, <c>2.1</c> and <c>2.2</c>, where most of them have
    /// the facts of a project below.</summary>
    private List<int> NumberedTitles()
    {
        var numbered = Enumerable.Range(0, blocks.Count).Where(at => blocks[at].Kind == BlockKind.Heading
            && OfChapter.IsMatch(blocks[at].Line.Text)).ToList();
        var telling = numbered.Where((heading, at) => StatesFacts(heading + 1) || ToldFacts.Kinds(
            blocks[(heading + 1)..(at + 1 < numbered.Count ? numbered[at + 1] : blocks.Count)]) > 0);
        return numbered.Count >= FewestTold && telling.Count() * 2 > numbered.Count
            ? numbered.FindAll(at => at + 1 < blocks.Count && blocks[at + 1].Kind is BlockKind.Prose or BlockKind.Fact)
            : [];
    }

    private void Close()
    {
        if (title is not null)
        {
            parts.Add(new ReportPart(
                new PagePart(title, body, isDamaged)
                {
                    Shared = shared,
                    SectionCountries = section is null ? [] : PlaceNames.CountriesIfAll(section),
                },
                section));
        }

        (title, body) = (null, []);
    }

    private static bool IsTitle(PageBlock block) =>
        (block.Kind == BlockKind.Heading || (block.Kind == BlockKind.Bullet && char.IsDigit(block.Line.Text[0])))
        && ReportBlocks.IsTitle(block.Line.Text);

    /// <summary>A heading with words in brackets that the scanner damaged, in a report whose titles say where in
    /// brackets.</summary>
    private bool IsDamagedTitle(int at) =>
        marksPlaces && blocks[at].Kind == BlockKind.Heading && blocks[at].Line.LooksLikeTitle
        && DamagedBrackets.TryStrip(blocks[at].Line.Text, out _)
        && at + 1 < blocks.Count && blocks[at + 1].Kind == BlockKind.Prose;

    /// <summary>A heading without brackets whose text or facts are one project's. Where titles carry brackets, its text
    /// has to say so outright, and nothing before the first section counts.</summary>
    /// <param name="at">The block.</param>
    /// <param name="isBehindSection">Whether the heading of a section stands right in front of it.</param>
    private bool IsPlainTitle(int at, bool isBehindSection = false)
    {
        var isInFront = section is null && parts.Count == 0 && title is null && !isBehindSection;
        var block = blocks[at];
        if (block.Kind != BlockKind.Heading || !block.Line.LooksLikeTitle || block.Line.Words < 2
            || (PageOutline.IsPartHeading(block)
                && !(told.Contains(at) && !PageWords.Headings.Contains(block.Line.Plain)))
            || at + 1 >= blocks.Count || (marksPlaces && isInFront) || FrontMatterLines.IsAddress(block.Line.Text)
            || PageWords.OpensWithMenu(block.Line.Plain) || FrontMatterLines.IsListOfPlaces(block.Line.Plain)
            || FrontMatterLines.IsDocument(block.Line.Plain) || FrontMatterLines.IsSum(block.Line.Plain)
            || Organisations.IsKnown(block.Line.Text))
        {
            return false;
        }

        var next = blocks[at + 1];
        if (isInMatter && !isBehindSection && !numbered.Contains(at))
        {
            return StatesFacts(at + 1) && PageTitles.CanName(block.Line);
        }

        return StatesFacts(at + 1) || told.Contains(at) || IsNextWithFacts(at) || IsWithoutPlace(at)
            || (next.Kind == BlockKind.Prose && StartsLikeProject(next.Line.Text)
            && (isBehindSection || !IsSubheading()));
    }

    /// <summary>In a report whose titles say where: a heading without it behind a project whose facts are all stated,
    /// with a text and the facts of another below.</summary>
    private bool IsNextWithFacts(int at) => marksPlaces && title is not null && body.Exists(PageOutline.IsTelling)
        && blocks[at].Line.Words >= FewestWords && TitleCase.IsWritten(blocks[at].Line.Text)
        && blocks[at + 1].Kind == BlockKind.Prose
        && blocks.Skip(at + 1).TakeWhile(block => block.Kind != BlockKind.Heading).Any(PageOutline.IsTelling);

    /// <summary>In a report whose titles say where: a long heading that says it in its own words or not at all, with a
    /// text below, behind the text of another project.</summary>
    private bool IsWithoutPlace(int at) => marksPlaces && title is not null && body.Exists(block =>
            block.Kind == BlockKind.Prose)
        && blocks[at].Line.Words >= WordsOfTitle && TitleCase.IsWritten(blocks[at].Line.Text)
        && blocks[at + 1].Kind == BlockKind.Prose && !PageWords.OpensLikePart(blocks[at].Line.Plain);

    /// <summary>Whether it stands right below the name of a country and above a text.</summary>
    private bool IsBelowCountry(int at) => at > 0 && at + 1 < blocks.Count
        && blocks[at - 1].Kind == BlockKind.Heading && blocks[at + 1].Kind == BlockKind.Prose
        && PlaceNames.CountriesIfAll(blocks[at - 1].Line.Text).Count > 0;

    /// <summary>Whether the labels right below state something of a project.</summary>
    private bool StatesFacts(int at)
    {
        for (; at < blocks.Count && blocks[at].Kind == BlockKind.Fact; at++)
        {
            if (PageOutline.IsTelling(blocks[at]) || blocks[at].Label!.Field is LabelField.Countries
                or LabelField.Implementers or LabelField.End or LabelField.Title)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether right below stand the labelled facts of one project.</summary>
    private bool OpensSheet(int at) =>
        PageOutline.IsSheetOfOne(blocks.Skip(at).TakeWhile(block => block.Kind == BlockKind.Fact));

    private bool StartsLikeProject(string text) => ThisProject.IsMatch(text)
        || (!marksPlaces && OneProject.IsMatch(text));

    /// <summary>Right behind a title, before any text of its own, a heading starts a part of its project.</summary>
    private bool IsSubheading() =>
        title is not null && marksPlaces && !body.Any(block => block.Kind == BlockKind.Prose);

    /// <summary>Whether a title follows at once, or behind words that introduce several projects.</summary>
    private bool OpensSection(int at)
    {
        var next = at + 1;
        while (next < blocks.Count && blocks[next].Kind == BlockKind.Prose
            && ManyProjects.IsMatch(blocks[next].Line.Text)
            && !PageOutline.IsPartHeading(blocks[at]) && next <= at + 3)
        {
            next++;
        }

        return next < blocks.Count && (IsTitle(blocks[next]) || IsDamagedTitle(next)
            || (next == at + 1 && IsPlainTitle(next, isBehindSection: true)));
    }

    /// <summary>Whether it is the chapter of numbered titles: <c>2. RESETTLEMENT</c> before <c>2.1</c>.</summary>
    private bool OpensChapter(PageBlock block) =>
        Chapter.Match(block.Line.Text) is { Success: true } match && block.Line.LooksLikeTitle
        && numbered.Exists(at => blocks[at].Line.Text.StartsWith($"{match.Groups["n"].Value}.",
            StringComparison.Ordinal));

    private bool IsReportTitle(int at) =>
        at == blocks.FindIndex(block => block.Kind == BlockKind.Heading) && ReportWords.IsMatch(blocks[at].Line.Text);

    /// <summary>A title without a text that comes again with one stood in a table of contents.</summary>
    private bool IsContentsEntry(ReportPart part, int at) =>
        !part.Part.Blocks.Any(block => block.Kind is BlockKind.Prose or BlockKind.Bullet)
        && parts.Skip(at + 1).Any(later => later.Part.Title!.Line.Text == part.Part.Title!.Line.Text);
}
