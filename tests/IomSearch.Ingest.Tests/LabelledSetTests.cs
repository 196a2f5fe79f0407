using System.Text.Json;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Ingest.Tests;

/// <summary>Pages and reports of many makes with the facts that a person reads in them.</summary>
public sealed class LabelledSetTests(ITestOutputHelper output)
{
    // Another set is measured by naming its folder.
    private static readonly string Folder = Environment.GetEnvironmentVariable("IOMSEARCH_LABELLED")
        ?? Checkout.Path("tests/IomSearch.Ingest.Tests/Labelled");

    private static readonly (string Fact, double Floor)[] Floors =
        [("countries", 0.97), ("donors", 0.93), ("years", 0.97), ("title", 0.95), ("budget", 0.95),
            (LabelledSet.Payers, 0.93)];

    [Fact]
    public void Facts_are_found_as_a_person_finds_them() => Judge(LabelledSet.Score(Folder));

    /// <summary>Eighty-three sets of 27 files by writers who had not seen the readers; the readers have been mended by
    /// them since.</summary>
    [Fact]
    public void Facts_are_found_in_what_strangers_wrote() => Judge(LabelledSet.Score(
        Directory.EnumerateDirectories(Checkout.Path("tests/IomSearch.Ingest.Tests/Strangers"))
            .Order(StringComparer.Ordinal)));

    private void Judge(LabelledSet scores)
    {
        output.WriteLine(string.Join('\n', scores.Misses));
        output.WriteLine($"{scores.Files} files, {scores.Projects} projects");
        foreach (var (fact, floor) in Floors)
        {
            var score = scores.Of(fact);
            output.WriteLine(
                $"{fact,-10} F1 {score.F1:F3} (floor {floor:F2}), right {score.Right}, extra {score.Extra}, "
                    + $"missed {score.Missed}");
        }

        Assert.All(Floors, floor => Assert.True(scores.Of(floor.Fact).F1 >= floor.Floor, floor.Fact));
    }
}
