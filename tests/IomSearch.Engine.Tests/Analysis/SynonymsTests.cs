using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class SynonymsTests
{
    private static readonly Analyzer English = Analyzer.Named("english");

    [Fact]
    public void Each_term_of_a_group_stands_for_every_other()
    {
        var synonyms = Parse("IDPs, internally displaced persons, displaced people");

        Assert.Equal(["1: internal displac person | displac peopl"], Matches(synonyms, "IDP"));
        Assert.Equal(["3: idp | displac peopl"], Matches(synonyms, "Internally displaced persons"));
    }

    [Fact]
    public void An_arrow_goes_one_way()
    {
        var synonyms = Parse("AVR, AVRR => assisted voluntary return");

        Assert.Equal(["1: assist voluntari return"], Matches(synonyms, "avrr"));
        Assert.Empty(Matches(synonyms, "assisted voluntary return"));
    }

    [Fact]
    public void A_longer_phrase_is_taken_before_a_shorter_one()
    {
        var synonyms = Parse("border => frontier", "border management => control of borders");

        Assert.Equal(["2: control border"], Matches(synonyms, "border management in Kosovo"));
        Assert.Equal(["1: frontier"], Matches(synonyms, "border in Kosovo"));
    }

    [Fact]
    public void Stop_words_leave_their_place_in_a_phrase()
    {
        var synonyms = Parse("persons of concern => refugees");

        Assert.Equal(["2: refuge"], Matches(synonyms, "persons of concern"));
        Assert.Empty(Matches(synonyms, "persons concerned"));
        var match = Matched(Parse("refugees => persons of concern"), "refugee")!;
        Assert.Equal([0, 2], match.Alternatives[0].Positions);
    }

    [Fact]
    public void An_identifier_is_found_by_its_parts()
    {
        var synonyms = Parse("COVID-19, coronavirus");

        Assert.Equal(["2: coronavirus"], Matches(synonyms, "COVID-19 response"));
        Assert.Equal(["1: covid 19"], Matches(synonyms, "coronavirus"));
    }

    [Fact]
    public void A_term_in_two_groups_has_the_alternatives_of_both_and_no_more()
    {
        var synonyms = Parse("a1, b1", "b1, c1");

        Assert.Equal(["1: a1 | c1"], Matches(synonyms, "b1"));
        Assert.Equal(["1: b1"], Matches(synonyms, "a1"));
    }

    [Fact]
    public void Comments_and_empty_lines_are_no_problems() =>
        Assert.Empty(Parse("# groups", "", "   ", "boat, vessel  # at sea").Problems);

    [Fact]
    public void A_line_has_a_limit_of_terms_and_of_length()
    {
        var terms = string.Join(',', Enumerable.Range(0, Synonyms.MostTerms + 1).Select(i => $"t{i}"));

        Assert.Equal(["synonyms.txt:1: 17 terms; 16 are possible"], Parse(terms).Problems.Select(Text));
        Assert.Equal(
            ["synonyms.txt:1: longer than 1000 characters"],
            Parse("boat, " + new string('x', Synonyms.LongestLine)).Problems.Select(Text));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("synonyms.txt"), [.. "caf"u8, 0xE9, .. ", bar\n"u8]);

        Assert.EndsWith(
            "synonyms.txt:1: not UTF-8",
            Assert.Single(Synonyms.Read(folder.File("synonyms.txt"), [English]).Problems).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boat", "one term alone has no synonym")]
    [InlineData("boat,, vessel", "an empty term")]
    [InlineData("=> vessel", "an empty term")]
    [InlineData("boat =>", "an empty term")]
    [InlineData("a => b => c", "more than one =>")]
    [InlineData("the, boat", "no word is left of 'the'")]
    [InlineData("boat, boats", "the terms are all the same to the analyzer")]
    public void A_line_that_cannot_be_read_is_told_by_file_and_line(string line, string reason)
    {
        var synonyms = Parse("ship, vessel", line, "sea, ocean");

        Assert.Equal([$"synonyms.txt:2: {reason}"], synonyms.Problems.Select(Text));
        Assert.Equal(["1: ocean"], Matches(synonyms, "sea"));
    }

    [Fact]
    public void A_file_is_read_line_by_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("synonyms.txt"), "ship, vessel\r\nbad\r\n");

        var synonyms = Synonyms.Read(folder.File("synonyms.txt"), [English]);

        Assert.Equal(["1: ship"], Matches(synonyms, "vessels"));
        Assert.Equal(2, Assert.Single(synonyms.Problems).Line);
    }

    [Fact]
    public void None_has_no_match() => Assert.Empty(Matches(Synonyms.None, "ship"));

    [Fact]
    public void A_line_that_one_analyzer_cannot_use_is_passed_over_for_all()
    {
        var words = Analyzer.Named("words");
        var synonyms = Synonyms.Parse(["boat, boats", "boats, vessel"], "synonyms.txt", [words, English]);

        Assert.Equal(["synonyms.txt:1: the terms are all the same to the analyzer"], synonyms.Problems.Select(Text));
        Assert.Equal(["boats"], Matched(synonyms, "vessel", words)!.Alternatives.Select(phrase => phrase.ToString()));
        Assert.Null(Matched(synonyms, "vessels", words));
        Assert.Null(synonyms.Of(Analyzer.Named("french")));
    }

    [Fact]
    public void Matches_are_what_trying_every_phrase_at_every_word_finds() => Seeded.Rounds(200, random =>
    {
        string Words(int most) =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => "stuvw"[random.Next(5)]));
        var groups = Enumerable.Range(0, random.Next(1, 8)).Select(_ => (From: Words(4), To: Words(4))).ToList();
        var synonyms = Parse([.. groups.Select(group => $"{group.From} => {group.To}")]);
        var text = Words(20);

        var found = synonyms.Of(English)!.Matches(English.Tokens(text), static _ => true, static _ => true)
            .Select(match => $"{match.Start}+{match.Length}: {string.Join(" | ", match.Alternatives)}");

        Assert.Equal(Naive(groups, text.Split(' ')), found);
    });

    private static List<string> Naive(List<(string From, string To)> groups, string[] words)
    {
        var found = new List<string>();
        for (var start = 0; start < words.Length;)
        {
            var longest = Enumerable.Range(1, words.Length - start).Reverse().Select(length => (
                Length: length,
                Others: groups
                    .Where(group =>
                        group.From == string.Join(' ', words.Skip(start).Take(length)) && group.To != group.From)
                    .Select(group => group.To).Distinct().ToList())).FirstOrDefault(match => match.Others.Count > 0);
            if (longest.Length > 0)
            {
                found.Add($"{start}+{longest.Length}: {string.Join(" | ", longest.Others)}");
            }

            start += Math.Max(1, longest.Length);
        }

        return found;
    }

    private static Synonyms Parse(params string[] lines) => Synonyms.Parse(lines, "synonyms.txt", [English]);

    private static string[] Matches(Synonyms synonyms, string query) => Matched(synonyms, query) is { } match
        ? [$"{match.Length}: {string.Join(" | ", match.Alternatives)}"]
        : [];

    private static SynonymMatch? Matched(Synonyms synonyms, string query, Analyzer? analyzer = null)
    {
        var words = (analyzer ?? English).Tokens(query).Where(token => token.Kind == TokenKind.Word).ToList();
        return synonyms.Of(analyzer ?? English)?
            .Matches(words, static start => start == 0, static _ => true).FirstOrDefault();
    }

    private static string Text(SynonymProblem problem) => problem.ToString();
}
