using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;

namespace IomSearch.Engine.Tests.Suggest;

/// <summary>Completions over several segments and behind deletions, against a walk over the
/// values of all documents.</summary>
public sealed class JoinedCompletionTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("donor", FieldKind.Keyword, "words"));

    // No merges: every commit stays a segment.
    private static readonly WriterOptions Apart = new() { SegmentsPerTier = 100 };

    [Fact]
    public void A_value_with_few_documents_in_each_of_many_segments_comes_first_where_it_has_the_most_in_all()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using (var writer = index.OpenWriter(Apart))
        {
            // In each segment alone, the value is behind more than a thousand others.
            for (var segment = 0; segment < 3; segment++)
            {
                for (var i = 0; i < 1_200; i++)
                {
                    writer.Put(new Document($"a{segment}-{i}").Add("donor", $"fund {segment} {i}"));
                    writer.Put(new Document($"b{segment}-{i}").Add("donor", $"fund {segment} {i}"));
                }

                writer.Put(new Document($"c{segment}").Add("donor", "fund of all"));
                writer.Commit();
            }
        }

        using var snapshot = index.Snapshot();

        Assert.Equal(["fund of all 3", "fund 0 0 2"], Shown(snapshot, "fun", 2));
    }

    [Fact]
    public void A_value_whose_documents_are_all_deleted_does_not_complete()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using (var writer = index.OpenWriter(Apart))
        {
            writer.Put(new Document("a").Add("donor", "fund one"));
            writer.Put(new Document("b").Add("donor", "fund two"));
            writer.Put(new Document("c").Add("donor", "fund two"));
            writer.Commit();
            writer.Delete("a");
            writer.Delete("b");
            writer.Commit();
        }

        using var snapshot = index.Snapshot();

        Assert.Equal(["fund two 1"], Shown(snapshot, "f", 9));
        Assert.Empty(snapshot.Complete("donor", "one", 9));
    }

    [Fact]
    public void What_is_prepared_is_what_the_first_question_would_have_made()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using (var empty = index.Snapshot())
        {
            empty.PrepareCompletions();
            Assert.Empty(empty.Complete("donor", "a", 9));
        }

        using (var writer = index.OpenWriter(Apart))
        {
            writer.Put(new Document("a").Add("donor", "fund one"));
            writer.Commit();
            writer.Put(new Document("b").Add("donor", "fund one"));
            writer.Commit();
        }

        using var snapshot = index.Snapshot();
        snapshot.PrepareCompletions();

        Assert.Equal(["fund one 2"], Shown(snapshot, "on", 9));
    }

    [Fact]
    public void A_state_with_the_same_documents_takes_over_what_was_joined_and_one_with_others_does_not()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(Apart);
        writer.Put(new Document("a").Add("donor", "fund one"));
        writer.Commit();
        writer.Put(new Document("b").Add("donor", "fund one"));
        writer.Commit();
        using var before = index.Snapshot();
        Assert.Equal(["fund one 2"], Shown(before, "on", 9));

        writer.Attach("note", [1]);
        writer.Commit();
        using var attached = index.Snapshot();
        writer.Delete("a");
        writer.Commit();
        using var deleted = index.Snapshot();

        Assert.NotEqual(before.Generation, attached.Generation);
        Assert.Same(before.State.Completions(0), attached.State.Completions(0));
        Assert.Equal(["fund one 1"], Shown(deleted, "on", 9));
    }

    [Fact]
    public void A_newer_commit_is_prepared_before_it_is_served_and_not_served_when_that_fails()
    {
        var directory = new MemoryDirectory();
        using var index = SearchIndex.Open(directory, Schema);
        using (var other = SearchIndex.Open(directory, Schema))
        using (var writer = other.OpenWriter())
        {
            writer.Put(new Document("a").Add("donor", "fund one"));
            writer.Commit();
        }

        Assert.Throws<InvalidOperationException>(() => index.Reload(_ => throw new InvalidOperationException()));
        Assert.Equal(0, Generation());

        var (served, prepared) = (-1L, -1L);
        Assert.True(index.Reload(snapshot => (served, prepared) = (Generation(), snapshot.Generation)));
        Assert.Equal((0, 1, 1), (served, prepared, Generation()));

        long Generation()
        {
            using var snapshot = index.Snapshot();
            return snapshot.Generation;
        }
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(26, 40)]
    public void Random_histories_complete_as_a_walk_over_all_documents_does(int letters, int perCommit)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(random.Next(2) == 0 ? Apart : new WriterOptions());
        var live = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var commit = 0; commit < 12; commit++)
        {
            for (var i = 0; i < perCommit; i++)
            {
                Change(writer, live, random, letters);
            }

            writer.Commit();
            using var snapshot = index.Snapshot();
            for (var i = 0; i < 40; i++)
            {
                var typed = Typed(random, letters);
                var top = random.Next(1, 12);
                Assert.True(
                    Slow(live.Values, typed, top).SequenceEqual(Shown(snapshot, typed, top)),
                    $"seed {seed}, {letters} letters, commit {commit}, '{typed}', top {top}");
            }
        }
    }

    // The definition: every document's values, each word of them looked at.
    private static IEnumerable<string> Slow(IEnumerable<string[]> documents, string typed, int top)
    {
        var words = typed.Split(' ');
        return documents.SelectMany(values => values.Distinct(StringComparer.Ordinal))
            .Where(value => Array.TrueForAll(words[..^1], value.Split(' ').Contains))
            .Where(value => value.Split(' ').Any(word => word.StartsWith(words[^1], StringComparison.Ordinal)))
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(top)
            .Select(group => $"{group.Key} {group.Count()}");
    }

    private static IEnumerable<string> Shown(IndexSnapshot snapshot, string typed, int top) =>
        snapshot.Complete("donor", typed, top).Select(one => $"{one.Value} {one.Documents}");

    private static void Change(IndexWriter writer, Dictionary<string, string[]> live, Random random, int letters)
    {
        var id = $"p{random.Next(300)}";
        if (random.Next(3) == 0)
        {
            live.Remove(id);
            writer.Delete(id);
            return;
        }

        // A document has no value, one, or some.
        string[] values = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, letters))];
        live[id] = values;
        var document = new Document(id);
        foreach (var value in values)
        {
            document.Add("donor", value);
        }

        writer.Put(document);
    }

    private static string Value(Random random, int letters) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random, letters)));

    // At most three letters, so that no typing error is forgiven.
    private static string Typed(Random random, int letters) =>
        string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => $"{Word(random, letters)} "))
        + Word(random, letters)[..random.Next(1, 3)];

    private static string Word(Random random, int letters) =>
        new([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => (char)('a' + random.Next(letters)))]);
}
