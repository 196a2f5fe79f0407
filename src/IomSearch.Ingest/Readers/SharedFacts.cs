using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads what a page or a part of a report says of all its projects before the first: who pays for
/// them.</summary>
internal static class SharedFacts
{
    private const int Longest = 10_000;

    private static readonly Regex OfAll = new(
        @"\b(?:all|each|every|both|these|the following|below|listed|tous|toutes|chaque|todos|todas|cada|tutti|tutte"
            + @"|ogni|alle|jedes|todos os|unless otherwise|the projects"
            + @"|the (?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve) projects"
            + @"|projects (?:(?:on|in|of) this|(?:funded|financed|sponsored) by))\b|^(?:the )?projects\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>A heading that says of all projects who pays for them.</summary>
    private static readonly Regex ProjectsOf = new(
        @"^(?:all |our |list of )?projects (?:funded|financed|supported|sponsored) by\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex OfThese = new(
        @"^(?:(?:each|all) of (?:these|the) projects|all (?:these |the )?projects|(?:these|the) projects (?:above"
            + @"|listed|shown"
            + @"|on this page|were all|are all))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Of a list of projects "supported" says who pays.</summary>
    private static readonly Regex Paid = new(@"\bsupported\b", RegexOptions.NonBacktracking);

    private static readonly Regex TakePlace = new(
        @"\b(?:take place|took place|carried out|implemented|run|work|operate|active|located|based|realised"
            + @"|conducted)\b[^.;]{0,40}\b(?:in|across|throughout|on)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Beside = new(
        @"^(?:co-?\s?(?:fund|financ|donor)|additional|other donors?|further donors?)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The running text above the projects.</summary>
    public static string TextOf(IEnumerable<PageBlock> blocks)
    {
        var text = string.Join("\n", blocks.Where(block => block.Kind == BlockKind.Prose
            || (block.Kind == BlockKind.Heading && ProjectsOf.IsMatch(block.Line.Text)))
            .Select(block => block.Kind == BlockKind.Prose ? block.Line.Text
                : $"{Paid.Replace(block.Line.Plain.TrimEnd('.'), "funded")}."));
        return text.Length <= Longest ? text : "";
    }

    /// <summary>What is said of all projects behind the last one: <c>Each of these projects was funded by the
    /// Fund.</c></summary>
    public static string TailOf(IEnumerable<PageBlock> blocks) => string.Join(' ', blocks
        .Where(block => block.Kind == BlockKind.Prose && block.Line.Text.Length <= Longest)
        .SelectMany(block => Sentences.Of(block.Line.Text)).Select(sentence => sentence.Text)
        .Where(sentence => OfThese.IsMatch(sentence)));

    /// <summary>Adds the donors that a sentence about all projects names, where the project itself names none but
    /// those who pay beside them.</summary>
    /// <param name="sheet">The project's facts.</param>
    /// <param name="part">Its part of the page, and the text above all projects.</param>
    /// <param name="text">The project's own text.</param>
    /// <param name="line">The project's line.</param>
    public static void Add(FactSheet sheet, PagePart part, string text, int line)
    {
        var shared = part.Shared;
        var own = part.Blocks.Where(block => block is { Kind: BlockKind.Fact, Label.Field: LabelField.Donors });
        if (shared.Length == 0 || !own.All(block => Beside.IsMatch(block.Line.Plain))
            || DonorFinder.Find(text).Count > 0)
        {
            return;
        }

        foreach (var sentence in OfAllProjects(shared))
        {
            var payers = DonorFinder.Find(sentence.Text, shared).Select(payer => payer.Value)
                .Distinct(StringComparer.Ordinal).ToList();
            foreach (var payer in payers)
            {
                sheet.AddSharedDonor(payer, sentence.Text, line);
            }

            if (payers.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>The country in which all projects take place, by a sentence above them; null where none says it of
    /// one.</summary>
    public static string? CountryOf(string shared)
    {
        var named = OfAllProjects(shared).Where(sentence => TakePlace.IsMatch(sentence.Text))
            .SelectMany(sentence => PlaceNames.CountriesOf(sentence.Text)).Distinct(StringComparer.Ordinal).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>The sentences that speak of all projects, and those behind one that go on with "They".</summary>
    private static IEnumerable<Sentence> OfAllProjects(string shared)
    {
        var isOfAll = false;
        foreach (var sentence in Sentences.Of(shared))
        {
            isOfAll = OfAll.IsMatch(sentence.Text)
                || (isOfAll && sentence.Text.StartsWith("They ", StringComparison.Ordinal));
            if (isOfAll)
            {
                yield return sentence;
            }
        }
    }
}
