using System.Text.Json.Nodes;

namespace IomSearch.Benchmarks.Themes;

/// <summary>A text that a person has read: the question and every right answer.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">May be empty.</param>
/// <param name="Accepted">Every theme that is right as the first; empty is none of them.</param>
internal sealed record RealText(string Title, string Text, IReadOnlyList<string> Accepted)
{
    /// <summary>The texts of a file: JSON Lines with <c>title</c>, <c>text</c> and <c>accepted</c>.</summary>
    public static IReadOnlyList<RealText> Read(string path) =>
    [
        .. File.ReadLines(path).Select(line => JsonNode.Parse(line)!).Select(row => new RealText(
            (string)row["title"]!, (string)row["text"]!,
            [.. row["accepted"]!.AsArray().Select(theme => (string)theme!)])),
    ];
}
