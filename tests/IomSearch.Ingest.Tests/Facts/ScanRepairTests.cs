using System.Text.Json;
using IomSearch.Ingest.Facts;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class ScanRepairTests(ITestOutputHelper output)
{
    /// <summary>Repairs of clean text in a million words; each would change what a source says.</summary>
    private const double MostFalse = 1;

    /// <summary>The same where a broken line shows the text to be a scan. Most of them are slips of the pen that are
    /// put right (<c>Goverment</c>), so a repair is not always false.</summary>
    private const double MostFalseInScan = 150;

    /// <summary>A line that shows the text to be a scan, so that every word behind it is looked at.</summary>
    private const string Broken = "Jocial Jervices, Jupport and Resugee Jurvey /ystem in flovakia";

    [Theory]
    [InlineData("Jtrengthening Jervices for the Unemployed (Jerbia)", "Strengthening Services for the"
        + " Unemployed (Serbia)")]
    [InlineData("/upport to /chool/ and Tocial Jervices in /enegal", "Support to Schools and Social Services in"
        + " Senegal")]
    [InlineData("Asslstance and Jecurity for Resugees in fomalia", "Asslstance and Security for Refugees in Somalia")]
    [InlineData("Jocial workers and Jkills for Integraton", "Social workers and Skills for Integration")]
    public void Broken_words_are_put_right(string printed, string meant) =>
        Assert.Equal(meant, Assert.Single(CorpusLexicon.Repair.Apply([printed]).Lines));

    [Theory]
    [InlineData("Mr Jovan Tasev and Ms Fana Jallow and/or their teams met in Tunduru.")]
    [InlineData("HIV/AIDS and TB/HIV training in Jijiga, Tahoua and Farafenni for Sopheak and Tsegaye.")]
    [InlineData("See https://www.example.org/jocial/fupport/ for more on Jocotan.")]
    public void Names_and_addresses_stay_as_printed(string clean) =>
        Assert.Empty(CorpusLexicon.Repair.Apply([clean]).Repairs);

    [Fact]
    public void One_odd_word_in_a_clean_text_stays_as_printed() =>
        Assert.Empty(CorpusLexicon.Repair.Apply(["The Jocial project helps refugees."]).Repairs);

    [Fact]
    public void A_repair_names_its_line_and_both_words() => Assert.Equal(
        [new WordRepair(1, "Jocial", "Social"), new WordRepair(3, "flovakia", "Slovakia")],
        CorpusLexicon.Repair.Apply(["Jocial work", "", "in flovakia"]).Repairs);

    [SharedFact]
    public void Clean_texts_are_left_alone()
    {
        var words = 0L;
        var clean = 0;
        var scanned = new List<WordRepair>();
        foreach (var file in Directory.GetFiles(SharedFolder.Path("data/projects"), "*.jsonl").Order())
        {
            var records = File.ReadLines(file).Select(Texts).ToList();
            words += records.Sum(lines => lines.Sum(line => (long)line.Split(' ').Length));
            clean += records.Sum(lines => CorpusLexicon.Repair.Apply(lines).Repairs.Count)
                + CorpusLexicon.Repair.Apply([.. records.SelectMany(lines => lines)]).Repairs.Count;
            scanned.AddRange(records.SelectMany(lines => CorpusLexicon.Repair.Apply([Broken, .. lines]).Repairs)
                .Where(repair => repair.Line > 1));
        }

        var (rate, rateInScan) = (1e6 * clean / (2 * words), 1e6 * scanned.Count / words);
        output.WriteLine($"{words:N0} words, alone and as one text: {clean} repairs, {rate:F1} a million");
        output.WriteLine($"each record behind a broken line: {scanned.Count} repairs, {rateInScan:F1} a million");
        output.WriteLine(string.Join(", ", scanned.Select(word => $"{word.Printed} -> {word.Repaired}").Distinct()));
        Assert.True(rate <= MostFalse && rateInScan <= MostFalseInScan, $"{rate} and {rateInScan} a million");
    }

    [Fact]
    public void A_broken_capital_I_is_put_right() => Assert.Equal("Information",
        CorpusLexicon.Repair.Apply(["Jocial work in flovakia", "Jnformation"]).Lines[1]);

    private static IReadOnlyList<string> Texts(string line)
    {
        using var json = JsonDocument.Parse(line);
        return
        [
            .. json.RootElement.EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.String
                && value.Name is "title" or "description" or "full_text").Select(value => value.Value.GetString()!),
        ];
    }
}
