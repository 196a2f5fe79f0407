using System.Globalization;
using IomSearch.Discovery.Meaning;
using IomSearch.Engine;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Meaning;

public sealed class VectorPassTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_project_gets_its_vector_after_its_commit_and_the_words_are_there_before()
    {
        using var backend = Index(VectorModels.Encoder, 3);
        Assert.Equal([new VectorCoverage("encoder", 0, 3)], backend.State.Vectors);
        Assert.Equal(3, backend.Search(Make.Request("training")).Total.Value);

        backend.FillVectors(null, CancellationToken.None);

        Assert.Equal([new VectorCoverage("encoder", 3, 3)], backend.State.Vectors);
        Assert.Equal(2, backend.State.Generation);
    }

    [Fact]
    public void Only_what_is_new_is_read_again()
    {
        using var backend = Index(VectorModels.Encoder, 3);
        backend.FillVectors(null, CancellationToken.None);
        backend.Index([Make.Enriched(Make.Project("p1", "Another title"))], CancellationToken.None);
        backend.Commit();
        var told = new Told();

        backend.FillVectors(told, CancellationToken.None);

        Assert.Equal([new VectorProgress("encoder", 3, 3)], told.All);
        Assert.Equal([new VectorCoverage("encoder", 3, 3)], backend.State.Vectors);
    }

    [Fact]
    public void A_pass_that_is_stopped_keeps_what_it_committed_and_the_next_one_goes_on_from_there()
    {
        using var backend = Index(VectorModels.Encoder, 100);
        using var stop = new CancellationTokenSource();
        var first = new Told(progress =>
        {
            if (progress.Done == 80)
            {
                stop.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => backend.FillVectors(first, stop.Token));
        Assert.Equal(64, backend.State.Vectors[0].Filled);
        var second = new Told();
        backend.FillVectors(second, CancellationToken.None);

        Assert.Equal(36, second.All.Count);
        Assert.Equal(100, backend.State.Vectors[0].Filled);
    }

    [Fact]
    public void It_waits_for_changes_that_are_not_committed_and_commits_none_of_them()
    {
        using var backend = Index(VectorModels.Encoder, 2);
        backend.Index([Make.Enriched(Make.Project("half", "Half a change"))], CancellationToken.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        Assert.Throws<OperationCanceledException>(() => backend.FillVectors(null, stop.Token));
        Assert.Null(backend.Find("half"));
        backend.Commit();
        backend.FillVectors(null, CancellationToken.None);

        Assert.Equal([new VectorCoverage("encoder", 3, 3)], backend.State.Vectors);
    }

    [Fact]
    public void Without_models_there_is_nothing_to_fill()
    {
        using var backend = Index(VectorModels.None, 2);

        backend.FillVectors(null, CancellationToken.None);

        Assert.Empty(backend.State.Vectors);
        Assert.Equal(1, backend.State.Generation);
    }

    [Fact]
    public void Too_few_projects_have_no_topics()
    {
        using var backend = Index(VectorModels.Latent, 299);

        backend.FillVectors(null, CancellationToken.None);

        Assert.Equal([new VectorCoverage("latent", 0, 0)], backend.State.Vectors);
        Assert.Equal(1, backend.State.Generation);
    }

    [Fact]
    public void Topics_are_fitted_once_kept_with_the_index_and_fitted_again_when_it_has_grown_by_a_fifth()
    {
        using (var backend = Index(VectorModels.Latent, 300))
        {
            backend.FillVectors(null, CancellationToken.None);
            Assert.Equal([new VectorCoverage("latent", 300, 300)], backend.State.Vectors);
        }

        Assert.Equal((2, 300), Model());
        using (var backend = Index(VectorModels.Latent, 359))
        {
            backend.FillVectors(null, CancellationToken.None);
            Assert.Equal(359, backend.State.Vectors[0].Filled);
        }

        Assert.Equal((2, 300), Model());
        using (var backend = Index(VectorModels.Latent, 360))
        {
            backend.FillVectors(null, CancellationToken.None);
            Assert.Equal(360, backend.State.Vectors[0].Filled);
        }

        var (generation, projects) = Model();
        Assert.Equal(360, projects);
        Assert.True(generation > 2);
    }

    [Theory]
    [InlineData(299, null, false)]
    [InlineData(300, null, true)]
    [InlineData(1199, 1000, false)]
    [InlineData(1200, 1000, true)]
    [InlineData(200, 100, false)]
    public void A_model_is_due_for_many_projects_and_for_a_fifth_more(int documents, int? before, bool due) =>
        Assert.Equal(due, TopicFit.IsDue(documents, before));

    private (long Generation, int Projects) Model()
    {
        using var index = SearchIndex.Open(
            folder.File("index"), new DocumentMapper(Config(VectorModels.Latent)).Schema);
        using var snapshot = index.Snapshot();
        return (
            snapshot.AttachmentGeneration(FittedTopics.Attachment),
            FittedTopics.Read(snapshot.Attachment(FittedTopics.Attachment)!).Projects);
    }

    private IndexConfig Config(VectorModels models) => Make.Config(folder.Path) with { Vectors = models };

    private EmbeddedBackend Index(VectorModels models, int projects)
    {
        var backend = new EmbeddedBackend(folder.File("index"), Config(models));
        var known = backend.State.Documents;
        backend.Index(
            Enumerable.Range(known, projects - known).Select(number => Make.Enriched(Project(number))),
            CancellationToken.None);
        backend.Commit();
        return backend;
    }

    private static Ingest.ProjectDocument Project(int number)
    {
        var random = new Random(number);
        var topic = number % 7;
        var words = Enumerable.Range(0, 8).Select(_ => $"topic{topic}word{random.Next(40)}");
        return Make.Project(
            number.ToString("'p'0", CultureInfo.InvariantCulture), $"Training {number}", string.Join(' ', words));
    }

    private sealed class Told(Action<VectorProgress>? then = null) : IProgress<VectorProgress>
    {
        public List<VectorProgress> All { get; } = [];

        public void Report(VectorProgress value)
        {
            All.Add(value);
            then?.Invoke(value);
        }
    }
}
