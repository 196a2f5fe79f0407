using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>Whatever a file holds, it is refused by name, and nothing else is lost: neither the files beside it nor the
/// good records in it.</summary>
[Collection(MeasuresMemory.Name)]
public sealed class BadInputTests : IDisposable
{
    private const string Record = "---\nid: {0}\ntitle: T\n---\nText.\n";

    /// <summary>What reading one bad file may leave behind; the bad files go up to a gigabyte.</summary>
    private const long MostRetained = 48L << 20;

    private static readonly IReadOnlyList<BadFile> All =
        [.. BadActivities.All, .. BadTables.All, .. BadJson.All, .. BadArchives.All];

    private readonly Reading folder = new();

    public static TheoryData<string> Names => [.. All.Select(file => file.ToString())];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void There_are_at_least_110_cases_and_no_two_are_called_the_same()
    {
        Assert.True(All.Count >= 110, $"{All.Count}");
        Assert.Equal(All.Count, All.Select(file => file.ToString()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_file_is_refused_by_name_and_nothing_else_is_lost(string name)
    {
        var bad = All.Single(file => file.ToString() == name);
        folder.With("a-before.md", Good("before")).With($"m/{bad.Name}", bad.Bytes).With("z-after.md", Good("after"));
        if (bad.FilledTo is { } size)
        {
            using var file = File.OpenWrite($"{folder.Path}/m/{bad.Name}");
            file.SetLength(size);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var results = folder.Results(bad.Limits);

        var ids = results.OfType<ReadResult.Project>().Select(result => result.Document.Id);
        var rejections = results.OfType<ReadResult.Rejected>().Select(result => result.Rejection).ToList();
        var said = string.Join('\n', rejections);
        Assert.Equal(["before", .. bad.Good.Split(' ', StringSplitOptions.RemoveEmptyEntries), "after"], ids);
        Assert.All(rejections, rejection => Assert.StartsWith($"m/{bad.Name}", rejection.File,
            StringComparison.Ordinal));
        Assert.True(
            rejections.Exists(rejection => rejection.Reason.Contains(bad.Reason, StringComparison.Ordinal)
                && (bad.Line is null || rejection.Line == bad.Line)),
            $"expected '{bad.Reason}' at line {bad.Line}, read:\n{said}");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < MostRetained, "memory was kept");
    }

    private static byte[] Good(string id) =>
        Encoding.UTF8.GetBytes(Record.Replace("{0}", id, StringComparison.Ordinal));
}
