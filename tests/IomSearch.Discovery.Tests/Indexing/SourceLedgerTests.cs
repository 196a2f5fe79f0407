using System.Text.Json;
using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class SourceLedgerTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var ledger = new SourceLedger
        {
            Sources = ["in"],
            Files = [Full, new() { Name = "n", FullPath = "/n", Hash = "" }]
        };
        var read = SourceLedger.Parse(ledger.ToText());
        Assert.Equal(Json(ledger), Json(read));
        Assert.Equal(Full.Modified, read.Files[0].Modified);
        Assert.Empty(read.Files[1].Records);
    }

    [Fact]
    public void A_record_takes_few_bytes()
    {
        var records = Enumerable.Range(0, 10_000)
            .Select(number => new LedgerRecord($"XM-DAC-47066-{number * 7919:D7}", null, number * 83, null, 0x1a3f));
        var ledger = new SourceLedger { Sources = [], Files = [Full with { Records = [.. records] }] };
        Assert.InRange(ledger.ToText().Length, 1, 10_000 * 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("AAAA")]
    public void Anything_else_is_an_error(string text) =>
        Assert.Throws<InvalidDataException>(() => SourceLedger.Parse(text));

    private static LedgerFile Full { get; } = new()
    {
        Name = "a.zip",
        FullPath = "/in/a.zip",
        Length = 12,
        Hash = "ab",
        Modified = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(7),
        ReadAt = Make.ReadAt,
        Lost = SourceSurvey.Gone,
        RecordsRead = 3,
        Records = [new("x", "a.zip!x.md", 4, Make.ReadAt, 5), new("y", null, 1, null, 0)],
        Rejected = 1,
        Rejections = [new Rejection("a.zip", 0, "why")],
        Repairs = [new RepairedWord("a.zip", 3, "tbe", "the")],
    };

    private static string Json(SourceLedger ledger) =>
        JsonSerializer.Serialize(ledger, LedgerJson.Default.SourceLedger);
}
