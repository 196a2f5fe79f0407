using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Segments;

public sealed class BackgroundMergeTests
{
    private static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"), new FieldSpec("record", FieldKind.Stored));

    [Fact]
    public void The_same_calls_leave_the_same_files_whichever_thread_writes_them()
    {
        var beside = FilesAfterManyCommits(inBackground: true);
        var inLine = FilesAfterManyCommits(inBackground: false);

        Assert.Equal(inLine.Keys, beside.Keys);
        Assert.All(
            inLine, file => Assert.Equal(Convert.ToHexString(file.Value), Convert.ToHexString(beside[file.Key])));
    }

    [Fact]
    public void What_is_deleted_and_replaced_while_it_is_merged_stays_so()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 });
        CommitEach(writer, 0, MergePolicy.PerTier);
        writer.Delete("d3");
        writer.Put(New("d5", "changed"));
        writer.Commit();
        // Two of the sources have no document left, and a new segment came.
        Assert.Equal(MergePolicy.PerTier - 1, Segments(index));

        writer.FinishMerges();

        Assert.True(Segments(index) < 4, $"{Segments(index)} segments");
        Assert.Equal("d0 d1 d2 d4 d5 d6 d7 d8 d9", Found(index, "project"));
        Assert.Equal("d5", Found(index, "changed"));
    }

    [Fact]
    public void All_sources_may_be_emptied_while_they_are_merged()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 });
        CommitEach(writer, 0, MergePolicy.PerTier);
        foreach (var number in Enumerable.Range(0, MergePolicy.PerTier))
        {
            writer.Delete($"d{number}");
        }

        writer.Commit();
        writer.FinishMerges();

        Assert.Equal(0, Segments(index));
        Assert.Equal("", Found(index, "project"));
    }

    [Fact]
    public void A_merge_takes_its_place_when_as_many_documents_came_after_it()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 });

        CommitEach(writer, 0, (2 * MergePolicy.PerTier) - 1);
        Assert.Equal((2 * MergePolicy.PerTier) - 1, Segments(index));

        CommitEach(writer, (2 * MergePolicy.PerTier) - 1, 2 * MergePolicy.PerTier);
        Assert.Equal(MergePolicy.PerTier + 1, Segments(index));
    }

    [Fact]
    public void Small_merges_are_part_of_the_commit_so_that_sessions_of_one_commit_do_not_pile_up()
    {
        var directory = new MemoryDirectory();
        for (var session = 0; session < 200; session++)
        {
            using var index = SearchIndex.Open(directory, Schema);
            using var writer = index.OpenWriter();
            CommitEach(writer, session, session + 1);
            Assert.True(Segments(index) <= 2 * MergePolicy.PerTier, $"{Segments(index)} segments");
        }
    }

    [Fact]
    public void Sessions_that_close_before_their_merges_are_due_wait_for_them_when_there_are_too_many_segments()
    {
        var directory = new MemoryDirectory();
        var most = 0;
        for (var session = 0; session < 120; session++)
        {
            using var index = SearchIndex.Open(directory, Schema);
            using var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 });
            CommitEach(writer, session, session + 1);
            most = Math.Max(most, Segments(index));
        }

        Assert.Equal(WorkingSegments.TooMany - 1, most);
    }

    [Fact]
    public void A_writer_that_is_closed_gives_up_its_merges_and_the_next_one_makes_them()
    {
        var directory = new MemoryDirectory();
        using var index = SearchIndex.Open(directory, Schema);
        using (var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 }))
        {
            CommitEach(writer, 0, MergePolicy.PerTier);
        }

        using (var writer = index.OpenWriter())
        {
            writer.FinishMerges();
        }

        Assert.Equal(1, Segments(index));
        Assert.Empty(IndexChecker.Check(directory).Findings);
        Assert.Equal(MergePolicy.PerTier, Found(index, "project").Split(' ').Length);
    }

    [Fact]
    public void To_finish_merges_where_there_are_none_is_no_new_commit()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        Assert.Equal(0, writer.FinishMerges());
        CommitEach(writer, 0, 2);
        Assert.Equal(2, writer.FinishMerges());
        writer.Delete("d0");
        Assert.Equal(3, writer.FinishMerges());
        Assert.Equal("d1", Found(index, "project"));
    }

    private static SortedDictionary<string, byte[]> FilesAfterManyCommits(bool inBackground)
    {
        var directory = new MemoryDirectory();
        using var index = SearchIndex.Open(directory, Schema);
        var options = new WriterOptions
        {
            InBackground = inBackground,
            MergeAtOnce = 0,
            FlushMegabytes = 1,
            Clock = new StoppedClock()
        };
        using var writer = index.OpenWriter(options);
        var random = new Random(5);
        for (var step = 0; step < 3_000; step++)
        {
            var id = $"d{random.Next(2_000)}";
            if (random.Next(5) == 0)
            {
                writer.Delete(id);
            }
            else
            {
                var record = new byte[2_000];
                random.NextBytes(record);
                writer.Put(New(id, $"w{random.Next(500)}", record));
            }

            if (random.Next(50) == 0)
            {
                writer.Commit();
            }
        }

        writer.FinishMerges();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in directory.List())
        {
            files.Add(name, directory.Read(name));
        }

        return files;
    }

    private static void CommitEach(IndexWriter writer, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            writer.Put(New($"d{number}", "new"));
            writer.Commit();
        }
    }

    private static Document New(string id, string word, byte[]? record = null) =>
        new Document(id).Add("text", $"project {word}").Add("record", record ?? [1, 2, 3]);

    private static int Segments(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return snapshot.State.Segments.Count;
    }

    private static string Found(SearchIndex index, string word)
    {
        using var snapshot = index.Snapshot();
        var hits = snapshot.Search(new Query.Term("text", word), new SearchOptions { Top = 1000 }).Hits;
        return string.Join(' ', hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
    }
}
