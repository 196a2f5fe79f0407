using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Words with a decorated S, short words, and weak letters that only a scanned text makes likely.</summary>
public sealed class ScannedTextTests
{
    private const string Common = "sea sun safe base bread social services support second survey summer school slow "
        + "take";

    /// <summary>Three words with another letter for the S in front: the text was scanned.</summary>
    private const string Decorated = "Jocial Jervices, Jupport and a Jecond Jurvey";

    /// <summary>Two broken words, and no more.</summary>
    private const string Few = "Jocial bread and /ervices";

    private static readonly ScanRepair Repair = new(() => WordLexicon.Of(
        [.. Enumerable.Repeat(Common, 12), "Tafe came. The shore, a muffin, a musket, a tempest, a slipper."], []));

    [Theory]
    [InlineData("Jea and Jun", "Sea and Sun")]
    [InlineData("Jafe bread", "Safe bread")]
    [InlineData("Tafe bread", "Safe bread")]
    [InlineData("flocial Bread", "Social Bread")]
    [InlineData("flurvey", "Survey")]
    [InlineData("Jummer bread", "Summer bread")]
    public void In_a_text_with_a_decorated_S_short_words_are_put_right(string printed, string meant) =>
        Assert.Equal(meant, Repaired(Decorated, printed));

    [Theory]
    [InlineData("Jea bread")]
    [InlineData("The sea and the sun")]
    [InlineData("Jo and Jil bake")]
    [InlineData("Take bread")]
    public void In_one_with_few_broken_words_those_of_three_letters_stay(string printed) =>
        Assert.Equal(printed, Repaired(Few, printed));

    [Theory]
    [InlineData("Jea bread")]
    [InlineData("Tafe came to the shore")]
    [InlineData("flow and flurry")]
    [InlineData("Jocial bread")]
    [InlineData("")]
    public void A_clean_text_stays(string printed) =>
        Assert.Empty(Repair.Apply(["Social services support a second survey.", printed]).Repairs);

    [Theory]
    [InlineData("Joseph and Julia")]
    [InlineData("Jesus Jimenez")]
    [InlineData("John Jhabvala")]
    [InlineData("Tove")]
    public void Names_in_a_scanned_text_stay(string printed) => Assert.Equal(printed, Repaired(Decorated, printed));

    [Theory]
    [InlineData("Jlovakia", true)]
    [InlineData("Jtrong", true)]
    [InlineData("Jpain", true)]
    [InlineData("Jdid", false)]
    [InlineData("Jbeil", false)]
    [InlineData("Jvari", false)]
    [InlineData("Jhelum", false)]
    [InlineData("Juba", false)]
    [InlineData("Trust", false)]
    [InlineData("J", false)]
    [InlineData("", false)]
    public void No_word_starts_with_a_J_before_some_consonants(string printed, bool isNoStart) =>
        Assert.Equal(isNoStart, ScanConfusions.IsNoStart(printed));

    [Fact]
    public void Of_two_likely_words_the_text_s_own_is_meant()
    {
        var repair = new ScanRepair(() => WordLexicon.Of(
            [.. Enumerable.Repeat("social services support second survey masters matters", 12)], []));

        Assert.Equal("The mafters", repair.Apply([Decorated, "The mafters"]).Lines[1]);
        Assert.Equal("The masters", repair.Apply([Decorated, "The mafters", "All masters bake."]).Lines[1]);
    }

    [Fact]
    public void Ten_thousand_broken_words_are_read() => Assert.Equal(
        string.Join(' ', Enumerable.Repeat("Support", 10_000)),
        Repaired(Decorated, string.Join(' ', Enumerable.Repeat("Jupport", 10_000))));

    private static string Repaired(string first, string line) => Repair.Apply([first, line]).Lines[1];
}
