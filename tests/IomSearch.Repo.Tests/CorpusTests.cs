using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Repo.Tests;

public sealed partial class CorpusTests
{
    private static readonly string[] KnownKeys =
    [
        "id", "title", "countries", "donors", "implementers", "start", "end", "years", "year", "type", "status",
        "budget", "region", "coverage", "identifiers", "section", "beneficiaries", "language", "source",
    ];

    [Fact]
    public void Keys_are_known_and_stand_in_their_order() => NoneOf(record =>
        record.Keys.SequenceEqual(KnownKeys.Where(record.Keys.Contains)) ? null : string.Join(", ", record.Keys));

    [Fact]
    public void Every_record_has_an_id_a_title_a_language_and_a_source() => NoneOf(record =>
        new[] { "id", "title", "language", "source" }.Except(record.Keys).FirstOrDefault());

    [Fact]
    public void An_id_is_a_short_slug_and_names_its_file() => NoneOf(record =>
        Slug().IsMatch(record["id"]!) && record.File == record["id"] + ".md" ? null : record["id"]);

    [Fact]
    public void No_two_records_share_a_title() =>
        Assert.Equal(CorpusRecord.All.Count, CorpusRecord.All.DistinctBy(record => record["title"]).Count());

    [Fact]
    public void A_text_has_120_to_300_words() => NoneOf(record =>
        Word().Count(record.Text) is var words && words is >= 120 and <= 300 ? null : $"{words} words");

    [Fact]
    public void Paragraphs_are_single_lines_with_one_blank_line_between() => NoneOf(record =>
        record.Text.Split("\n\n")
            .FirstOrDefault(paragraph => paragraph != paragraph.Trim() || paragraph.Contains('\n')));

    [Fact]
    public void Nothing_is_stated_empty() => NoneOf(record =>
        record.Facts.Children.FirstOrDefault(pair => pair.Value.AllNodes.Count() == 1 && pair.Value.ToString() == "")
            .Key?.ToString());

    [Fact]
    public void Countries_are_two_capitals_each_once_and_sorted() => NoneOf(record =>
        record.List("countries") is var codes && codes.All(Alpha2().IsMatch)
        && codes.SequenceEqual(codes.Distinct().Order(StringComparer.Ordinal))
            ? null
            : string.Join(", ", codes));

    [Fact]
    public void Dates_are_as_exact_as_stated_and_start_comes_before_end() => NoneOf(record =>
        new[] { record["start"], record["end"] }.All(date => date is null || PartialDate().IsMatch(date))
        && (record["start"] is not { } start || record["end"] is not { } end || string.CompareOrdinal(start, end) < 0)
            ? null
            : $"{record["start"]} to {record["end"]}");

    [Fact]
    public void Years_ascend_and_include_the_labelled_year() => NoneOf(record =>
        record.Years.SequenceEqual(record.Years.Distinct().Order())
        && (record["year"] is not { } year || record.Years.Contains(CorpusRecord.Number(year)))
            ? null
            : string.Join(", ", record.Years));

    [Fact]
    public void Years_of_a_dated_project_are_every_year_from_start_to_end_and_the_labelled_one() => NoneOf(record =>
        record["start"] is null || record["end"] is null || record.Years.SequenceEqual(DatedYears(record))
            ? null
            : string.Join(", ", record.Years));

    [Fact]
    public void Years_of_an_undated_project_are_in_its_text() => NoneOf(record =>
        record["start"] is { } && record["end"] is { }
            ? null
            : record.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))
                .FirstOrDefault(year => year != record["year"] && !Says(record, year)));

    [Fact]
    public void A_budget_is_an_amount_in_a_currency() => NoneOf(record => record.Map("budget") switch
    {
        { Count: 0 } => null,
        { Count: 2 } budget when CorpusRecord.Number(budget["amount"]) > 0 && Currency().IsMatch(budget["currency"])
            => null,
        var other => string.Join(", ", other),
    });

    [Fact]
    public void Identifiers_are_of_known_schemes() => NoneOf(record =>
        record.Map("identifiers").Keys.Except(["prima", "project", "iati"]).FirstOrDefault());

    [Fact]
    public void A_source_is_a_document_and_its_publisher() => NoneOf(record =>
        record.Map("source") is { Count: 2 } source && source.ContainsKey("document") && source.ContainsKey("publisher")
            ? null
            : "source");

    /// <summary>Searches elsewhere count on these; a new record that says one of them adds its id here.</summary>
    [Theory]
    [InlineData("roma", "cz-roma-localities pl-roma-cooperatives")]
    [InlineData("malaria", "la-gms-malaria")]
    [InlineData("mobile vaccine clinics", "la-global-health-security")]
    public void A_telling_phrase_stands_in_its_own_records_only(string phrase, string ids) =>
        Assert.Equal(
            ids.Split(' '), CorpusRecord.All.Where(record => Says(record, phrase)).Select(record => record["id"]));

    [Theory]
    [InlineData("vocational")]
    [InlineData("training")]
    [InlineData("roma")]
    public void The_Polish_cooperatives_say(string word) =>
        Assert.True(Says(CorpusRecord.All.Single(record => record["id"] == "pl-roma-cooperatives"), word));

    private static bool Says(CorpusRecord record, string phrase) => record.OwnSentences.Append(record["title"]!)
        .Any(text => $" {string.Join(' ', Word().Matches(text.ToLowerInvariant()))} ".Contains($" {phrase} "));

    private static IEnumerable<int> DatedYears(CorpusRecord record)
    {
        var first = CorpusRecord.Number(record["start"]![..4]);
        var last = CorpusRecord.Number(record["end"]![..4]);
        var range = Enumerable.Range(first, last - first + 1);
        return (record["year"] is { } year ? range.Append(CorpusRecord.Number(year)) : range).Distinct().Order();
    }

    private static void NoneOf(Func<CorpusRecord, string?> problem)
    {
        Assert.NotEmpty(CorpusRecord.All);
        var problems = CorpusRecord.All.Select(record => (record.File, Problem: problem(record)))
            .Where(found => found.Problem is not null).Select(found => $"{found.File}: {found.Problem}");
        Assert.Equal("", string.Join('\n', problems));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Alpha2();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Currency();

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex PartialDate();
}
