using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes bare numbers off the titles of projects that are numbered one after the other: <c>1 Night School</c>,
/// <c>2 House Keys</c>, <c>3 Paper Boats</c>.</summary>
/// <remarks>A single title may begin with a number of its own, <c>20 Centres for Kabul</c>; three in a row that count
/// on are numbered.</remarks>
internal static class TitleNumbers
{
    private const int FewestNumbered = 3;

    private static readonly Regex Numbered = new(
        @"^(?:[^\p{L}\p{N}\s]\s?)?(?<n>[0-9]{1,3})\s(?:[–—|/-]\s)?(?<t>\P{Ll}.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The parts with their titles without numbers, where they count on.</summary>
    public static List<PagePart> Without(IReadOnlyList<PagePart> parts)
    {
        var numbers = parts.Select(NumberOf).OfType<int>().ToList();
        var isCounted = numbers.Count >= FewestNumbered
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
        return isCounted ? [.. parts.Select(Stripped)] : [.. parts];
    }

    private static int? NumberOf(PagePart part) => part.Title is { } title
        && Numbered.Match(title.Line.Text) is { Success: true } match
        ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private static PagePart Stripped(PagePart part) => part.Title is { } title
        && Numbered.Match(title.Line.Text) is { Success: true } match
        ? part with { Title = title with { Line = new PageLine(title.Line.Number, match.Groups["t"].Value) } }
        : part;
}
