using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds among the blocks of a page the facts that do not stand on a line of their own behind a known label:
/// labels inside a paragraph, a line that is a period or an amount and nothing else, "Funded by Japan" without a colon,
/// and labels that no table knows between others that it does.</summary>
internal static class PageFacts
{
    private const int MostWordsOfLabel = 8;
    private const int MostWordsOfValue = 25;
    private const int MostWordsOfBare = 14;
    private const int LongestLabel = 60;
    private const int MostFactsBack = 30;
    private const int FewestBlanksOfSentence = 3;
    private const int LettersOfYear = 4;
    private const int FewestWordsOfTitle = 5;
    private const int MostOfCard = 3;

    /// <summary>The blocks with those facts among them, in order.</summary>
    public static List<PageBlock> Refine(List<PageBlock> blocks)
    {
        var split = new List<PageBlock>();
        foreach (var block in blocks)
        {
            split.AddRange(FactLine.Split(block) ?? BehindBars(block) ?? Split(block));
        }

        PayerLists.Mark(split);
        for (var at = 0; at < split.Count; at++)
        {
            split[at] = Bare(split, at) ?? UnknownLabel(split, at) ?? YearBelowTitle(split, at) ?? split[at];
        }

        for (var at = split.Count - 2; at >= 0; at--)
        {
            split[at] = AboveFacts(split[at], split[at + 1]) ?? split[at];
        }

        return split;
    }

    /// <summary>In a card without labels: where, or the year, right above what a label states.</summary>
    private static PageBlock? AboveFacts(PageBlock block, PageBlock next) =>
        block.Kind is not (BlockKind.Heading or BlockKind.Bullet) || !PageOutline.IsTelling(next) ? null
            : PlaceNames.CountriesIfAll(block.Line.Plain).Count > 0
                ? FactLine.Fact(block.Line, LabelField.Countries, block.Line.Plain)
            : IsYear(block.Line.Plain)
                ? FactLine.Fact(block.Line, LabelField.Period, block.Line.Plain) : null;

    /// <summary><c>Donor: Japan | 2014-2016 | USD 2 million</c>: behind the first value facts that need no
    /// label.</summary>
    private static List<PageBlock>? BehindBars(PageBlock block)
    {
        if (block is not { Kind: BlockKind.Fact, Values: [var value], Label.HasColon: true })
        {
            return null;
        }

        var parts = value.Text.Split([" | ", " · ", " • "], StringSplitOptions.TrimEntries);
        var behind = parts.Skip(1).Select(part => FactLine.Part(block.Line, part)).ToList();
        return parts.Length < 2 || behind.Contains(null) ? null
            : [block with { Values = [new PageLine(value.Number, parts[0])] }, .. behind.OfType<PageBlock>()];
    }

    /// <summary>"... Donor: Japan. Budget: USD 5,000." at sentences that are labels with their values.</summary>
    private static List<PageBlock> Split(PageBlock block)
    {
        var isFact = block is { Kind: BlockKind.Fact, Values: [_], Label.HasColon: true };
        if (!isFact && (block.Kind is not (BlockKind.Prose or BlockKind.Bullet)
            || !block.Line.Text.Contains(": ", StringComparison.Ordinal)))
        {
            return [block];
        }

        var text = isFact ? block.Values[0].Text : block.Line.Text;
        var sentences = Sentences.Of(text).ToList();
        if (isFact && IsValueWithText(block.Label!, sentences))
        {
            return Parts(block, sentences, isFact);
        }

        if (sentences.Count < 2 || !sentences.Skip(isFact ? 1 : 0).Any(IsLabelled))
        {
            return [block];
        }

        return isFact && !FactSheet.IsPlausible(block.Label!, sentences[0].Text.TrimEnd('.')) ? [block]
            : Parts(block, sentences, isFact);
    }

    /// <summary><c>Duration: 2010-2011. Funding came from the Bank.</c>: behind the value a text of its own.</summary>
    private static bool IsValueWithText(Label label, List<Sentence> sentences) => sentences.Count > 1
        && label.Field is LabelField.Period or LabelField.Budget or LabelField.Start or LabelField.End
            or LabelField.Year or LabelField.Donors
        && (FactSheet.IsPlausible(label, sentences[0].Text.TrimEnd('.'))
            || (label.Field == LabelField.Donors && DonorFinder.Find(sentences[0].Text).Count > 0))
        && sentences.Skip(1).All(sentence => sentence.Text.Count(c => c == ' ') >= FewestBlanksOfSentence);

    private static List<PageBlock> Parts(PageBlock block, List<Sentence> sentences, bool isFact)
    {
        var parts = new List<PageBlock>();
        var prose = "";
        foreach (var (sentence, at) in sentences.Select((sentence, at) => (sentence, at)))
        {
            if (at == 0 && isFact)
            {
                parts.Add(block with { Values = [new PageLine(block.Line.Number, sentence.Text.TrimEnd('.'))] });
            }
            else if (IsLabelled(sentence) && Labels.TryRead(sentence.Text, out var label))
            {
                Close();
                var line = new PageLine(block.Line.Number, sentence.Text);
                parts.Add(new PageBlock(BlockKind.Fact, line, label,
                    [new PageLine(block.Line.Number, label.Value.TrimEnd('.'))]));
            }
            else
            {
                prose = prose.Length == 0 ? sentence.Text : $"{prose} {sentence.Text}";
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (prose.Length > 0)
            {
                parts.Add(PageBlock.Of(new PageLine(block.Line.Number, prose)));
                prose = "";
            }
        }
    }

    private static bool IsLabelled(Sentence sentence) =>
        Labels.TryRead(sentence.Text, out var label) && label is { HasColon: true, Value.Length: > 0 }
        && label.Field is not (LabelField.Other or LabelField.Title)
        && label.Value.Count(c => c == ' ') < MostWordsOfValue
        && FactSheet.IsPlausible(label, label.Value.TrimEnd('.'));

    /// <summary>A short line that is a fact by its words alone; a period or an amount only beside others.</summary>
    private static PageBlock? Bare(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        return block.Kind is not (BlockKind.Heading or BlockKind.Bullet or BlockKind.Prose)
            || block.Line.Words > MostWordsOfBare
            ? null
            : FactLine.Of(block.Line, block.Line.Plain, IsFact(blocks, at - 1) || IsFact(blocks, at + 1));
    }

    /// <summary>"Lead body: Ginestra" right behind a fact. It is none where the facts behind it come for the second
    /// time: then it is the next project's title.</summary>
    private static PageBlock? UnknownLabel(List<PageBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.Kind is BlockKind.Separator or BlockKind.Fact || at == 0 || blocks[at - 1].Kind != BlockKind.Fact
            || IsSetApart(blocks, at))
        {
            return null;
        }

        var colon = block.Line.Plain.IndexOf(':');
        if (colon is < 2 or > LongestLabel || colon + 2 >= block.Line.Plain.Length || block.Line.Plain[colon + 1] != ' '
            || block.Line.Plain[..colon].Count(c => c == ' ') >= MostWordsOfLabel
            || block.Line.Plain.AsSpan(0, colon).ContainsAny("“„«\"")
            || !char.IsUpper(block.Line.Plain[0]) || (block.Kind == BlockKind.Bullet && !IsFact(blocks, at + 1))
            || ComesAgain(blocks, at) || IsTitleBehindFacts(blocks, at) || IsPartOfName(block.Line.Plain, colon))
        {
            return null;
        }

        return FactLine.Fact(block.Line, LabelField.Other, block.Line.Plain[(colon + 1)..].Trim());
    }

    /// <summary>Whether the colon stands inside the project's name: <c>The Return to Sinjar: Housing and Land Claims
    /// project helped ...</c>.</summary>
    private static bool IsPartOfName(string line, int colon) => line.StartsWith("The ", StringComparison.Ordinal)
        && ProseTitle.Find([line]) is { } named
        && line.IndexOf(named.Title, StringComparison.Ordinal) is >= 0 and var start
        && start < colon && colon < start + named.Title.Length;

    /// <summary>A year by itself right below a title, and not far below it what labels state, as in a card.</summary>
    private static PageBlock? YearBelowTitle(List<PageBlock> blocks, int at) =>
        blocks[at].Kind is BlockKind.Heading or BlockKind.Bullet
        && (at == 0 || blocks[at - 1].Kind == BlockKind.Heading) && IsYear(blocks[at].Line.Plain)
        && blocks.Skip(at + 1).Take(MostOfCard).TakeWhile(block => block.Kind != BlockKind.Heading
                || PlaceNames.CountriesIfAll(block.Line.Plain).Count > 0)
            .Any(block => PageOutline.IsTelling(block) || IsPaid(block))
        ? FactLine.Fact(blocks[at].Line, LabelField.Period, blocks[at].Line.Plain) : null;

    private static bool IsYear(string words) => words.Length == LettersOfYear && Dates.Find(words).Count == 1;

    /// <summary><c>Funded by Japan</c>, which is to become a fact.</summary>
    private static bool IsPaid(PageBlock block) => block.Kind is BlockKind.Heading or BlockKind.Bullet
        && FactLine.Of(block.Line, block.Line.Plain, isBesideFacts: false) is { Label.Field: LabelField.Donors };

    /// <summary>A title with a colon in it between the facts and the text, where nothing above can be one.</summary>
    private static bool IsTitleBehindFacts(List<PageBlock> blocks, int at) => at + 1 < blocks.Count
        && blocks[at + 1].Kind == BlockKind.Prose && blocks[at].Line.Words >= FewestWordsOfTitle
        && TitleCase.IsWritten(blocks[at].Line.Plain)
        && !blocks.Take(at).Any(block => block.Kind == BlockKind.Heading && PageTitles.CanName(block.Line));

    /// <summary>Blank lines in front, and a text below: a title with a colon in it.</summary>
    private static bool IsSetApart(List<PageBlock> blocks, int at) => at + 1 < blocks.Count
        && blocks[at].Line.Number > blocks[at - 1].Values.Append(blocks[at - 1].Line).Max(line => line.Number) + 1
        && blocks[at + 1] is { Kind: BlockKind.Prose, Line.Words: >= MostWordsOfBare };

    private static bool ComesAgain(List<PageBlock> blocks, int at)
    {
        var before = new HashSet<LabelField>();
        for (var back = at - 1; back >= Math.Max(0, at - MostFactsBack) && blocks[back].Kind == BlockKind.Fact; back--)
        {
            before.Add(blocks[back].Label!.Field);
        }

        for (var next = at + 1; next < blocks.Count && next <= at + 8; next++)
        {
            if (blocks[next].Kind == BlockKind.Fact && blocks[next].Label!.Field != LabelField.Other
                && before.Contains(blocks[next].Label!.Field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFact(List<PageBlock> blocks, int at) =>
        at >= 0 && at < blocks.Count && blocks[at].Kind == BlockKind.Fact;
}
