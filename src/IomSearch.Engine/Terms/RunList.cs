using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Terms;

/// <summary>Runs of values, one for each document, kept one after the other in large chunks: a run is never torn.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class RunList<T>
    where T : unmanaged
{
    private const int ChunkBytes = 1 << 18;

    private readonly List<T[]> chunks = [];
    private readonly List<Place> places = [];
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
        if (chunks.Count == 0 || chunks[^1].Length - used < run.Length)
        {
            chunks.Add(new T[Math.Max(ChunkBytes / Unsafe.SizeOf<T>(), run.Length)]);
            Bytes += (long)chunks[^1].Length * Unsafe.SizeOf<T>();
            used = 0;
        }

        run.CopyTo(chunks[^1].AsSpan(used));
        places.Add(new Place(chunks.Count - 1, used, run.Length));
        Bytes += Unsafe.SizeOf<Place>();
        used += run.Length;
    }

    private readonly record struct Place(int Chunk, int Start, int Length);
}
