using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Terms;

/// <summary>Runs of values, one for each document, kept one after the other in large chunks: a
/// run is never torn.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class RunList<T>
    where T : unmanaged
{
    private const int ChunkBytes = 1 << 18;

    private readonly List<T[]> chunks = [];
    private readonly List<Place> places = [];
    private int inUse;
    private int used;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>A run by its number.</summary>
    public ReadOnlySpan<T> this[int number]
    {
        get
        {
            var place = places[number];
            return chunks[place.Chunk].AsSpan(place.Start, place.Length);
        }
    }

    /// <summary>Adds the next run.</summary>
    public void Add(ReadOnlySpan<T> run)
    {
        if (inUse == 0 || chunks[inUse - 1].Length - used < run.Length)
        {
            UseNext(run.Length);
        }

        run.CopyTo(chunks[inUse - 1].AsSpan(used));
        places.Add(new Place(inUse - 1, used, run.Length));
        Bytes += Unsafe.SizeOf<Place>();
        used += run.Length;
    }

    /// <summary>Takes all runs out; the memory stays for others.</summary>
    public void Clear()
    {
        places.Clear();
        (inUse, used, Bytes) = (0, 0, 0);
    }

    // A chunk that stayed may be too small for a very long run.
    private void UseNext(int least)
    {
        if (inUse == chunks.Count)
        {
            chunks.Add([]);
        }

        if (chunks[inUse].Length < Math.Max(least, 1))
        {
            chunks[inUse] = new T[Math.Max(ChunkBytes / Unsafe.SizeOf<T>(), least)];
        }

        Bytes += (long)chunks[inUse++].Length * Unsafe.SizeOf<T>();
        used = 0;
    }

    private readonly record struct Place(int Chunk, int Start, int Length);
}
