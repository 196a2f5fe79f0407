using IomSearch.Discovery.Indexing;
using IomSearch.Engine.IO;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

/// <summary>A killed process is one that stops after a step and lets go of its locks.</summary>
public sealed class IndexSwapTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Place => folder.File("index");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_index_takes_the_place_of_the_old_one()
    {
        Put(Place, "old");
        Run(swap => swap.Complete());
        Assert.Equal("new", Held());
        Assert.Equal(["index", "index.lock"], Entries());
    }

    [Fact]
    public void A_first_index_needs_no_old_one()
    {
        Run(swap => swap.Complete());
        Assert.Equal("new", Held());
    }

    [Fact]
    public void Killed_while_building_the_old_index_stays()
    {
        Put(Place, "old");
        Run(_ => { });
        AssertRecovers("old");
    }

    [Fact]
    public void Killed_while_building_the_first_index_there_is_none()
    {
        Run(_ => { });
        using (IndexSwap.Begin(Place))
        {
        }

        Assert.Equal(["index.lock"], Entries());
    }

    [Fact]
    public void Killed_when_the_old_index_is_away_the_new_one_is_moved_in()
    {
        Put(Place, "old");
        Run(swap => swap.MoveOldAway());
        Assert.True(IndexSwap.NeedsRecovery(Place));
        AssertRecovers("new");
    }

    [Fact]
    public void Killed_when_the_new_index_is_in_the_old_one_goes()
    {
        Put(Place, "old");
        Run(swap =>
        {
            swap.MoveOldAway();
            swap.MoveNewIn();
        });
        Assert.False(IndexSwap.NeedsRecovery(Place));
        AssertRecovers("new");
    }

    [Fact]
    public void Killed_while_the_old_index_is_removed_the_rest_of_it_goes()
    {
        Put(Place, "new");
        Directory.CreateDirectory(Place + ".replaced-1");
        AssertRecovers("new");
    }

    [Fact]
    public void An_old_index_without_a_new_one_comes_back()
    {
        Put(Place + ".replaced-1", "old");
        AssertRecovers("old");
    }

    [Fact]
    public void Killed_in_the_middle_of_a_recovery_the_next_one_ends_it()
    {
        Put(Place, "old");
        Run(swap => swap.MoveOldAway());
        Directory.Move(Place + ".building-1", Place);
        AssertRecovers("new");
    }

    [Fact]
    public void An_empty_folder_that_somebody_made_between_the_moves_is_in_nobodys_way()
    {
        Put(Place, "old");
        Run(swap =>
        {
            swap.MoveOldAway();
            Directory.CreateDirectory(Place);
            swap.MoveNewIn();
        });
        AssertRecovers("new");
    }

    [Fact]
    public void An_empty_folder_that_somebody_made_after_a_kill_between_the_moves_is_in_nobodys_way()
    {
        Put(Place, "old");
        Run(swap => swap.MoveOldAway());
        Directory.CreateDirectory(Place);
        Assert.True(IndexSwap.NeedsRecovery(Place));
        AssertRecovers("new");
    }

    [Fact]
    public void Two_processes_never_build_in_one_place()
    {
        using var first = IndexSwap.Begin(Place);
        Assert.Throws<IndexLockedException>(() => IndexSwap.Begin(Place));
    }

    [Fact]
    public void Neighbours_with_a_longer_name_are_left_alone()
    {
        Put(folder.File("index2.building-1"), "theirs");
        Put(folder.File("my-index.replaced-1"), "theirs");
        Run(swap => swap.Complete());
        Assert.Equal(["index", "index.lock", "index2.building-1", "my-index.replaced-1"], Entries());
    }

    [Fact]
    public void A_damaged_index_is_set_aside_under_a_new_name_each_time()
    {
        Put(Place, "damaged");
        using var swap = IndexSwap.Begin(Place);
        Assert.Equal(Place + ".damaged-1", swap.SetAside());
        Put(Place, "damaged again");
        Assert.Equal(Place + ".damaged-2", swap.SetAside());
    }

    private void Run(Action<IndexSwap> steps)
    {
        using var swap = IndexSwap.Begin(Place);
        Put(swap.Building, "new");
        steps(swap);
    }

    private void AssertRecovers(string expected)
    {
        using (IndexSwap.Begin(Place))
        {
        }

        Assert.Equal(expected, Held());
        Assert.Equal(["index", "index.lock"], Entries());
    }

    private string Held() => File.ReadAllText(Path.Combine(Place, "content"));

    private IEnumerable<string> Entries() =>
        Directory.GetFileSystemEntries(folder.Path)
            .Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal);

    private static void Put(string place, string content)
    {
        Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, "content"), content);
    }
}
