using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Divides the lines of a web page or document into the projects that it tells of.</summary>
/// <remarks>
/// The rows of a table with a project a row are projects, unless the page states facts of its own. Headings of one
/// level below which facts or texts come again and again are the titles of several projects. Else the page tells of
/// one, under its first heading, or under the title of its head where it has no heading of its own.
/// </remarks>
internal static class MarkedOutline
{
    private const int WordsOfText = 12;
    private const int LowestLevel = MarkedLine.Card;
    private const int LowestHeading = 6;
    private const int FewestTold = 2;
    private const int WordsOfName = 4;
    private const int MostCountriesAbove = 2;

    /// <summary>The projects in order.</summary>
    /// <param name="lines">The lines of the page's content.</param>
    /// <param name="titles">What the head gives as title.</param>
    public static IReadOnlyList<PagePart> Divide(IReadOnlyList<MarkedLine> lines, IReadOnlyList<string> titles)
    {
        var page = lines.Where(line => line.Record == 0).ToList();
        var records = Records(lines);
        if (records.Count > 0 && !Blocks(page).Any(PageOutline.IsTelling))
        {
            var intro = SharedFacts.TextOf(Blocks(page));
            return [.. records.Select(record => record with { Shared = intro })];
        }

        lines = page;
        for (var level = 1; level <= LowestLevel; level++)
        {
            if (TrySeveral(lines, level) is { } parts)
            {
                return parts;
            }
        }

        // Without headings the lines may still show several projects, each with facts of its own; and with headings
        // that are none of theirs.
        if ((!lines.Any(line => line.Level is > 0 and <= LowestHeading)
                && PageTitles.NamedByHead([.. lines.Select(line => line.Line)], titles) < 0)
            || StatesSeveral(Blocks(lines)))
        {
            var divided = PageOutline.Divide(Blocks(lines));
            if (divided.Count(part => part.Blocks.Any(PageOutline.IsTelling)) >= FewestTold)
            {
                return divided;
            }
        }

        return [Single(lines, titles)];
    }

    /// <summary>Whether what every project has once is stated several times, each time another, with a text
    /// between.</summary>
    private static bool StatesSeveral(List<PageBlock> blocks)
    {
        var told = new Dictionary<LabelField, (string Value, int Texts)>();
        var texts = 0;
        foreach (var block in blocks)
        {
            texts += block.Kind == BlockKind.Prose ? 1 : 0;
            if (!PageOutline.IsTelling(block) || block.Values.Count == 0)
            {
                continue;
            }

            var value = string.Join("; ", block.Values.Select(line => line.Plain));
            if (told.TryGetValue(block.Label!.Field, out var before) && before.Texts < texts && before.Value != value)
            {
                return true;
            }

            told[block.Label.Field] = (value, texts);
        }

        return false;
    }

    private static List<PagePart> Records(IReadOnlyList<MarkedLine> lines) =>
        [.. lines.Where(line => line.Record > 0).GroupBy(line => line.Record).Select(record => new PagePart(
            TitleBlock(record.First().Line),
            PageBlock.Gather([.. record.Skip(1).Select(line => line.Line)]))
        {
            IsSureTitle = true,
            IsRecord = true,
        })];

    private static List<PagePart>? TrySeveral(IReadOnlyList<MarkedLine> lines, int level)
    {
        var starts = new List<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Level == level && CanBeTitle(lines[at].Line))
            {
                starts.Add(at);
            }
        }

        var intro = starts.Count < 2 ? "" : $"{SharedFacts.TextOf(Blocks(lines.Take(starts[0])))} "
            + SharedFacts.TailOf(Blocks(lines.Skip(starts[^1])));
        var parts = starts.Select((start, at) => new PagePart(
            TitleBlock(lines[start].Line),
            Blocks(lines.Skip(start + 1).Take((at + 1 < starts.Count ? starts[at + 1] : lines.Count) - start - 1)))
        {
            IsSureTitle = true,
            Shared = intro,
        }).ToList();
        var telling = parts.Where(part => part.Blocks.Any(PageOutline.IsTelling)).ToList();
        telling = telling.Count >= FewestTold && TellAlike(telling) ? telling
            : [.. parts.Where(part => ToldFacts.Kinds(part.Blocks) + Labelled(part) >= FewestTold)];
        return telling.Count < 2 ? null : [.. parts.Where(part => telling.Contains(part) || IsTold(part))];
    }

    /// <summary>Whether some fact is told in two parts: each of several projects has its own, where the parts of one
    /// share its facts among them, "Contributions" and "At a glance".</summary>
    private static bool TellAlike(List<PagePart> parts) => parts
        .SelectMany(part => part.Blocks.Where(PageOutline.IsTelling).Select(block => block.Label!.Field).Distinct())
        .GroupBy(field => field).Any(told => told.Count() >= FewestTold);

    /// <summary>How many kinds of facts labels state in a part, beside those that its sentences tell.</summary>
    private static int Labelled(PagePart part) => ToldFacts.Kinds(part.Blocks) == 0 ? 0
        : part.Blocks.Where(PageOutline.IsTelling).Select(block => block.Label!.Field).Distinct().Count();

    private static bool IsTold(PagePart part) =>
        part.Blocks.Any(block => block is { Kind: BlockKind.Prose, Line.Words: >= WordsOfText });

    private static PagePart Single(IReadOnlyList<MarkedLine> lines, IReadOnlyList<string> titles)
    {
        var title = TitleAt(lines, titles);
        var named = PageTitles.NamedByHead([.. lines.Select(line => line.Line)], titles);
        if (title >= 0 && !(named >= 0 && IsShort(lines[title].Line)
            && !titles.Any(words => words.Contains(lines[title].Line.Text, StringComparison.OrdinalIgnoreCase))))
        {
            // A list of countries above the title is the site's menu.
            var facts = Blocks(lines.Take(title)).Where(block => block is { Kind: BlockKind.Fact }
                && !(block.Label!.Field == LabelField.Countries && PlaceNames.CountriesOf(
                    string.Join("; ", block.Values.Select(value => value.Plain))).Count > MostCountriesAbove));
            return new PagePart(TitleBlock(lines[title].Line), [.. facts, .. Blocks(lines.Skip(title + 1))])
            {
                IsSureTitle = true,
                IsPageName = titles.Any(words =>
                    lines[title].Line.Text.EndsWith(words, StringComparison.OrdinalIgnoreCase)),
            };
        }

        if (named >= 0)
        {
            return new PagePart(TitleBlock(lines[named].Line), Blocks(lines.Where((_, at) => at != named)));
        }

        var names = titles.Select(words => new PageLine(1, words)).Where(PageTitles.CanName).ToList();
        var stated = names.FindLast(line => line is { LooksLikeTitle: true, Words: >= 3 }) ?? names.FirstOrDefault();
        var part = PageOutline.Single(Blocks(lines));
        return part.Title is not null || stated is null
            ? part
            : part with { Title = TitleBlock(stated) };
    }

    /// <summary>A page with one heading of the first level that can name a project.</summary>
    private static bool HasOneFirstHeading(IReadOnlyList<MarkedLine> lines) =>
        lines.Where(line => line.Level == 1).ToList() is [{ Line: var line }] && !IsShort(line) && CanBeTitle(line);

    private static bool IsShort(PageLine line) => line.Words <= WordsOfName;

    /// <summary>The line of the heading that names the project: the first that the head's title names too, else the
    /// first of the highest level; -1 for none.</summary>
    private static int TitleAt(IReadOnlyList<MarkedLine> lines, IReadOnlyList<string> titles)
    {
        var best = -1;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Level is 0 or > LowestHeading || !CanBeTitle(lines[at].Line))
            {
                continue;
            }

            if (titles.Contains(lines[at].Line.Text, StringComparer.OrdinalIgnoreCase)
                && !(lines[at].Level > 1 && IsShort(lines[at].Line) && HasOneFirstHeading(lines)))
            {
                return at;
            }

            best = best < 0 || lines[at].Level < lines[best].Level ? at : best;
        }

        return best;
    }

    private static bool CanBeTitle(PageLine line) =>
        line.Text.Any(char.IsLetter) && !PageWords.Menu.Contains(line.Text.TrimEnd(':', '.', ' '))
        && !PageWords.Headings.Contains(line.Text.TrimEnd(':', '.', ' ')) && PageTitles.CanName(line)
        && !(Labels.TryRead(line.Text, out var label) && label.Value.Length == 0);

    private static PageBlock TitleBlock(PageLine line) => new(BlockKind.Heading, line, Label: null, Values: []);

    private static List<PageBlock> Blocks(IEnumerable<MarkedLine> lines) =>
        PageFacts.Refine(PageBlock.Gather(
            [.. lines.Select(line => line.Line).Where(line => !PageNoise.IsMenuOrFooter(line))]));
}
