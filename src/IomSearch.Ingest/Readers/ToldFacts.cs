using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Tells whether running text states what every project has its own of: who pays, how long, what it
/// costs.</summary>
internal static class ToldFacts
{
    private const int Longest = 20_000;

    /// <summary>How many of the three the text states; 0 for one too long to be a project's.</summary>
    public static int Kinds(string text) => text.Length > Longest ? 0
        : (DonorFinder.Find(text).Count > 0 ? 1 : 0) + (PeriodFinder.Find(text) is null ? 0 : 1)
            + (BudgetFinder.Find(text) is null ? 0 : 1);

    /// <summary>How many of them the blocks state, in labels and in text.</summary>
    public static int Kinds(IReadOnlyList<PageBlock> blocks)
    {
        var labelled = blocks.Where(PageOutline.IsTelling).Select(block => block.Label!.Field switch
        {
            LabelField.Donors => 0,
            LabelField.Budget => 1,
            _ => 2,
        }).Distinct().Count();
        return labelled > 0 ? labelled : Kinds(string.Join("\n", blocks
            .Where(block => block.Kind is BlockKind.Prose or BlockKind.Bullet).Select(block => block.Line.Text)));
    }
}
