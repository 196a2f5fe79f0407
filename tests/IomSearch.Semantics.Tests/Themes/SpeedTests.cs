using System.Diagnostics;
using IomSearch.Semantics.Themes;
using Xunit.Abstractions;

namespace IomSearch.Semantics.Tests.Themes;

/// <summary>Measures beside no other test.</summary>
[Collection("alone")]
public sealed class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Thousands_of_texts_are_classified_a_second()
    {
        var texts = Collection.Texts.Where(text => text.Text.Length > 400).ToList();
        var best = 0.0;
        for (var round = 0; round < 8; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                ThemeClassifier.Shipped.Classify(text.Title, text.Text, evidence: false);
            }

            best = Math.Max(best, texts.Count / watch.Elapsed.TotalSeconds);
        }

        output.WriteLine($"{best:F0} a second, of {texts.Average(text => text.Text.Length):F0} characters");

        // A floor for a machine that builds beside; an idle core does several times as many.
        Assert.True(best > 2_000, $"{best:F0} a second");
    }
}

[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
