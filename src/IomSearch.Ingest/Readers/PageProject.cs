using System.Text;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Makes the record of one project from its part of a page or report.</summary>
internal static class PageProject
{
    private const int WordsOfSureHeading = 4;

    /// <summary>Small letters behind a colon are a comment in English; other languages write names so.</summary>
    private static readonly Regex Foreign = new(
        @"\b(?:de|del|la|el|los|las|y|en|con|para|por|le|les|du|des|et|au|aux|pour|avec|der|das|und|für|im|mit|il"
            + @"|lo|gli"
            + @"|di|della|per|ao|dos|das|na|no|nos|an der|auf|von|zu)\b",
        RegexOptions.NonBacktracking);

    /// <summary>A label that names the project, or the programme that it belongs to.</summary>
    private static readonly Regex Programme = new(@"^(?:program|programme|programma|programa|programm|initiative)\s?:",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The record, or null with the reason why there is none.</summary>
    public static ProjectDocument? Build(SourceText source, PagePart part, string? home, out Rejection? rejection)
    {
        rejection = null;
        var sheet = new FactSheet();
        foreach (var block in part.Blocks.Where(block => block.Kind == BlockKind.Fact))
        {
            foreach (var value in block.Values)
            {
                sheet.Add(block.Label!, value.Plain, value.Number);
            }
        }

        var (paragraphs, starts) = ProjectText.Of(part.Blocks);
        if (paragraphs.Count == 0 && (part.IsRecord || StatesProject(part)))
        {
            (paragraphs, starts) = RowAsText(part);
        }

        home ??= SharedFacts.CountryOf(part.Shared);
        var line = part.Title?.Line.Number ?? (part.Blocks.Count > 0 ? part.Blocks[0].Line.Number : 1);
        if (paragraphs.Count == 0)
        {
            rejection = new Rejection(source.Name, line, part.Title is { Line.Plain: var untold }
                ? $"there is no text behind the title '{Quote.Of(untold)}'"
                : "there is no project in it: no title with a text");
            return null;
        }

        if (TitleOf(part, sheet, paragraphs) is not { } printed)
        {
            rejection = new Rejection(source.Name, line, "no line and no sentence names the project: it has no title");
            return null;
        }

        printed = TitleCase.Of(ReportBlocks.WithoutNumber(printed), paragraphs);
        if (PeriodInTitle.TrySplit(printed, out var named, out var period))
        {
            sheet.Add(new Label(LabelField.Period, period, HasColon: true, null), period, line);
            printed = named;
        }

        if (PlaceNames.TrySplitTitle(printed, out var title, out var codes))
        {
            sheet.AddTitleCountries(codes, printed, line);
            var region = printed[title.Length..].Trim(' ', '(', ')', '.', '*', '-', '–', ',');
            if (codes.Count == 0 && !region.StartsWith("Regional", StringComparison.OrdinalIgnoreCase))
            {
                sheet.Add(new Label(LabelField.Region, "", HasColon: true, null), region, line);
            }
        }
        else if (part.HasDamagedBrackets)
        {
            _ = DamagedBrackets.TryStrip(printed, out title);
        }

        var text = string.Join("\n\n", paragraphs);
        foreach (var block in part.Blocks.TakeWhile(block => block.Kind != BlockKind.Prose)
            .Where(block => block.Kind is BlockKind.Heading or BlockKind.Bullet))
        {
            sheet.AddSectionCountries(PlaceNames.CountriesIfAll(block.Line.Plain), block.Line.Number);
        }

        sheet.AddSectionCountries(part.SectionCountries, line);
        SharedFacts.Add(sheet, part, text, line);
        return sheet.Fill(new ProjectDocument
        {
            Id = RecordIds.Of(sheet.OwnId, title, sheet.Countries, home),
            Title = title,
            Text = text,
            ParagraphLines = starts,
            Source = new SourceReference
            {
                File = source.Name,
                Line = line,
                Encoding = source.Encoding,
                HomeCountry = home,
            },
        });
    }

    /// <summary>A row of a table, or a list of facts, has no other text than its lines.</summary>
    private static (List<string> Paragraphs, List<int> Lines) RowAsText(PagePart part)
    {
        var facts = part.Blocks.Where(block => block.Kind == BlockKind.Fact).ToList();
        return ([string.Join("\n", facts.Select(block => block.Line.Text))], [facts[0].Line.Number]);
    }

    /// <summary>Whether labels state two things that projects have: who pays, how long, how much, where.</summary>
    private static bool StatesProject(PagePart part) => part.Title is not null && part.Blocks
        .Where(block => block is { Kind: BlockKind.Fact, Values.Count: > 0 })
        .Select(block => block.Label!.Field switch
        {
            LabelField.Start or LabelField.End => LabelField.Period,
            var field => field,
        })
        .Where(field => field is LabelField.Donors or LabelField.Period or LabelField.Budget or LabelField.Countries)
        .Distinct().Skip(1).Any();

    /// <summary>An English headline puts a comment in lower case behind the name that the text uses: <c>Cocoa Roads:
    /// what fair hiring looks like</c>.</summary>
    private static string WithoutComment(string heading, List<string> paragraphs)
    {
        var colon = heading.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon + 2 < heading.Length && char.IsLower(heading[colon + 2])
            && Ascii.IsValid(heading) && !Foreign.IsMatch(heading.AsSpan(colon))
            && ProseTitle.Find(paragraphs) is { } told && told.Title == heading[..colon] ? told.Title : heading;
    }

    /// <summary>Without the quotes around the whole; those around its first or last words stay.</summary>
    private static string WithoutQuotes(string heading)
    {
        var opensWithQuote = heading is ['"' or '“', ..];
        var isPart = opensWithQuote
            ? heading.IndexOf('”', StringComparison.Ordinal) is > 0 and var close && close < heading.Length - 1
            : heading.AsSpan(1, Math.Max(0, heading.Length - 2)).ContainsAny('"', '“');
        return isPart ? heading : heading.Trim('"', '“', '”', ' ');
    }

    /// <summary>The labelled title, else the heading, else the title that the text names. A heading of few words may be
    /// the name of a page, so the text's own title goes before it.</summary>
    private static string? TitleOf(PagePart part, FactSheet sheet, List<string> paragraphs)
    {
        var heading = part.Title is null ? null : PageTitles.WithoutEvent(part.Title.Line.Plain)
            .Trim('*', '_', '#', ' ');
        heading = heading is null ? null : WithoutQuotes(heading);
        heading = part.Title?.Kind == BlockKind.Prose ? heading?.TrimEnd('.') : heading;
        heading = heading is null ? null : WithoutComment(heading, paragraphs);
        if (sheet.Title is null && !part.IsRecord && !part.Blocks.Any(PageOutline.IsTelling)
            && ProseTitle.InNews(paragraphs) is { } named)
        {
            return part.Blocks.Select(block => block.Line.Plain).Prepend(heading ?? "").FirstOrDefault(line =>
                line.StartsWith($"{named}: ", StringComparison.OrdinalIgnoreCase)
                && new PageLine(0, line).LooksLikeTitle) ?? named;
        }

        if (part.IsPageName && part.Blocks.Any(block => Programme.IsMatch(block.Line.Plain))
            && heading?.Count(c => c == ' ') >= WordsOfSureHeading - 1)
        {
            return heading;
        }

        if (sheet.Title is not null || heading?.Count(c => c == ' ') >= WordsOfSureHeading - 1)
        {
            return sheet.Title ?? heading;
        }

        if (part.IsSureTitle || part.Title?.Kind == BlockKind.Bullet)
        {
            return heading;
        }

        // "Roots at the Border: work for newcomers" is in the text "Roots at the Border" alone.
        var told = ProseTitle.Find(paragraphs)?.Title;
        return told is not null && heading?.StartsWith($"{told}: ", StringComparison.Ordinal) == true
            ? heading : told ?? heading ?? ProseTitle.InQuotes(paragraphs);
    }
}
