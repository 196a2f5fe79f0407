using System.Text;
using System.Text.Json;
using IomSearch.Ingest.Readers.Tables;
using IomSearch.Ingest.Texts;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class CsvReaderTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_is_a_project_with_the_facts_of_its_columns()
    {
        var project = folder.With("a.csv", """
            ProjectID,ProjectTitle,Project Location,Donor,Budget (USD),Start date,End date,Status
            P-1,Water for Kassala,"Sudan, Chad","Norway; EU",1500000,2019-03-01,2021-02-28,2
            """).Project();

        Assert.Equal(("P-1", "Water for Kassala"), (project.Id, project.Title));
        Assert.Equal(["SD", "TD"], project.Countries);
        Assert.Equal(["Government of Norway", "European Union"], project.Donors);
        Assert.Equal(new Money(1_500_000, "USD"), project.Budget);
        Assert.Equal([2019, 2020, 2021], project.Years);
        Assert.Equal(("Implementation", 2), (project.Status, project.Source.Line));
        Assert.Contains(new FactEvidence("start", "2019-03-01", "label", "Start date: 2019-03-01", 2),
            project.Evidence);
    }

    [Theory]
    [InlineData("Código;Título;País;Donante;Fecha de inicio\n1;Agua;Perú;Noruega;2019", "PE")]
    [InlineData("Numéro\tTitre\tPays\tBailleur\tDate de début\n1\tEau\tTchad\tNorvège\t2019", "TD")]
    [InlineData("id|name|country|donor|start\n1|Water|Chad|Norway|2019", "TD")]
    public void Headings_in_three_languages_and_four_delimiters_are_known(string table, string country)
    {
        var project = folder.With("a.csv", table).Project();

        Assert.Equal((country, "1"), (Assert.Single(project.Countries), project.Id));
        Assert.Equal(["Government of Norway"], project.Donors);
        Assert.Equal(PartialDate.Of(2019), project.Start);
    }

    [Fact]
    public void A_mapping_says_what_columns_mean_and_what_every_row_states()
    {
        folder.With("eutf.csv", "Kennung,Worum,Geld\n7,Wege,100\n");
        var mapping = new TableMapping(
            "eutf*.csv",
            new Dictionary<string, string> { ["id"] = "Kennung", ["title"] = "worum", ["budget"] = "Geld" },
            new Dictionary<string, string> { ["currency"] = "EUR", ["donors"] = "EUTF" });

        var project = Assert.IsType<ReadResult.Project>(
            Assert.Single(new DocumentReaders(tables: [mapping]).Read([folder.Path]))).Document;

        Assert.Equal(("7", "Wege", new Money(100, "EUR")), (project.Id, project.Title, project.Budget));
        Assert.Equal(["European Union Emergency Trust Fund for Africa"], project.Donors);
    }

    [Fact]
    public void A_table_without_ids_gives_the_same_ids_in_any_order()
    {
        var first = folder.With("a.csv", "title,country,start\nRoads,Mali,2019\nRoads,Niger,2019\n").Projects();
        var second = folder.With("a.csv", "title,country,start\nRoads,Niger,2019\nRoads,Mali,2019\n").Projects();

        Assert.Equal(first.Select(project => project.Id).Order(), second.Select(project => project.Id).Order());
        Assert.Equal(2, first.Select(project => project.Id).Distinct().Count());
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_read_as_windows_1252_and_the_row_says_so()
    {
        var projects = folder.With("a.csv", Encoding.Latin1.GetBytes("id,title\n1,Caf\xE9\n2,Tea\n")).Projects();

        Assert.Equal([("Café", "windows-1252"), ("Tea", "utf-8")], projects.Select(p => (p.Title, p.Source.Encoding)));
    }

    [Fact]
    public void A_table_in_UTF16_is_read() => Assert.Equal("Café", folder.With(
        "a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id\ttitle\n1\tCafé\n")]).Project().Title);

    [SharedFact]
    public void The_trust_fund_s_table_reads_without_a_mapping()
    {
        var results = new DocumentReaders().Read([SharedFolder.Path("data/tables/EUTF-Projects-Database-2022-01.csv")])
            .ToList();
        var projects = results.OfType<ReadResult.Project>().Select(result => result.Document).ToList();

        Assert.Equal((253, 253), (results.Count, projects.Count));
        Assert.Equal(241, projects.Count(project => project.Evidence.Any(e => e.Field == "countries")));
        Assert.Equal(91, projects.Count(project => project.Start is not null));
        Assert.Equal(152, projects.Count(project => project.End is not null));
        Assert.Equal(236, projects.Count(project => project.Implementers.Count > 0));
        var protection = projects.Single(project => project.Id == "T05-EUTF-HOA-SD-82");
        Assert.Equal("EU Support for a Social Protection System in Sudan", protection.Title);
        Assert.Equal(["SD"], protection.Countries);
        Assert.Equal(PartialDate.Of(2022, 6, 12), protection.End);
        Assert.Equal(
            ["World Bank", "International Labour Organization", "United Nations Children's Fund"],
            protection.Implementers);
        Assert.Equal(["Strengthening resilience"], protection.Sectors.Select(sector => sector.Name));
        Assert.StartsWith("https://", protection.Source.Address, StringComparison.Ordinal);
    }

    [SharedFact]
    public void The_files_of_csv_spectrum_give_what_they_say()
    {
        foreach (var file in Directory.GetFiles(SharedFolder.Path("conformance/csv/csvs"), "*.csv"))
        {
            var expected = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(File.ReadAllText(
                SharedFolder.Path($"conformance/csv/json/{Path.GetFileNameWithoutExtension(file)}.json")))!;

            // The files lie there with LF alone, also those that are about CR LF.
            var plain = expected.Select(row => row.ToDictionary(
                cell => cell.Key, cell => cell.Value.Replace("\r\n", "\n", StringComparison.Ordinal)));
            Assert.Equal(plain, Rows(File.ReadAllBytes(file)));
        }
    }

    [Fact]
    public void Rows_written_and_read_again_are_the_same()
    {
        const int Seed = 7_311;
        var random = new Random(Seed);
        for (var table = 0; table < 200; table++)
        {
            var columns = random.Next(2, 6);
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, columns)
                .Select(_ => Word(random)).ToArray()).ToList();
            var text = string.Join('\n', rows.Prepend([.. Enumerable.Range(0, columns).Select(n => $"c{n}")])
                .Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"",
                    StringComparison.Ordinal)}\""))));

            var read = Rows(Encoding.UTF8.GetBytes(text)).Select(row => row.Values.ToArray());

            Assert.True(rows.SelectMany(row => row).SequenceEqual(read.SelectMany(row => row)), $"seed {Seed}: {text}");
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "ab,;\"\n é"[random.Next(8)])) + "x";

    private static List<Dictionary<string, string>> Rows(byte[] bytes)
    {
        var dialect = CsvDialect.Of(bytes, null);
        var rows = new CsvRows(new Utf8Lines(new MemoryStream(bytes), 1000, dialect.LineEnd), dialect,
            new ReadLimits());
        var heading = rows.Next(0)!.Cells;
        var read = new List<Dictionary<string, string>>();
        while (rows.Next(heading.Count) is { } row)
        {
            Assert.Null(row.Problem);
            read.Add(heading.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return read;
    }
}
