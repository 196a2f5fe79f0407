using System.Text.Json.Nodes;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

/// <summary>Holds the shipped model to real texts that it never saw.</summary>
public sealed class RealTextTests
{
    [SharedFact]
    public void The_first_theme_of_real_texts_is_right_for_more_than_four_in_five()
    {
        var rows = File.ReadLines(SharedFolder.Path("data/themes/real-checked.jsonl"))
            .Select(line => JsonNode.Parse(line)!)
            .Select(row => (
                Accepted: row["accepted"]!.AsArray().Select(theme => (string)theme!).ToList(),
                Said: ThemeClassifier.Shipped.Classify((string)row["title"]!, (string)row["text"]!)))
            .Where(row => row.Accepted.Count > 0)
            .ToList();

        var right = rows.Count(row => row.Said.Count > 0 && row.Accepted.Contains(row.Said[0].Theme));

        Assert.True(right > 0.82 * rows.Count, $"{right} of {rows.Count}");
    }
}
