using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>What a line of a page is there for.</summary>
internal enum BlockKind
{
    /// <summary>Signs between two parts.</summary>
    Separator,

    /// <summary>A label with its value.</summary>
    Fact,

    /// <summary>An item of a list, or a title with a bullet.</summary>
    Bullet,

    /// <summary>A short line that is no sentence.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Prose,
}

/// <summary>A part of a page: one line, or a label with the lines of its value.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Line">The line, of a fact that of its label.</param>
/// <param name="Label">The label; null for all but facts.</param>
/// <param name="Values">The lines of a fact's value.</param>
internal sealed record PageBlock(BlockKind Kind, PageLine Line, Label? Label, IReadOnlyList<PageLine> Values)
{
    /// <summary>A block of one line without a label.</summary>
    public static PageBlock Of(PageLine line) => new(
        line switch
        {
            { IsSeparator: true } => BlockKind.Separator,
            { IsBullet: true } => BlockKind.Bullet,
            { IsProse: true } => BlockKind.Prose,
            _ => BlockKind.Heading,
        },
        line,
        Label: null,
        Values: []);

    /// <summary>Gathers the lines of a page into blocks.</summary>
    public static List<PageBlock> Gather(IReadOnlyList<PageLine> lines)
    {
        var blocks = new List<PageBlock>();
        for (var at = 0; at < lines.Count;)
        {
            at += Step(lines, at, blocks);
        }

        return blocks;
    }

    /// <summary>Adds the block that starts at the line and returns how many lines it takes.</summary>
    private static int Step(IReadOnlyList<PageLine> lines, int at, List<PageBlock> blocks)
    {
        var line = lines[at];
        var columns = Labels.Columns(line.Text);
        if (columns.Count > 1)
        {
            foreach (var column in columns)
            {
                _ = Labels.TryRead(column, out var part);
                blocks.Add(new PageBlock(BlockKind.Fact, line, part, [new PageLine(line.Number, part.Value)]));
            }

            return 1;
        }

        if (line.IsSeparator || !Labels.TryRead(line.Text, out var label))
        {
            return StepUnknown(lines, at, blocks);
        }

        if (label.Value.Length > 0)
        {
            return StepSameLine(lines, at, label, blocks);
        }

        var first = at + 1;
        while (first < lines.Count && lines[first].IsSeparator && label.HasColon)
        {
            first++;
        }

        if (first >= lines.Count || lines[first].IsSeparator || IsEntryOfMenu(label, lines[first].Plain)
            || (!label.HasColon && IsMinor(label) && !blocks.Exists(StatesFact) && !GoesOnWithLabel(lines, first))
            || !FactSheet.IsPlausible(label, lines[first].Plain)
            || (Labels.TryRead(lines[first].Text, out var next) && next.HasColon))
        {
            blocks.Add(label.HasColon ? new PageBlock(BlockKind.Fact, line, label, []) : Of(line));
            return 1;
        }

        var values = ValuesFrom(lines, first, label);
        blocks.Add(new PageBlock(BlockKind.Fact, line, label, values));
        return first + values.Count - at;
    }

    /// <summary>Fields whose words are entries of menus too.</summary>
    private static bool IsMinor(Label label) => label.Field is LabelField.Other or LabelField.Implementers
        or LabelField.Beneficiaries or LabelField.Type or LabelField.Region or LabelField.Coverage;

    /// <summary>Whether the next label follows on the value, as in a sheet and not in a menu.</summary>
    private static bool GoesOnWithLabel(IReadOnlyList<PageLine> lines, int value) => value + 1 < lines.Count
        && (lines[value + 1].IsSeparator || (Labels.TryRead(lines[value + 1].Text, out var next)
            && next.Field != LabelField.Other && (!PageWords.Menu.Contains(lines[value + 1].Plain)
                || (value + 2 < lines.Count && FactSheet.IsPlausible(next, lines[value + 2].Plain)))));

    private static bool StatesFact(PageBlock block) =>
        block is { Kind: BlockKind.Fact, Label.Field: not LabelField.Other };

    /// <summary>Below words that may be a label a menu goes on with its next entry.</summary>
    private static bool IsEntryOfMenu(Label label, string words) =>
        !label.HasColon && PageWords.Menu.Contains(words) && !Organisations.IsKnown(words);

    private static int StepSameLine(IReadOnlyList<PageLine> lines, int at, Label label, List<PageBlock> blocks)
    {
        var line = lines[at];
        if (!FactSheet.IsPlausible(label, label.Value) && line.IsProse)
        {
            blocks.Add(Of(line));
            return 1;
        }

        // "Donors: * Japan" is a list that goes on with the bullets below.
        var first = new PageLine(line.Number, label.Value);
        var values = !first.IsBullet ? [first]
            : ValuesFrom([.. lines.Take(at), first, .. lines.Skip(at + 1)], at, label);
        blocks.Add(new PageBlock(BlockKind.Fact, line, label, values));
        return values.Count;
    }

    /// <summary>Two short lines between separators, right behind a fact or in front of one, are a label that is not
    /// known and its value.</summary>
    private static int StepUnknown(IReadOnlyList<PageLine> lines, int at, List<PageBlock> blocks)
    {
        var isPair = at + 3 < lines.Count && blocks.Count >= 2 && blocks[^1].Kind == BlockKind.Separator
            && lines[at] is { IsSeparator: false, IsProse: false, IsBullet: false, Words: <= 5 }
            && lines[at + 1] is { IsSeparator: false, IsProse: false }
            && lines[at + 2].IsSeparator
            && (blocks[^2].Kind == BlockKind.Fact
                ? Labels.TryRead(lines[at + 3].Text, out _) || (at + 5 < lines.Count && lines[at + 5].IsSeparator)
                : Labels.TryRead(lines[at + 3].Text, out var next) && next.Value.Length == 0
                    && at + 4 < lines.Count && FactSheet.IsPlausible(next, lines[at + 4].Plain)
                    && PageOutline.IsTelling(new PageBlock(BlockKind.Fact, lines[at + 3], next, [])));
        if (!isPair)
        {
            blocks.Add(Of(lines[at]));
            return 1;
        }

        var label = new Label(LabelField.Other, "", HasColon: false, Currency: null);
        blocks.Add(new PageBlock(BlockKind.Fact, lines[at], label, [lines[at + 1]]));
        return 2;
    }

    private static List<PageLine> ValuesFrom(IReadOnlyList<PageLine> lines, int first, Label label)
    {
        var values = new List<PageLine> { lines[first] };
        for (var at = first + 1; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsSeparator || line.IsProse || Labels.TryRead(line.Text, out _)
                || line.IsBullet != lines[first].IsBullet || !FactSheet.GoesOn(label, line.Plain)
                || IsBulletTitle(lines, at)
                || (!line.IsBullet && label.Field != LabelField.Countries && !ClosesBehind(lines, at)))
            {
                break;
            }

            values.Add(line);
        }

        return values;
    }

    /// <summary>A bullet with a separator or a text of its own behind it is the next title, unless it names an
    /// organisation.</summary>
    private static bool IsBulletTitle(IReadOnlyList<PageLine> lines, int at) =>
        lines[at].IsBullet && at + 1 < lines.Count
        && (lines[at + 1].IsSeparator || (lines[at + 1].IsProse && !OrganisationList.StandsAlone(lines[at].Plain)));

    /// <summary>Whether a separator or a label follows, so that a line without bullet is a value and not the heading of
    /// a text.</summary>
    private static bool ClosesBehind(IReadOnlyList<PageLine> lines, int at)
    {
        for (var next = at + 1; next < lines.Count && next <= at + 6; next++)
        {
            if (lines[next].IsSeparator || Labels.TryRead(lines[next].Text, out _)
                || PageWords.Headings.Contains(lines[next].Plain.TrimEnd(':', ' ')))
            {
                return true;
            }

            if (lines[next].IsProse)
            {
                return false;
            }
        }

        return false;
    }
}
