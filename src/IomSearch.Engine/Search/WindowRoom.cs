using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The room that sums of scores are added up in, lent for a query so that the next one makes no garbage of it.</summary>
/// <remarks>For one walk at a time, on one thread, which keeps what it had.</remarks>
internal sealed class WindowRoom
{
    [ThreadStatic]
    private static WindowRoom? kept;

    /// <summary>The matches of the present window.</summary>
    public DocWindow Window { get; } = new();

    /// <summary>A sum for each place of the window.</summary>
    public double[] Totals { get; } = new double[DocWindow.Length];

    /// <summary>Room for the documents of a block.</summary>
    public uint[] Docs { get; } = new uint[BlockCodec.Length];

    /// <summary>Room for the scores of a block.</summary>
    public float[] Scores { get; } = new float[BlockCodec.Length];

    /// <summary>Takes the room that the thread keeps, or makes new; until it is returned nobody else has it.</summary>
    public static WindowRoom Rent()
    {
        var room = kept ?? new WindowRoom();
        kept = null;
        return room;
    }

    /// <summary>Puts room back.</summary>
    public static void Return(WindowRoom room) => kept = room;
}
