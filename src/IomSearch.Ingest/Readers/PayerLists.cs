using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds those who pay where several lines say it together: a list behind words that announce it, and names
/// with what each gives.</summary>
internal static class PayerLists
{
    private const int MostWordsOfItem = 14;
    private const int FewestOfSum = 3;

    private static readonly Regex OpensPayers = new(
        @"\b(?:provided|funded|financed|paid|given|contributed|borne|donated|shared|met|supported|comes?|came)"
            + @"(?: for| in full| jointly| kindly| together)? (?:by|from|among|between)(?: the following[^.;:]*)?\s?:$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Makes facts of the blocks that name them.</summary>
    public static void Mark(List<PageBlock> blocks)
    {
        for (var at = 0; at + 1 < blocks.Count; at++)
        {
            if (Contribution(blocks[at], blocks[at + 1]) is { } payer)
            {
                blocks[at] = payer;
                blocks[at + 1] = FactLine.Fact(blocks[at + 1].Line, LabelField.Other, blocks[at + 1].Line.Plain);
            }
            else if (blocks[at].Kind == BlockKind.Prose && OpensPayers.IsMatch(blocks[at].Line.Text))
            {
                NamePayers(blocks, at + 1);
            }
        }
    }

    /// <summary>"Trust Fund contribution" above a sum, or in front of one, says who pays.</summary>
    private static PageBlock? Contribution(PageBlock block, PageBlock next) =>
        block.Kind is BlockKind.Heading && Givers.Of(block.Line.Plain) is { } giver && giver != block.Line.Plain
        && Amounts.Find(next.Line.Plain) is [var (_, start, _)] && start < FewestOfSum
            ? FactLine.Fact(block.Line, LabelField.Donors, giver) : null;

    /// <summary>Takes the items of a list behind "It is provided by:" for those who pay.</summary>
    private static void NamePayers(List<PageBlock> blocks, int first)
    {
        for (var at = first; at < blocks.Count && blocks[at] is { Kind: BlockKind.Bullet or BlockKind.Heading } item
            && item.Line.Words <= MostWordsOfItem && (item.Kind == BlockKind.Bullet || at == first
                || Organisations.IsKnown(item.Line.Plain) || Organisations.IsGovernment(item.Line.Plain)); at++)
        {
            blocks[at] = FactLine.Fact(item.Line, LabelField.Donors, item.Line.Plain.TrimEnd(';', '.', ','));
        }
    }
}
