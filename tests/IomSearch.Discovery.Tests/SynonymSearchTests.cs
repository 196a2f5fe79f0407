using System.Globalization;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Discovery.Tests;

public sealed class SynonymSearchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ITestOutputHelper output;

    public SynonymSearchTests(ITestOutputHelper output) => this.output = output;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_judged_queries_are_answered_better_with_synonyms_than_without()
    {
        using var index = new BuiltIndex(Checkout.Path("corpus/projects"));
        var without = JudgedSearch.Of(index.Backend, synonyms: false);
        var with = JudgedSearch.Of(index.Backend, synonyms: true);

        foreach (var ((id, text, before), (_, _, after)) in without.Zip(with)
            .Where(pair => pair.First.Ndcg != pair.Second.Ndcg))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} {before:F4} {after:F4} {text}"));
        }

        var (mean, widened) = (without.Average(query => query.Ndcg), with.Average(query => query.Ndcg));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"nDCG@10 over {with.Count} queries: {mean:F4} without, {widened:F4} with synonyms"));
        Assert.True(widened > mean, $"{widened} with synonyms, {mean} without");
    }

    [Fact]
    public void What_is_built_in_is_the_file_of_the_corpus_and_has_no_line_that_is_passed_over()
    {
        using var backend = Index(synonyms: null, "TVET");
        Assert.Empty(backend.SynonymProblems);
        Assert.Equal(
            File.ReadAllText(Checkout.Path("corpus/synonyms.txt")),
            new StreamReader(typeof(EmbeddedBackend).Assembly.GetManifestResourceStream("synonyms.txt")!).ReadToEnd());
        Assert.True(File.ReadLines(Checkout.Path("corpus/synonyms.txt")).Count(line => line.Contains(',')) >= 60);
    }

    [Fact]
    public void Words_that_mean_the_same_are_found_said_and_marked()
    {
        using var backend = Index(
            Lines("TVET, vocational training"), "TVET for all", "Vocational training for all", "Training");

        var response = backend.Search(Make.Request("tvet"));

        Assert.Equal(["0", "1"], response.Ids());
        Assert.Equal(["at 1: also searched: vocational training (for tvet)"], response.Query.Notes);
        Assert.Equal([(0, 10), (11, 8)], response.Hits[1].TitleHighlights.Select(range => (range.Start, range.Length)));
        Assert.Equal(2, response.Total.Value);
    }

    [Fact]
    public void A_request_may_do_without_synonyms()
    {
        using var backend = Index(Lines("TVET, vocational training"), "TVET for all", "Vocational training for all");
        var request = Make.Request("vocational training") with { Synonyms = false };

        Assert.Equal(["1"], backend.Search(request).Ids());
        Assert.Empty(backend.Search(request).Query.Notes);
        Assert.Equal(["1"], backend.Export(request, CancellationToken.None).Select(record => record.Id));
        Assert.Equal(2, backend.Export(request with { Synonyms = true }, CancellationToken.None).Count());
    }

    [Fact]
    public void Words_of_a_run_are_still_dropped_one_by_one_when_little_is_found()
    {
        using var backend = Index(
            Lines("DRR, disaster risk reduction"), "Risk reduction in a valley", "DRR in a valley");

        var response = backend.Search(Make.Request("disaster risk reduction valley"));

        Assert.Equal(["1", "0"], response.Ids());
        Assert.Equal([["disaster"]], response.Hits.Select(hit => hit.Missing).OfType<IReadOnlyList<string>>());
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_with_file_and_line_and_the_rest_is_used()
    {
        var file = Lines("boat", "boat, vessel");
        using var backend = Index(file, "A vessel");

        Assert.Equal([$"{file}:1: one term alone has no synonym"], backend.SynonymProblems);
        Assert.Equal(["0"], backend.Search(Make.Request("boat")).Ids());
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_of_the_configuration()
    {
        var error = Assert.Throws<IndexConfigException>(() => Index(folder.File("missing.txt"), "A vessel"));
        Assert.Contains("synonyms: the file " + folder.File("missing.txt"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_query_finds_projects_though_few_have_all_its_words()
    {
        using var backend = Index(synonyms: null, "Malaria prevention", "Nothing of it");
        var words = string.Join(' ', Enumerable.Range(0, 63).Select(number => $"word{number}"));

        Assert.Equal(["0"], backend.Search(Make.Request("malaria " + words)).Ids());
    }

    private string Lines(params string[] lines)
    {
        File.WriteAllLines(folder.File("own.txt"), lines);
        return folder.File("own.txt");
    }

    private EmbeddedBackend Index(string? synonyms, params string[] titles)
    {
        var backend = new EmbeddedBackend(
            folder.File("index"), Make.Config(folder.File("")) with { Synonyms = synonyms });
        backend.Index(
            titles.Select((title, at) => Make.Enriched(Make.Project($"{at}", title))), CancellationToken.None);
        backend.Commit();
        return backend;
    }
}
