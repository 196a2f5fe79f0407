using System.Globalization;
using IomSearch.Engine.IO;

namespace IomSearch.Discovery.Indexing;

/// <summary>Puts a new index in the place of an old one, so that a process killed at any step leaves one of the two
/// whole.</summary>
/// <remarks>
/// Beside the folder <c>index</c> there may be, while it is held under <c>index.lock</c>:
/// <c>index.building-N</c>, not complete as long as <c>index</c> exists or no <c>index.replaced-N</c> does;
/// <c>index.replaced-N</c>, the old index: it appears when <c>index.building-N</c> is complete, and goes when that is
/// in place. So where <c>index</c> is missing and both others are there, the new one is moved in; any other leftovers
/// are removed.
/// </remarks>
internal sealed class IndexSwap : IDisposable
{
    private const string BuildingMark = ".building-";
    private const string ReplacedMark = ".replaced-";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder;
    private readonly FileStream hold;

    private IndexSwap(string folder, FileStream hold)
    {
        this.folder = folder;
        this.hold = hold;
    }

    /// <summary>The folder that the new index is built in.</summary>
    public string Building => folder + BuildingMark + "1";

    private string Replaced => folder + ReplacedMark + "1";

    /// <summary>Takes hold of a folder's place and tidies what a killed process left there.</summary>
    /// <exception cref="IndexLockedException">Another process is putting an index in this place.</exception>
    public static IndexSwap Begin(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
        FileStream hold;
        try
        {
            // An exclusive lock that the system gives back when the process ends, however it ends.
            hold = new FileStream(place + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new IndexLockedException(folder, "another process that is building it");
        }

        var swap = new IndexSwap(place, hold);
        swap.Recover();
        return swap;
    }

    /// <summary>Whether a killed process left the folder's place in need of <see cref="Begin"/> before it can be
    /// opened.</summary>
    public static bool NeedsRecovery(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return !IsThere(place) && Beside(place, ReplacedMark).Length > 0;
    }

    /// <summary>Moves the complete new index in.</summary>
    /// <exception cref="IndexLockedException">Somebody goes on writing to the old one.</exception>
    public void Complete()
    {
        using (HoldOld())
        {
            MoveOldAway();
            MoveNewIn();
        }

        RemoveOld();
    }

    /// <summary>The first step: from here on the new index counts.</summary>
    internal void MoveOldAway()
    {
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, Replaced);
        }
    }

    /// <summary>The second step.</summary>
    internal void MoveNewIn() => MoveIn(Building);

    /// <summary>The third step.</summary>
    internal void RemoveOld()
    {
        foreach (var old in Beside(folder, ReplacedMark))
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Keeps a damaged index out of the way, for whoever wants to look at it.</summary>
    public string SetAside()
    {
        var number = 1;
        string Name() => string.Create(CultureInfo.InvariantCulture, $"{folder}.damaged-{number}");
        while (Directory.Exists(Name()))
        {
            number++;
        }

        Directory.Move(folder, Name());
        return Name();
    }

    /// <inheritdoc/>
    public void Dispose() => hold.Dispose();

    private void Recover()
    {
        if (!IsThere(folder) && Directory.Exists(Replaced))
        {
            MoveIn(Directory.Exists(Building) ? Building : Replaced);
        }

        RemoveOld();
        foreach (var half in Beside(folder, BuildingMark))
        {
            Directory.Delete(half, recursive: true);
        }
    }

    private void MoveIn(string index)
    {
        if (Directory.Exists(folder))
        {
            // Left by somebody who opened an index that was not there just then, and empty: else this fails.
            Directory.Delete(folder);
        }

        Directory.Move(index, folder);
    }

    // Whoever writes vectors into the old index puts files into a folder of this name: that must be over. Where an
    // open file keeps its folder from being moved, the system sees to that by itself, and would refuse the move
    // for this lock too.
    private IDisposable? HoldOld() => Directory.Exists(folder) && !OperatingSystem.IsWindows()
        ? new MappedDirectory(folder).Lock(Patience)
        : null;

    private static bool IsThere(string place) =>
        Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any();

    private static string[] Beside(string place, string mark)
    {
        var parent = Path.GetDirectoryName(place) ?? place;
        return Directory.Exists(parent) ? Directory.GetDirectories(parent, Path.GetFileName(place) + mark + "*") : [];
    }
}
