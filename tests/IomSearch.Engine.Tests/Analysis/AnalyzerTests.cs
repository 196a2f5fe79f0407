using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class AnalyzerTests
{
    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Analyzer.Named("klingon"));

        Assert.All(Analyzer.Names, name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_name_names_its_analyzer() =>
        Assert.All(Analyzer.Names, name => Assert.Equal(name, Analyzer.Named(name).Name));

    [Theory]
    [InlineData("english", "The Réfugiés' returning communities, naïvely", "refugi return communiti naiv")]
    [InlineData("english", "Germany’s IOM's women＇S", "germani iom women")]
    [InlineData("english", "Straße Łódź Øresund Œuvre", "strass lodz oresund oeuvr")]
    [InlineData("english", "co\u00ADoperation cafe\u0301 ２０１４ ٣", "cooper cafe 2014 3")]
    [InlineData("english", "мигрантов 移民 ประเทศไทย", "мигрантов 移 民 ประเทศไทย")]
    [InlineData("lucene-english", "The Réfugiés are possibly here, Germany’s", "réfugié possibl here germani")]
    [InlineData("lucene-english", "CE.0275 COVID-19", "ce 0275 covid 19")]
    [InlineData("porter", "The migrants are possibly here", "the migrant ar possibli here")]
    [InlineData("porter", "Possibly's", "possibly'")]
    [InlineData("french", "L'organisation des migrations à Genève, d’accord qu'elles", "organis migrat genev accord")]
    [InlineData("spanish", "La organización de las migraciones en México", "organiz migracion mexic")]
    [InlineData("words", "The Women's Café", "the women's cafe")]
    [InlineData("keyword", "  Return & Réintégration ", "return & reintegration")]
    [InlineData("keyword", " \n", "")]
    public void A_text_has_terms(string analyzer, string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Analyzer.Named(analyzer).Tokens(text).Select(token => token.Term)));

    [Theory]
    [InlineData("words")]
    [InlineData("english")]
    [InlineData("french")]
    [InlineData("spanish")]
    public void A_word_is_found_by_its_decomposed_form(string analyzer) =>
        Assert.Equal(
            Analyzer.Named(analyzer).Tokens("Bogotá réfugiés migración señores reçu aiguë").Select(token => token.Term),
            Analyzer.Named(analyzer)
                .Tokens("Bogota\u0301 re\u0301fugie\u0301s migracio\u0301n sen\u0303ores rec\u0327u aigue\u0308")
                .Select(token => token.Term));

    [Fact]
    public void A_stop_word_leaves_a_hole_in_the_positions()
    {
        var tokens = Analyzer.Named("english").Tokens("the road and the sea");

        Assert.Equal([("road", 1), ("sea", 4)], tokens.Select(token => (token.Term, token.Position)));
    }

    [Fact]
    public void Stop_words_at_the_end_count_as_positions()
    {
        var sink = new CountingSink();

        Assert.Equal(3, Analyzer.Named("english").Analyze("road to the", ref sink));
    }

    [Fact]
    public void Offsets_are_those_of_the_whole_word_in_the_text()
    {
        var token = Assert.Single(Analyzer.Named("english").Tokens("… Germany’s …"));

        Assert.Equal((2, 11), (token.Start, token.End));
    }

    [Fact]
    public void A_keyword_is_the_whole_value_trimmed()
    {
        var token = Assert.Single(Analyzer.Named("keyword").Tokens("  Return and Reintegration "));

        Assert.Equal(new Token("return and reintegration", 0, 2, 26, TokenKind.Word), token);
    }

    [Fact]
    public void A_keyword_may_be_of_any_length()
    {
        var value = new string('É', 100_000);

        Assert.Equal(new string('e', 100_000), Assert.Single(Analyzer.Named("keyword").Tokens(value)).Term);
    }

    [Fact]
    public void A_form_for_prefixes_is_folded_and_not_stemmed() =>
        Assert.Equal("returnées"[..6] + "ees", Analyzer.Named("english").Normalize("Returnées"));

    [Fact]
    public void The_form_for_prefixes_of_Lucene_keeps_diacritics() =>
        Assert.Equal("returnées", Analyzer.Named("lucene-english").Normalize("Returnées"));

    [Fact]
    public void No_text_breaks_an_analyzer_and_tokens_stand_in_order_inside_it()
    {
        var seed = Random.Shared.Next();
        var texts = new RandomText(new Random(seed));
        for (var round = 0; round < 1_000; round++)
        {
            var text = round % 10 == 0 ? texts.NextLong() : texts.Next(20);
            Assert.All(Analyzer.Names, name => VerifyPlaces(Analyzer.Named(name), text, seed));
        }
    }

    [Fact]
    public void Analyzing_plain_words_allocates_nothing()
    {
        var analyzer = Analyzer.Named("english");
        const string Text = "The returning refugees of Bogota are not counted: 35 million, naively.";
        var sink = new CountingSink();
        var least = long.MaxValue;
        for (var round = 0; round < 100; round++)
        {
            // The first rounds fill the pool; a collection by another test may empty it.
            var before = GC.GetAllocatedBytesForCurrentThread();
            analyzer.Analyze(Text, ref sink);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Threads_that_share_an_analyzer_get_the_same_tokens()
    {
        var analyzer = Analyzer.Named("french");
        const string Text = "Les réfugiés de la région, l'organisation CE.0275 et les migrants déplacés";
        var expected = analyzer.Tokens(Text);

        Parallel.For(0, 1_000, _ => Assert.Equal(expected, analyzer.Tokens(Text)));
    }

    private static void VerifyPlaces(Analyzer analyzer, string text, int seed)
    {
        var sink = new CountingSink();
        var positions = analyzer.Analyze(text, ref sink);
        var last = new Token("", -1, 0, 0, TokenKind.Word);
        foreach (var token in analyzer.Tokens(text))
        {
            var afterLast = last.Kind == TokenKind.Compound
                ? token.Position >= last.Position && token.Start >= last.Start
                : token.Position > last.Position && token.Start >= last.End;
            Assert.True(
                token.Term.Length > 0 && afterLast && token.End > token.Start && token.End <= text.Length,
                $"seed {seed}, {analyzer.Name}: {token} after {last}");
            last = token;
        }

        Assert.True(
            positions > last.Position, $"seed {seed}, {analyzer.Name}: {positions} positions, last {last.Position}");
    }

    private struct CountingSink : ITokenSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) => Count++;
    }
}
