namespace IomSearch.Ingest.Tests.Readers;

public sealed class SheetReaderTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_below_the_headings_is_a_project()
    {
        var project = folder.With("a.xlsx", MadeOffice.Xlsx(
            ["Portfolio of the office"],
            ["Project title", "Country", "Donor", "Start date", "End date", "Budget (EUR)", "Description"],
            ["Wells for the North", "Kenya", "Government of Japan", "2016-03-01", "2018-02-28", "1250000",
                "It digs wells."]))
            .Project();

        Assert.Equal(("Wells for the North", "It digs wells.", 3), (project.Title, project.Text, project.Source.Line));
        Assert.Equal(["KE"], project.Countries);
        Assert.Equal(["Government of Japan"], project.Donors);
        Assert.Equal([2016, 2017, 2018], project.Years);
        Assert.Equal(new Money(1_250_000m, "EUR"), project.Budget);
    }

    [Fact]
    public void A_number_in_the_format_of_a_date_is_a_date_and_shared_words_are_read()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var project = folder.With("a.xlsx", MadeOffice.XlsxOf(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"C2\" s=\"1\"><v>42430</v></c></row>",
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>Title</t></si><si><t>Start date</t></si><si><r>"
                + "<t>Wells</t></r><r><t xml:space=\"preserve\"> for all</t></r></si></sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                + "</cellXfs></styleSheet>"))).Project();

        Assert.Equal(("Wells for all", "2016-03-01"), (project.Title, project.Start.ToString()));
    }

    [Fact]
    public void A_row_without_a_title_is_refused_by_its_number_and_the_next_is_read()
    {
        var results = folder.With("a.xlsx", MadeOffice.Xlsx(["Title", "Donor"], ["", "Japan"], ["Wells",
            "Japan"])).Results();

        Assert.Equal("a.xlsx:2: there is neither a title nor a description",
            Assert.IsType<ReadResult.Rejected>(results[0]).Rejection.ToString());
        Assert.Equal("Wells", Assert.IsType<ReadResult.Project>(results[1]).Document.Title);
    }
}
