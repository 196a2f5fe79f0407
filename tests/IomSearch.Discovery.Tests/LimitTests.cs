using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_search_whose_time_is_up_gives_what_it_has_and_says_so()
    {
        Fill("road aid road aid");
        using var patient = new EmbeddedBackend(folder.Path, Make.Config(folder.Path), new StillClock());
        using var hasty = new EmbeddedBackend(folder.Path, Make.Config(folder.Path), new StepClock());

        var whole = patient.Search(Make.Request("\"road aid\""));
        var part = hasty.Search(Make.Request("\"road aid\""));

        Assert.Equal((1500, "eq", false), (whole.Total.Value, whole.Total.Relation, whole.Partial));
        Assert.True(part.Partial);
        Assert.Equal("gte", part.Total.Relation);
        Assert.InRange(part.Total.Value, 1, 1499);
        Assert.NotEmpty(part.Hits);
    }

    [Fact]
    public void A_completion_whose_time_is_up_gives_what_it_has_and_says_so()
    {
        Fill("road");
        using var patient = new EmbeddedBackend(folder.Path, Make.Config(folder.Path), new StillClock());
        using var hasty = new EmbeddedBackend(folder.Path, Make.Config(folder.Path), new StepClock());

        Assert.False(patient.Suggest("proj", 5, CancellationToken.None).Partial);
        Assert.True(hasty.Suggest("proj", 5, CancellationToken.None).Partial);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_text_is_looked_through_for_passages_up_to_its_limit(int more, int marks)
    {
        var text = string.Concat(Enumerable.Repeat("word ", 100)) + "malaria";
        var config = Make.Config(folder.Path);
        config = config with { Limits = config.Limits with { HighlightCharacters = text.Length + more } };
        using var backend = new EmbeddedBackend(folder.Path, config);
        backend.Index([Make.Enriched(Make.Project("one", "A title", text))], CancellationToken.None);
        backend.Commit();

        var hit = Assert.Single(backend.Search(Make.Request("malaria")).Hits);

        Assert.Equal(marks, hit.Snippets.Sum(snippet => snippet.Highlights.Count));
    }

    public void Dispose() => folder.Dispose();

    private void Fill(string text)
    {
        using var backend = new EmbeddedBackend(folder.Path, Make.Config(folder.Path));
        backend.Index(
            Enumerable.Range(0, 1500).Select(i => Make.Enriched(Make.Project($"p{i:D4}", $"Project {i}", text))),
            CancellationToken.None);
        backend.Commit();
    }

    // An hour a look.
    // The system's clock would let a busy machine run out of time.
    private sealed class StillClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private sealed class StepClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 3600;
    }
}
