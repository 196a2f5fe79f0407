namespace IomSearch.Engine.Postings;

/// <summary>Lends buffers of a block's 128 numbers, and takes all of them back together at the end of a query.</summary>
/// <remarks>A thread keeps what it has lent before, so a query makes no garbage of them. For one thread.</remarks>
internal sealed class BlockBuffers : IDisposable
{
    private const int MostKept = 4096;

    [ThreadStatic]
    private static Stack<uint[]>? kept;

    private readonly List<uint[]> lent = [];

    /// <summary>A buffer of 128 numbers, of any content, until this is disposed.</summary>
    public uint[] Rent()
    {
        var buffer = kept is { Count: > 0 } ? kept.Pop() : new uint[BlockCodec.Length];
        lent.Add(buffer);
        return buffer;
    }

    /// <summary>Takes the buffers back; whoever has one must not use it any more.</summary>
    public void Dispose()
    {
        kept ??= new Stack<uint[]>();
        foreach (var buffer in lent)
        {
            if (kept.Count < MostKept)
            {
                kept.Push(buffer);
            }
        }

        lent.Clear();
    }
}
