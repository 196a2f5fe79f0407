using System.Text.Json;
using System.Text.RegularExpressions;
using IomSearch.Testing;
using Xunit;

namespace IomSearch.Repo.Tests;

public sealed partial class ThemeTextTests
{
    private const double TooAlike = 0.5;

    private static readonly string[] Themes = ["integration", "health", "livelihoods", "DRM", "reintegration"];

    private static readonly string[] Names = [.. Themes, "none", "hard"];

    private static readonly Lazy<Labelled[]> Loaded = new(() => [.. Names.SelectMany(Read)]);

    private static Labelled[] Texts => Loaded.Value;

    [Fact]
    public void Every_file_of_the_collection_is_known()
    {
        var files = Directory.GetFiles(Checkout.Path("corpus/themes"), "*.jsonl")
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Names.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_line_parses()
    {
        var broken = Names.SelectMany(name => File.ReadLines(Checkout.Path($"corpus/themes/{name}.jsonl"))
            .Select((line, at) => (Place: $"{name}.jsonl({at + 1})", Problem: Problem(line, name)))
            .Where(found => found.Problem is not null));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_id_is_used_once()
    {
        Assert.Empty(Texts.GroupBy(text => text.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_id_is_its_file_and_its_line()
    {
        var wrong = Names.SelectMany(name => Texts.Where(text => text.File == name)
            .Select((text, line) => (text.Id, Expected: $"{name}-{line + 1:000}"))
            .Where(pair => pair.Id != pair.Expected));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_label_fits_the_file_it_stands_in()
    {
        Assert.Empty(Texts.Where(text => !Fits(text)).Select(text => $"{text.Id}: {string.Join(", ", text.Labels)}"));
    }

    [Fact]
    public void Every_title_and_language_is_stated()
    {
        Assert.Empty(Texts
            .Where(text => text.Title.Trim().Length == 0 || text.Language is not ("en" or "fr" or "es" or "de" or "sv"))
            .Select(text => text.Id));
    }

    [Theory]
    [InlineData("integration")]
    [InlineData("health")]
    [InlineData("livelihoods")]
    [InlineData("DRM")]
    [InlineData("reintegration")]
    public void Every_theme_has_enough_texts_in_three_languages(string theme)
    {
        var counts = Texts.Where(text => text.File == theme).CountBy(text => text.Language).ToDictionary();

        Assert.True(counts["en"] >= 90 && counts["fr"] >= 15 && counts["es"] >= 15,
            string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")));
    }

    [Theory]
    [InlineData("integration", 120)]
    [InlineData("health", 120)]
    [InlineData("livelihoods", 120)]
    [InlineData("DRM", 120)]
    [InlineData("reintegration", 120)]
    [InlineData("none", 150)]
    [InlineData("hard", 80)]
    public void Every_file_has_texts_enough_to_learn_from(string file, int least) =>
        Assert.InRange(Texts.Count(text => text.File == file), least, int.MaxValue);

    [Theory]
    [InlineData("integration")]
    [InlineData("health")]
    [InlineData("livelihoods")]
    [InlineData("DRM")]
    [InlineData("reintegration")]
    [InlineData("none")]
    public void Every_file_has_titles_alone_sentences_and_long_texts(string file)
    {
        int[] words = [.. Texts.Where(text => text.File == file).Select(text => Word().Count(text.Text))];

        Assert.True(words.Count(0.Equals) >= 15 && words.Count(count => count is > 0 and < 25) >= 15
            && words.Count(count => count >= 50) >= 10, string.Join(' ', words.Order()));
    }

    [Fact]
    public void Every_ordered_pair_of_themes_has_texts_that_carry_both()
    {
        var found = Texts.Where(text => text.File == "hard").Select(text => string.Join('>', text.Labels)).ToHashSet();
        var wanted = Themes.SelectMany(first => Themes.Where(second => second != first)
            .Select(second => $"{first}>{second}"));

        Assert.Empty(wanted.Except(found));
    }

    [Fact]
    public void No_two_texts_are_nearly_the_same()
    {
        var shingles = Texts.Select(Shingles).ToArray();
        var alike = from left in Enumerable.Range(0, Texts.Length)
                    from right in Enumerable.Range(left + 1, Texts.Length - left - 1)
                    where Jaccard(shingles[left], shingles[right]) > TooAlike
                    select $"{Texts[left].Id} and {Texts[right].Id}";

        Assert.Empty(alike);
    }

    [Fact]
    public void The_example_in_the_readme_is_a_line_of_the_collection()
    {
        var readme = File.ReadAllText(Checkout.Path("corpus/themes/README.md"));
        var example = Parse(readme.Split("```json")[1].Split("```")[0], "DRM");

        var line = Assert.Single(Texts, text => text.Id == example.Id);
        Assert.Equal((example.Title, example.Text), (line.Title, line.Text));
    }

    private static bool Fits(Labelled text) => text.File switch
    {
        "none" => text.Labels is [],
        "hard" => text.Labels is [var first, var second] && first != second
            && Themes.Contains(first) && Themes.Contains(second),
        _ => text.Labels is [var only] && only == text.File,
    };

    private static IEnumerable<Labelled> Read(string name) =>
        File.ReadLines(Checkout.Path($"corpus/themes/{name}.jsonl")).Select(line => Parse(line, name));

    private static Labelled Parse(string json, string file)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        string[] labels = [.. root.GetProperty("themes").EnumerateArray().Select(label => label.GetString()!)];
        string Field(string name) => root.GetProperty(name).GetString()!;
        return new Labelled(file, Field("id"), labels, Field("title"), Field("text"), Field("language"));
    }

    private static string? Problem(string line, string file)
    {
        try
        {
            Parse(line, file);
            return null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return problem.Message;
        }
    }

    /// <summary>Every three words in a row, whatever their case; shorter texts are one, to match too.</summary>
    private static HashSet<string> Shingles(Labelled text)
    {
        var joined = $"{text.Title} {text.Text}".ToLowerInvariant();
        string[] words = [.. Word().Matches(joined).Select(match => match.Value)];
        return words.Length < 3
            ? [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Length - 2).Select(at => string.Join(' ', words[at..(at + 3)]))];
    }

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        var (small, large) = left.Count < right.Count ? (left, right) : (right, left);
        if (small.Count < TooAlike * large.Count)
        {
            return 0;
        }

        var shared = small.Count(large.Contains);
        return (double)shared / (left.Count + right.Count - shared);
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Labelled(string File, string Id, string[] Labels, string Title, string Text, string Language);
}
