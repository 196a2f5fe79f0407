namespace IomSearch.Engine.Analysis;

/// <summary>Lends scratch room to threads; each thread tends to get back what it had.</summary>
/// <remarks>Keeps at most as much as <see cref="MostKept"/> threads need at once, a quarter of a megabyte each. What is
/// returned beyond that, or lost to an exception, is left to the garbage collector.</remarks>
internal sealed class ScratchPool
{
    /// <summary>How many are kept, at most; a power of two.</summary>
    public const int MostKept = 16;

    private readonly AnalysisScratch?[] kept = new AnalysisScratch?[MostKept];

    /// <summary>Takes room out, or makes new. Until it is returned nobody else has it.</summary>
    public AnalysisScratch Rent()
    {
        for (var step = 0; step < MostKept; step++)
        {
            ref var place = ref Place(step);
            if (Volatile.Read(ref place) is not null && Interlocked.Exchange(ref place, null) is { } scratch)
            {
                return scratch;
            }
        }

        return new AnalysisScratch();
    }

    /// <summary>Puts room back.</summary>
    public void Return(AnalysisScratch scratch)
    {
        for (var step = 0; step < MostKept; step++)
        {
            if (Interlocked.CompareExchange(ref Place(step), scratch, null) is null)
            {
                return;
            }
        }
    }

    // Every thread begins at a place of its own.
    private ref AnalysisScratch? Place(int step) =>
        ref kept[(Environment.CurrentManagedThreadId + step) & (MostKept - 1)];
}
