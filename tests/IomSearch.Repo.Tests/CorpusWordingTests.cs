using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Repo.Tests;

/// <summary>The facts are the sources', the sentences are ours: no five words running are theirs.</summary>
public sealed class CorpusWordingTests(ITestOutputHelper output)
{
    [SharedFact]
    public void No_five_words_running_of_a_record_are_taken_over_from_a_source() =>
        AssertOwn(CorpusRecord.All.SelectMany(record => record.OwnSentences.Select(text => (record.File, text))));

    [SharedFact]
    public void No_five_words_running_of_a_judged_query_are_taken_over_from_a_source() =>
        AssertOwn(JudgedQuery.All.Select(query => (query.Id, query.Text)));

    private void AssertOwn(IEnumerable<(string Where, string Text)> texts)
    {
        var seeds = Directory.GetFiles(SharedFolder.Path("seeds"), "*.txt");
        Assert.NotEmpty(seeds);
        var runs = new WordRuns(seeds.Select(File.ReadAllText), CorpusRecord.All.Select(record => record["title"]!));
        var taken = new List<string>();
        foreach (var (where, text) in texts)
        {
            taken.AddRange(runs.TakenOver(text).Select(run => $"{where}: {run}"));
            output.WriteLine(string.Join('\n', runs.Excused(text).Select(run => $"{where}: excused: {run}")));
        }

        Assert.Equal("", string.Join('\n', taken));
    }
}
