using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Broken words that the text's own words explain, and short ones with a broken capital.</summary>
public sealed class ScanOwnWordsTests
{
    /// <summary>A line that shows the text to be a scan.</summary>
    private const string Broken = "Jocial Jervices";

    private static readonly ScanRepair Repair = new(() => WordLexicon.Of(
        ["Social services bake a muffin for schools and a safe return to the base, for all who take part."], []));

    [Fact]
    public void A_word_that_the_text_has_elsewhere_more_often_is_taken_for_a_rare_one() =>
        Assert.Equal("They bake a muffin.",
            Repaired([Broken, "The muffin is a cake.", "A muffin is small.", "They bake a musfin."])[3]);

    [Fact]
    public void Two_names_that_resemble_each_other_stay_as_they_are()
    {
        const string names = "Mr Kosirah and Ms Kofirah met in Dasoula and Dafoula.";
        Assert.Equal(names, Repaired([Broken, names])[1]);
    }

    [Fact]
    public void A_stroke_inside_a_word_of_four_letters_is_one() =>
        Assert.Equal("Safe return to the Base", Repaired([Broken, "Jafe return to the Ba/e"])[1]);

    [Fact]
    public void A_token_longer_than_any_word_is_passed_over()
    {
        var token = new string('f', 400);
        Assert.Equal(token, Repaired([Broken, token])[1]);
    }

    [Fact]
    public void A_rare_word_that_the_text_does_not_have_is_not_taken() =>
        Assert.Equal("They bake a musfin.", Repaired([Broken, "They bake a musfin."])[1]);

    [Theory]
    [InlineData("Tafe return to the base", "Safe return to the base")]
    [InlineData("Jafe return to the base", "Safe return to the base")]
    public void A_short_word_with_a_broken_capital_is_put_right(string printed, string meant) =>
        Assert.Equal(meant, Repaired([Broken, printed])[1]);

    [Theory]
    [InlineData("All take part")]
    [InlineData("Take part and/or return")]
    [InlineData("Jude and Tove return")]
    [InlineData("A 4/5 share, or 1/2")]
    public void Short_words_that_are_whole_stay(string clean) => Assert.Equal(clean, Repaired([Broken, clean])[1]);

    [Fact]
    public void A_clean_text_stays_whatever_words_it_repeats() =>
        Assert.Empty(Repair.Apply(["The muffin is a cake.", "They bake a musfin."]).Repairs);

    [Theory]
    [InlineData("")]
    [InlineData("////")]
    [InlineData("/ | ! $ ſ")]
    [InlineData("|||||||| //////// !!!!!!!!")]
    public void Signs_alone_stay(string line) => Assert.Equal(line, Repaired([Broken, line])[1]);

    [Fact]
    public void No_lines_are_no_lines() => Assert.Empty(Repair.Apply([]).Lines);

    [Theory]
    [InlineData("A Teacher'/ Guide", "A Teacher's Guide")]
    [InlineData("A Baker'/Guide", "A Baker'/Guide")]
    public void A_stroke_behind_an_apostrophe_is_an_s(string printed, string meant) =>
        Assert.Equal(meant, Repaired([Broken, printed])[1]);

    [Fact]
    public void A_stroke_behind_an_apostrophe_in_a_clean_text_stays() =>
        Assert.Empty(Repair.Apply(["A Teacher'/ Guide to services"]).Repairs);

    [Theory]
    [InlineData(11, "a musfin")]
    [InlineData(12, "a muffin")]
    public void In_a_text_that_is_scanned_for_certain_a_rare_word_is_taken(int broken, string meant)
    {
        string[] known = ["servants", "sailors", "singers", "sellers", "summers", "stables", "students", "sisters",
            "simple", "silver", "season", "second"];
        var repair = new ScanRepair(() => WordLexicon.Of([$"A muffin for {string.Join(' ', known)}"], []));
        var printed = string.Join(' ', known.Take(broken).Select(word => $"/{word[1..]}"));

        Assert.Equal(meant, repair.Apply([printed, "a musfin"]).Lines[1]);
    }

    [Theory]
    [InlineData("The muffins are cakes. No muffins are large.", "They bake a muffin.")]
    [InlineData("The muffins are cakes.", "They bake a musfin.")]
    [InlineData("The muffinses are cakes.", "They bake a musfin.")]
    [InlineData("The musfin is a cake. The muffins are cakes.", "They bake a musfin.")]
    public void A_word_that_the_text_has_in_its_plural_is_its_own(string other, string meant) =>
        Assert.Equal(meant, Repaired([Broken, other, "They bake a musfin."])[2]);

    private static IReadOnlyList<string> Repaired(IReadOnlyList<string> lines) => Repair.Apply(lines).Lines;
}
