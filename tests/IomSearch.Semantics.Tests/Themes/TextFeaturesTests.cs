using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class TextFeaturesTests
{
    [Fact]
    public void Forms_of_a_word_are_one_feature()
    {
        Assert.Equal(Names("clinic", FeatureKind.Word), Names("Clinics", FeatureKind.Word));
    }

    [Fact]
    public void A_phrase_reaches_over_one_stop_word()
    {
        Assert.Equal(Names("training trainers", FeatureKind.Phrase), Names("training of trainers", FeatureKind.Phrase));
    }

    [Fact]
    public void A_phrase_does_not_reach_over_two_stop_words()
    {
        Assert.Empty(Names("training of the trainers", FeatureKind.Phrase));
    }

    [Fact]
    public void The_title_and_the_text_make_no_phrase_together()
    {
        Assert.Empty(Names("trainers", FeatureKind.Phrase, title: "training"));
    }

    [Fact]
    public void Numbers_are_no_features()
    {
        Assert.Empty(Names("2014 1,500 3.5", FeatureKind.Word));
    }

    [Fact]
    public void A_word_of_four_letters_has_nine_pieces()
    {
        // ^farm^ gives four of three letters, three of four, two of five.
        Assert.Equal(9, Names("farm", FeatureKind.Piece).Count);
    }

    [Fact]
    public void A_misspelt_word_shares_most_of_its_pieces()
    {
        var right = Names("vocational", FeatureKind.Piece);

        Assert.True(right.Intersect(Names("vocationel", FeatureKind.Piece)).Count() > right.Count / 2);
    }

    [Theory]
    [InlineData("Les enfants et les mères", "french")]
    [InlineData("La salud de los niños en el campo", "spanish")]
    [InlineData("The health of the children", "english")]
    [InlineData("Malaria", "english")]
    public void The_small_words_say_which_language_it_is(string text, string analyzer)
    {
        Assert.Equal(analyzer, LanguageGuess.AnalyzerFor("", text).Name);
    }

    [Fact]
    public void The_pieces_of_training_are_the_title_and_every_longer_sentence()
    {
        var text = new ThemeText(
            "a",
            [],
            "Title",
            "Costs are 3.5 million dollars in all. Too short. A second sentence has seven words; yes.",
            "en");

        Assert.Equal(
            [("Title", ""), ("", "Costs are 3.5 million dollars in all."), ("", " A second sentence has seven words;")],
            TextPieces.Of(text));
    }

    private static List<ulong> Names(string text, FeatureKind kind, string title = "")
    {
        var tape = new TokenTape();
        tape.Read(title, text);
        var sink = new Gathered([], kind);
        TextFeatures.Walk(tape, ref sink);
        return sink.Names;
    }

    private readonly record struct Gathered(List<ulong> Names, FeatureKind Wanted) : IFeatureSink
    {
        public void Add(ulong name, FeatureKind kind, int word)
        {
            if (kind == Wanted)
            {
                Names.Add(name);
            }
        }
    }
}
