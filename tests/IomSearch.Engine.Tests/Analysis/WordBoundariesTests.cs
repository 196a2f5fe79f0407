using System.Globalization;
using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class WordBoundariesTests
{
    private const int LinesOfTheTest = 1823;

    [SharedFact]
    public void Every_line_of_the_Unicode_14_test_has_its_boundaries() =>
        Verify(SharedFolder.Path("conformance/WordBreakTest.txt"));

    [UnicodeFact]
    public void Every_line_of_the_Unicode_15_test_has_its_boundaries() =>
        Verify(Path.Combine(UnicodeFactAttribute.Folder, "auxiliary/WordBreakTest.txt"));

    [Fact]
    public void A_start_at_the_end_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordBoundaries.Next("word", 4));

    [Theory]
    [InlineData("can't stop", "can't| |stop")]
    [InlineData("3.2 and 1,000.", "3.2| |and| |1,000|.")]
    [InlineData("a\r\nb", "a|\r\n|b")]
    [InlineData("🇮🇹🇫🇷", "🇮🇹|🇫🇷")]
    public void A_text_falls_into_segments(string text, string segments)
    {
        var found = new List<string>();
        for (var place = 0; place < text.Length;)
        {
            var next = WordBoundaries.Next(text, place);
            found.Add(text[place..next]);
            place = next;
        }

        Assert.Equal(segments, string.Join('|', found));
    }

    // A line is "÷ 0061 × 0027 ÷ # why": signs and code points in turn.
    private static void Verify(string file)
    {
        var lines = File.ReadLines(file)
            .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).ToList();
        Assert.Equal(LinesOfTheTest, lines.Count);
        Assert.Equal(lines, lines.Select(Rewrite));
    }

    private static string Rewrite(string line)
    {
        var points = line.Split(['÷', '×', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(point => char.ConvertFromUtf32(
                int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))
            .ToList();
        var text = string.Concat(points);
        var boundaries = new HashSet<int> { 0 };
        for (var place = 0; place < text.Length;)
        {
            place = WordBoundaries.Next(text, place);
            boundaries.Add(place);
        }

        var rewritten = "÷";
        var end = 0;
        foreach (var point in points)
        {
            end += point.Length;
            var number = char.ConvertToUtf32(point, 0).ToString("X4", CultureInfo.InvariantCulture);
            rewritten += $" {number} {(boundaries.Contains(end) ? '÷' : '×')}";
        }

        return rewritten;
    }
}
