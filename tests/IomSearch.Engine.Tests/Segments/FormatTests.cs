using System.Text.RegularExpressions;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

/// <summary>Holds docs/FORMAT.md to the writers.</summary>
public sealed partial class FormatTests
{
    private static readonly string Text = File.ReadAllText(Checkout.Path("docs/FORMAT.md"));

    public static TheoryData<SegmentPart> Parts => [.. Enum.GetValues<SegmentPart>()];

    [Fact]
    public void Every_part_has_its_section_under_its_number_and_no_other_has() => Assert.Equal(
        Enum.GetValues<SegmentPart>().Select(part => $"{part} (part {(int)part})"),
        Heading().Matches(Text).Select(match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_examples_of_a_part_are_what_its_writer_writes(SegmentPart part)
    {
        var written = FormatExamples.Of(part).Select(Convert.ToHexString).ToList();

        Assert.True(
            written.SequenceEqual(ExamplesOf($"{part} (part {(int)part})")),
            $"written: {string.Join(" and ", written)}");
    }

    [Fact]
    public void The_example_of_the_frame_is_what_is_written()
    {
        var written = Convert.ToHexString(FormatExamples.Frame());

        Assert.True(ExamplesOf("The frame").SequenceEqual([written]), $"written: {written}");
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_has_its_grammar(SegmentPart part) =>
        Assert.Matches("(?m)^[A-Z][A-Za-z]+ +:= ", Section($"{part} (part {(int)part})"));

    private static string Section(string heading)
    {
        var start = Text.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no section '{heading}'");
        var end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    // What follows a semicolon explains.
    private static IEnumerable<string> ExamplesOf(string heading) =>
        Example().Matches(Section(heading))
            .Select(match => NotHex().Replace(Explanation().Replace(match.Groups[1].Value, ""), ""));

    [GeneratedRegex(@"^## (.+ \(part \d+\))$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("```hex\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();

    [GeneratedRegex(";.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explanation();

    [GeneratedRegex("[^0-9A-F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotHex();
}
