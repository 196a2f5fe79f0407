using System.Text;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>A text in which its title stands as "the project", and the way back to the places of the text.</summary>
public sealed class TitleInTextTests
{
    private const string Project = "the project";
    private const string Long = "Open Hands: Bread";
    private const string Short = "Open Hands";

    [Theory]
    [InlineData(Long, "Open Hands: Bread began in May.", "the project began in May.")]
    [InlineData(Long, "Open Hands began in May.", "the project began in May.")]
    [InlineData(Long, "Open Hands: Bread began. Open Hands ends.", "the project began. the project ends.")]
    [InlineData(Long, "Open Hands began. Open Hands: Bread ends.", "the project began. the project ends.")]
    [InlineData(Long, "Open HandsOpen Hands", "the projectthe project")]
    [InlineData(Long, "open hands began in May.", "open hands began in May.")]
    [InlineData(Long, "", "")]
    [InlineData("Oven: Open Hands", "Oven began in May.", "Oven began in May.")]
    [InlineData("Handiwork: Bread", "Handiwork began in May.", "Handiwork began in May.")]
    [InlineData("A B", "A B began in May.", "A B began in May.")]
    [InlineData("", "It began in May.", "It began in May.")]
    [InlineData("Gold and Grammar", "Gold and Grammar, begun in 2014, ends.", "the project, begun in 2014, ends.")]
    [InlineData(": Bread and Salt", "The : Bread and Salt", "The the project")]
    public void Long_and_short_name_stand_as_the_project(string title, string text, string told) =>
        Assert.Equal(told, new TitleInText(title, text).Text);

    [Fact]
    public void What_is_found_has_its_place_in_the_text()
    {
        const string text = "Open Hands: Bread began in May, and Open Hands ends in June.";
        var told = new TitleInText(Long, text);
        var at = told.Text.IndexOf("June", StringComparison.Ordinal);

        Assert.Equal(new Found<string>("June", text.IndexOf("June", StringComparison.Ordinal), text.Length - 1),
            told.Original(new Found<string>("June", at, at + 4)));
    }

    [Fact]
    public void Every_place_leads_back_to_the_one_that_a_walk_finds()
    {
        const int seed = 20260714;
        var random = new Random(seed);
        string[] pieces = [Long, Short, "Open", " Hands", ": Bread", ". ", " in May ", "Ö", "🍞", Project];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.GetItems(pieces, 1)[0]));
            var told = new TitleInText(Long, text);
            var (made, places) = Walk(text);

            Assert.True(made == told.Text, $"seed {seed}, round {round}: '{text}' became '{told.Text}'");
            Assert.All(places, place => Assert.True(told.Original(place.Made) == place.Own,
                $"seed {seed}, round {round}: place {place.Made} of '{made}' is {told.Original(place.Made)}"));
        }
    }

    [Fact]
    public void Ten_thousand_mentions_lead_back()
    {
        var text = string.Concat(Enumerable.Repeat("Open Hands. ", 10_000));
        var told = new TitleInText(Long, text);

        Assert.Equal(text.Length, told.Original(told.Text.Length));
    }

    /// <summary>The text character by character, and where each that is not of a name came from, with the place behind
    /// the last.</summary>
    private static (string Made, List<(int Made, int Own)> Places) Walk(string text)
    {
        var made = new StringBuilder();
        var places = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            places.Add((made.Length, at));
            var name = new[] { Long, Short }.FirstOrDefault(name => text[at..].StartsWith(name,
                StringComparison.Ordinal));
            made.Append(name is null ? text[at].ToString() : Project);
            at += name?.Length ?? 1;
        }

        places.Add((made.Length, text.Length));
        return (made.ToString(), places);
    }
}
