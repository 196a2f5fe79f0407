using IomSearch.Engine.Analysis;
using IomSearch.Engine.Highlighting;
using IomSearch.Engine.Search;

namespace IomSearch.Engine.Tests.Highlighting;

public sealed class HighlighterTests
{
    private static readonly Highlighter Highlighter = new(Analyzer.Named("words"));

    [Fact]
    public void The_passage_with_the_most_different_words_is_chosen_and_starts_at_its_sentence()
    {
        var text = "Training came first. " + new string('x', 200)
            + " filler here. The training of Roma people took place in Poland. More text follows behind it, a lot of it.";

        var passage = Highlighter.Best(text, Terms("training", "roma"), 80)!;

        Assert.StartsWith(
            "The training of Roma people", text.Substring(passage.Start, passage.Length), StringComparison.Ordinal);
        Assert.Equal(["training", "Roma"], Marked(text, passage));
    }

    [Fact]
    public void A_phrase_is_marked_only_where_it_stands_as_one()
    {
        const string text =
            "Mobile clinics and vaccine clinics; a mobile vaccine clinic is none. Mobile vaccine clinics came.";
        var query = new Query.Phrase("text", [new("mobile", 0), new("vaccine", 1), new("clinics", 2)]);

        var ranges = Highlighter.Ranges(text, QueryTerms.Of(query, "text"));

        Assert.Equal(
            ["Mobile", "vaccine", "clinics"], ranges.Select(range => text.Substring(range.Start, range.Length)));
        Assert.Equal(text.LastIndexOf("Mobile", StringComparison.Ordinal), ranges[0].Start);
    }

    [Fact]
    public void Alternatives_of_what_was_typed_are_marked_too()
    {
        const string text = "Vocational training here, TVET there; training alone is none.";
        var query = new Query.Synonyms(
            new Query.Term("text", "tvet"),
            [new Query.Phrase("text", [new("vocational", 0), new("training", 1)])],
            0.8f);

        var ranges = Highlighter.Ranges(text, QueryTerms.Of(query, "text"));

        Assert.Equal(
            ["Vocational", "training", "TVET"], ranges.Select(range => text.Substring(range.Start, range.Length)));
    }

    [Fact]
    public void Without_a_match_the_passage_is_the_beginning_cut_between_words()
    {
        var passage = Highlighter.Best("  Some words that say nothing of it at all", Terms("roma"), 20)!;

        Assert.Equal((2, 19), (passage.Start, passage.Length));
        Assert.Empty(passage.Highlights);
    }

    [Fact]
    public void The_window_is_as_good_as_the_best_of_all_windows()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 80))
                .Select(_ => "abcdefgh"[random.Next(8)].ToString()).ToArray();
            var text = string.Join(' ', words);
            var most = random.Next(20, 60);

            var passage = Highlighter.Best(text, Terms("a", "b", "c"), most)!;

            var different = Marked(text, passage).Distinct().Count();
            Assert.True(passage.Length <= most, $"seed {seed}");
            Assert.True(different == BestOfAll(text, most), $"seed {seed}: '{text}' at {passage.Start}");
        }
    }

    // The slow way: every window that starts at a match.
    private static int BestOfAll(string text, int most) => Enumerable.Range(0, text.Length)
        .Where(at => text[at] is 'a' or 'b' or 'c')
        .Select(at => text.Substring(at, Math.Min(most, text.Length - at))
            .Where(c => c is 'a' or 'b' or 'c').Distinct().Count())
        .DefaultIfEmpty(0)
        .Max();

    private static QueryTerms Terms(params string[] words) => QueryTerms.Of(
        new Query.Bool([.. words.Select(word => new Clause(Occur.Should, new Query.Term("text", word)))]), "text");

    private static List<string> Marked(string text, Passage passage) =>
        [.. passage.Highlights.Select(range => text.Substring(passage.Start + range.Start, range.Length))];
}
