using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>A project's part of a page.</summary>
/// <param name="Title">The block that holds its title; null when no line does.</param>
/// <param name="Blocks">Its other blocks, in order.</param>
/// <param name="HasDamagedBrackets">Whether brackets behind the title say where, in letters that a scanner
/// damaged.</param>
internal sealed record PagePart(PageBlock? Title, IReadOnlyList<PageBlock> Blocks, bool HasDamagedBrackets = false)
{
    /// <summary>Whether the source marks the title as one, so that no sentence of the text goes before it.</summary>
    public bool IsSureTitle { get; init; }

    /// <summary>Whether the head of the page calls the page so too.</summary>
    public bool IsPageName { get; init; }

    /// <summary>Whether it is a row of a table, which states facts and may have no text.</summary>
    public bool IsRecord { get; init; }

    /// <summary>What the page says above its projects of all of them.</summary>
    public string Shared { get; init; } = "";

    /// <summary>The countries that the heading above names, under which its projects stand.</summary>
    public IReadOnlyList<string> SectionCountries { get; init; } = [];
}

/// <summary>Divides a page into the projects that it tells of.</summary>
internal static class PageOutline
{
    private const int WordsOfParagraph = 8;
    private const int WordsOfQuestion = 6;
    private const int FewestOfSheet = 2;
    private const int FewestOfMenu = 3;

    /// <summary>The projects in order; one without a title when only the running text can name it.</summary>
    public static List<PagePart> Divide(List<PageBlock> blocks)
    {
        if (ByTitleLabels(blocks) is { } labelled)
        {
            return labelled;
        }

        if (IsSheet(blocks))
        {
            return [Single(blocks)];
        }

        var titles = NumberedTitles(blocks);
        titles = titles.Count > 1 ? titles : BulletTitles(blocks);
        var headings = titles.Count > 1 ? [] : RepeatedHeadings(blocks);
        titles = headings.Count > 1 ? headings : titles;
        var isList = titles.Count > 1
            || (titles.Count == 1 && !blocks.Take(titles[0]).Any(block => block.Kind == BlockKind.Fact));

        if (!isList)
        {
            return [Single(blocks)];
        }

        var above = SharedFacts.TextOf(blocks.Take(titles[0]));
        var shared = $"{above} {SharedFacts.TailOf(blocks.Skip(titles[^1]))}".Trim();
        var sections = SectionsOf(blocks, titles);
        var ends = titles.Skip(1).Append(EndOfLast(blocks, titles)).ToList();
        return [.. titles.Select((title, at) => new PagePart(blocks[title], blocks[(title + 1)..ends[at]])
        {
            Shared = shared,
            SectionCountries = sections[at],
        }).Where(part => !PageWords.IsMatter(part.Title!.Line.Plain)
            || IsSheetOfOne(part.Blocks))];
    }

    /// <summary>Where the last project ends: where no text stands behind what labels state of the others, what stands
    /// there behind the last is the page's.</summary>
    private static int EndOfLast(List<PageBlock> blocks, List<int> titles)
    {
        var ends = titles.Skip(1).Append(blocks.Count).ToList();
        var parts = titles.Select((title, at) => blocks[title..ends[at]]).ToList();
        return parts.SkipLast(1).Any(ClosesWithFact) && !parts.SkipLast(1).Any(GoesOnBehindFact)
            && parts[^1].FindIndex(block => block.Kind == BlockKind.Prose) is > 0 and var text
            && parts[^1].FindLastIndex(IsTelling) is var fact && fact > text
            ? titles[^1] + fact + 1 : blocks.Count;
    }

    private static bool ClosesWithFact(List<PageBlock> part) => IsTelling(part.FindLast(block =>
        block.Kind != BlockKind.Separator)!);

    private static bool GoesOnBehindFact(List<PageBlock> part) => part.FindLastIndex(IsTelling) is >= 0 and var fact
        && part.FindIndex(block => block.Kind == BlockKind.Prose) < fact
        && part.FindLastIndex(block => block.Kind == BlockKind.Prose) > fact;

    /// <summary>The countries under whose name each title stands: those of a line right above one hold for the titles
    /// below it too.</summary>
    private static List<IReadOnlyList<string>> SectionsOf(List<PageBlock> blocks, List<int> titles)
    {
        IReadOnlyList<string> section = [];
        var sections = new List<IReadOnlyList<string>>();
        foreach (var title in titles)
        {
            section = title > 0 && CountriesOf(blocks[title - 1]) is { Count: > 0 } named ? named : section;
            sections.Add(section);
        }

        return sections;
    }

    private static IReadOnlyList<string> CountriesOf(PageBlock block) =>
        block.Kind is BlockKind.Heading or BlockKind.Bullet ? PlaceNames.CountriesIfAll(block.Line.Plain) : [];

    /// <summary>Whether one title and the facts of one project, each once, are labelled before any text: numbered parts
    /// below are its own.</summary>
    private static bool IsSheet(List<PageBlock> blocks)
    {
        var facts = blocks.TakeWhile(block => block.Kind != BlockKind.Prose)
            .Where(block => block is { Kind: BlockKind.Fact, Values.Count: > 0 }).ToList();
        return facts.Exists(block => block.Label is { Field: LabelField.Title, HasColon: true })
            && facts.Count(IsTelling) >= FewestOfSheet
            && !blocks.SkipWhile(block => block.Kind != BlockKind.Prose).Any(IsTelling);
    }

    /// <summary>Several labels that state a title: each starts a project; null for fewer than two.</summary>
    private static List<PagePart>? ByTitleLabels(List<PageBlock> blocks)
    {
        var starts = Enumerable.Range(0, blocks.Count).Where(at => blocks[at] is
        { Kind: BlockKind.Fact, Values.Count: > 0, Label: { Field: LabelField.Title, HasColon: true } }).ToList();
        var titles = starts.Select(at => blocks[at].Values[0].Plain).Distinct(StringComparer.OrdinalIgnoreCase);
        if (titles.Count() < 2)
        {
            return null;
        }

        var shared = SharedFacts.TextOf(blocks.Take(starts[0]));
        return [.. starts.Select((start, at) => new PagePart(
            new PageBlock(BlockKind.Heading, blocks[start].Values[0], Label: null, Values: []),
            blocks[start..(at + 1 < starts.Count ? starts[at + 1] : blocks.Count)])
        {
            IsSureTitle = true,
            Shared = shared,
        })];
    }

    /// <summary>Titles that are numbered from one on, each with facts or a text of its own below it.</summary>
    private static List<int> NumberedTitles(List<PageBlock> blocks)
    {
        var titles = new List<int>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is { Kind: BlockKind.Bullet, Line.LooksLikeTitle: true }
                && !PageWords.Headings.Contains(blocks[at].Line.Plain.TrimEnd(':', '.', ' '))
                && NumberOf(blocks[at].Line.Text) == titles.Count + 1 && Next(blocks, at) is var next && next > 0
                && blocks[next].Kind != BlockKind.Bullet)
            {
                titles.Add(at);
            }
        }

        var told = titles.Where((title, at) => blocks[title..(at + 1 < titles.Count ? titles[at + 1] : blocks.Count)]
            .Any(block => IsTelling(block) || block is { Kind: BlockKind.Prose, Line.Words: >= WordsOfParagraph }));
        // "1. Haiti" is a section, and what stands below it is numbered 1.1.
        return told.Count() == titles.Count && !titles.Any(title => CountriesOf(blocks[title]).Count > 0) ? titles : [];
    }

    private static int NumberOf(string line)
    {
        var end = line.IndexOfAny(['.', ')']);
        return end is > 0 and <= 3 && int.TryParse(line.AsSpan(0, end), out var number) ? number : 0;
    }

    /// <summary>Whether a heading only divides the text of one project.</summary>
    public static bool IsPartHeading(PageBlock block) =>
        PageWords.Headings.Contains(block.Line.Plain.TrimEnd(':', '.', ' ')) || IsQuestion(block.Line);

    /// <summary>"What it is about", "Who pays for it": a question of a few words divides a text.</summary>
    private static bool IsQuestion(PageLine line) => line.Words is >= 2 and <= WordsOfQuestion
        && !line.Plain.Contains(':', StringComparison.Ordinal)
        && PageWords.Questions.Contains(line.Plain.Split(' ')[0]);

    /// <summary>Bullets that a text or facts of their own follow. Behind a bullet that is a title a separator may
    /// stand; a bullet among other bullets, or below a line that announces a list, is an item.</summary>
    private static List<int> BulletTitles(List<PageBlock> blocks)
    {
        var titles = new List<int>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Kind != BlockKind.Bullet || !blocks[at].Line.LooksLikeTitle
                || PageWords.Headings.Contains(ReportBlocks.WithoutNumber(blocks[at].Line.Text).TrimEnd(':', '.', ' ')))
            {
                continue;
            }

            var next = Next(blocks, at);
            var isSeparated = next > at + 1;
            if (next < 0 || !(blocks[next].Kind is BlockKind.Prose or BlockKind.Fact
                || (isSeparated && IsListOfText(blocks, at, next))))
            {
                continue;
            }

            var before = at > 0 ? blocks[at - 1] : null;
            if (isSeparated || !(before is { Kind: BlockKind.Bullet } || before?.Line.Text.EndsWith(':') == true))
            {
                titles.Add(at);
            }
        }

        return titles;
    }

    /// <summary>Whether what stands behind a title and its separator is a list with bullets of another kind, which
    /// tells of the project instead of a text.</summary>
    private static bool IsListOfText(List<PageBlock> blocks, int title, int at) =>
        blocks[at].Kind == BlockKind.Bullet && blocks[at].Line.Text[0] != blocks[title].Line.Text[0]
        && (at + 1 >= blocks.Count || blocks[at + 1].Kind != BlockKind.Separator);

    /// <summary>Headings of a page in which facts of one kind come again below another heading.</summary>
    private static List<int> RepeatedHeadings(List<PageBlock> blocks)
    {
        var headings = new List<int>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var next = Next(blocks, at);
            if (blocks[at].Kind == BlockKind.Heading && blocks[at].Line.LooksLikeTitle && blocks[at].Line.Words >= 2
                && CountriesOf(blocks[at]).Count == 0
                && (PageTitles.CanName(blocks[at].Line) || PageWords.IsMatter(blocks[at].Line.Plain))
                && !IsPartHeading(blocks[at]) && next >= 0 && blocks[next].Kind is BlockKind.Prose or BlockKind.Fact)
            {
                headings.Add(at);
            }
        }

        var withFacts = headings.Where((heading, at) =>
            PeriodInTitle.TrySplit(blocks[heading].Line.Plain, out _, out _)
            || blocks[heading..(at + 1 < headings.Count ? headings[at + 1] : blocks.Count)].Any(IsTelling)).ToList();
        if (withFacts.Count >= 2 && StateTheSame(blocks, headings, withFacts))
        {
            return [.. headings.SkipWhile(heading => heading != withFacts[0])];
        }

        var told = headings.Where((heading, at) => ToldFacts.Kinds(
            blocks[heading..(at + 1 < headings.Count ? headings[at + 1] : blocks.Count)]) >= 2).ToList();
        return told.Count < 2 ? [] : told;
    }

    /// <summary>Whether a fact of one kind, or a time in brackets behind the title, comes below two of the
    /// headings.</summary>
    private static bool StateTheSame(List<PageBlock> blocks, List<int> headings, List<int> titles) => titles
        .SelectMany(title => blocks[
            title..(headings.Find(heading => heading > title) is > 0 and var next ? next : blocks.Count)]
            .Where(IsTelling).Select(block => block.Label!.Field)
            .Concat(PeriodInTitle.TrySplit(blocks[title].Line.Plain, out _, out _) ? [LabelField.Period] : [])
            .Distinct())
        .GroupBy(field => field is LabelField.Start ? LabelField.Period : field).Any(group => group.Skip(1).Any());

    /// <summary>Whether the block states a fact that every project has its own of.</summary>
    public static bool IsTelling(PageBlock block) => block.Label?.Field
        is LabelField.Donors or LabelField.Period or LabelField.Start or LabelField.Budget or LabelField.Status;

    /// <summary>Whether the blocks state the labelled facts of one project: several, and each once.</summary>
    public static bool IsSheetOfOne(IEnumerable<PageBlock> blocks)
    {
        var fields = blocks.Where(IsTelling).Select(block => block.Label!.Field).ToList();
        return fields.Count > 1 && fields.Distinct().Count() == fields.Count;
    }

    /// <summary>The page as one project.</summary>
    public static PagePart Single(List<PageBlock> blocks)
    {
        blocks = [.. blocks.Where((_, at) => !IsMenuOfCountries(blocks, at))];
        var content = blocks.FindIndex(block => block is { Kind: BlockKind.Prose, Line.Words: >= WordsOfParagraph }
            || (block.Kind == BlockKind.Fact && block.Label!.Field is not LabelField.Other));
        content = content < 0 ? blocks.FindIndex(block => block.Kind == BlockKind.Prose) : content;
        content = content < 0 ? blocks.Count : content;
        var title = Headline.Choose(blocks, [.. Enumerable.Range(0, content).Where(at =>
            blocks[at] is { Kind: BlockKind.Heading or BlockKind.Bullet, Line.LooksLikeTitle: true }
            && !IsPartHeading(blocks[at]))]);
        if (title < 0 || blocks[title].Kind == BlockKind.Bullet)
        {
            // Facts may stand above the title: the last heading between them and the text.
            var text = blocks.FindIndex(block => block.Kind == BlockKind.Prose);
            title = LastIndex(blocks, (content, text), block =>
                block.Kind == BlockKind.Heading && block.Line.LooksLikeTitle && block.Line.Words >= 3
                && !IsPartHeading(block)) is >= 0 and var behind ? behind : title;
        }

        if ((title < 0 || !PageTitles.CanName(blocks[title].Line)) && IsSentenceAsTitle(blocks, content))
        {
            title = content;
        }

        return title < 0
            ? new PagePart(null, blocks[content..])
            : new PagePart(blocks[title], [.. blocks[Math
                .Min(content, title + 1)..].Where((block, at) => !ReferenceEquals(block, blocks[title])
                    && !(at + Math.Min(content, title + 1) < title && NamesMany(block)))]);
    }

    /// <summary>"Countries" with its entries, and no other fact behind them: where the site has pages.</summary>
    private static bool IsMenuOfCountries(List<PageBlock> blocks, int at) => blocks[at] is
    { Kind: BlockKind.Fact, Label: { Field: LabelField.Countries, HasColon: false }, Values.Count: >= FewestOfMenu }
        && PageWords.Menu.Contains(blocks[at].Line.Plain)
        && (at + 1 >= blocks.Count || blocks[at + 1].Kind != BlockKind.Fact);

    /// <summary>Countries of which there are too many to be one project's: above the title the site's own.</summary>
    private static bool NamesMany(PageBlock block) =>
        block is { Kind: BlockKind.Fact, Label.Field: LabelField.Countries }
        && PlaceNames.CountriesOf(string.Join("; ", block.Values.Select(value => value.Plain))).Count > FewestOfMenu;

    /// <summary>The last block in a range, its end left out, of which something is true; -1 for none.</summary>
    private static int LastIndex(List<PageBlock> blocks, (int From, int To) range, Predicate<PageBlock> isWanted)
    {
        var at = range.To - 1;
        while (at >= range.From && !isWanted(blocks[at]))
        {
            at--;
        }

        return at >= range.From ? at : -1;
    }

    /// <summary>A title that ends with a full stop: a line by itself in front of the facts, with the text behind
    /// them.</summary>
    private static bool IsSentenceAsTitle(List<PageBlock> blocks, int at)
    {
        var next = at < blocks.Count ? Next(blocks, at) : -1;
        return next > 0 && blocks[at] is { Kind: BlockKind.Prose, Line.Words: <= 45 }
            && blocks[next].Kind == BlockKind.Fact
            && (!CutText.HasClosingMark(blocks[at].Line.Text)
                || Sentences.Of(blocks[at].Line.Text).Take(2).Count() == 1)
            && blocks.Skip(next).Any(block => block.Kind == BlockKind.Prose);
    }

    private static int Next(List<PageBlock> blocks, int at)
    {
        var next = at + 1;
        while (next < blocks.Count && blocks[next].Kind == BlockKind.Separator)
        {
            next++;
        }

        return next < blocks.Count ? next : -1;
    }
}
