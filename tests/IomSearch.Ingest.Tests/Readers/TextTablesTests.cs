using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Tables of those who pay in the lines of a text.</summary>
public sealed class TextTablesTests
{
    [Theory]
    [InlineData("Wells|Donor\tIn EUR|Irish Aid\t5,000|Sida\t6,000|Total\t11,000|They dig.",
        "Wells|Donor: Irish Aid; Sida|Total budget: EUR 11,000|||They dig.")]
    [InlineData("Donor\tIn EUR|Irish Aid\t5,000|Sida\t6,000", "Donor: Irish Aid; Sida||")]
    public void Its_facts_stand_in_its_place(string lines, string told) => Assert.Equal(told, Remainder(lines));

    [Fact]
    public void Bars_part_cells_too() => Assert.Equal(["Donor: Irish Aid; Sida", "", ""], TextTables.Of(new SourceText(
        "a.txt", ["| Donor | In EUR |", "| Irish Aid | 5,000 |", "| Sida | 6,000 |"], "utf-8", EndsWithLineEnd: true))
        .Remainder.Lines);

    [Theory]
    [InlineData("Donor\tIn EUR|Irish Aid\t5,000")]
    [InlineData("Donor\tIn EUR|Irish Aid\tplenty|Sida\t6,000")]
    [InlineData("Donor   In EUR|Irish Aid   5,000|Sida   6,000")]
    [InlineData("Donor\tIn EUR|Irish Aid 5,000|Sida 6,000")]
    [InlineData("\t\t|\t\t|\t\t")]
    [InlineData("")]
    public void Other_lines_are_unchanged(string lines) => Assert.Equal(lines, Remainder(lines));

    [Fact]
    public void A_table_leaves_those_of_projects_behind_it_alone()
    {
        var (rows, rest) = TextTables.Of(Source("Donor\tIn EUR|Irish Aid\t5,000|Sida\t6,000||"
            + "Project title\tCountry\tDonor|Wells for Wajir\tKenya\tIrish Aid|Boats for Jinja\tUganda\tSida"));

        Assert.Equal(["Wells for Wajir", "Boats for Jinja"], rows.Select(row => row.Title?.Line.Text));
        Assert.Equal("Donor: Irish Aid; Sida", rest.Lines[0]);
    }

    [Fact]
    public void Ten_thousand_rows_are_read() => Assert.StartsWith("Donor: Baker 0 Fund; Baker 1 Fund; ", Remainder(
        "Donor\tIn EUR|" + string.Join('|', Enumerable.Range(0, 10_000).Select(at => $"Baker {at} Fund\t5"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Wells for Wajir\tKenya\tIrish Aid|They dig wells for all bakers.|Boats for Jinja\tUganda\tSida|"
        + "They build boats for all bakers.|", "They dig wells for all bakers./They build boats for all bakers.")]
    [InlineData("Wells for Wajir\tKenya\tIrish Aid|They dig wells for all bakers.|Boats for Jinja\tUganda\tSida",
        "They dig wells for all bakers./")]
    [InlineData("Wells for Wajir\tKenya\tIrish Aid|Boats for Jinja\tUganda\tSida|The bakers of the lake rest now.",
        "/")]
    public void A_text_below_a_row_is_its_own(string rows, string texts) => Assert.Equal(texts, string.Join('/',
        TextTables.Of(Source($"Project title\tCountry\tDonor|{rows}")).Rows.Select(row => string.Join(' ',
            row.Blocks.Where(block => block.Kind == BlockKind.Prose).Select(block => block.Line.Text)))));

    [Fact]
    public void A_text_below_the_last_row_of_others_without_stays() => Assert.Equal("They rest by the lake.",
        TextTables.Of(Source("Project title\tCountry\tDonor|Wells for Wajir\tKenya\tIrish Aid|"
            + "Boats for Jinja\tUganda\tSida|They rest by the lake.")).Remainder.Lines[^1]);

    private static string Remainder(string lines) => string.Join('|', TextTables.Of(Source(lines)).Remainder.Lines);

    private static SourceText Source(string lines) =>
        new("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true);
}
