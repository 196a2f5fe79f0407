using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Columns;

/// <summary>Where the ordinals of each document start, by one of two forms.</summary>
/// <remarks>Nearly always a document's start is a byte beyond that of its block of <see cref="Block"/> documents:
/// whoever counts the values of many documents is as fast as memory is, and this is a quarter of it.</remarks>
internal readonly ref struct OrdinalStarts
{
    /// <summary>Documents whose starts are told from one place.</summary>
    public const int Block = 64;

    private readonly ReadOnlySpan<int> starts;
    private readonly ReadOnlySpan<byte> beyond;

    /// <summary>A start for each document, one more at the end.</summary>
    public OrdinalStarts(ReadOnlySpan<int> starts) => this.starts = starts;

    /// <summary>A start for each block, and how far beyond it each document's is, one more at the end.</summary>
    public OrdinalStarts(ReadOnlySpan<int> blocks, ReadOnlySpan<byte> beyond)
    {
        starts = blocks;
        this.beyond = beyond;
    }

    /// <summary>Where the ordinals of a document start, and those of the one before it end.</summary>
    public int this[int doc]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => beyond.IsEmpty ? starts[doc] : starts[(int)((uint)doc / Block)] + beyond[doc];
    }

    /// <summary>Number of blocks of so many documents and the end.</summary>
    public static int Blocks(int documents) => (documents / Block) + 1;

    /// <summary>How far each start is beyond that of its block; null where one is too far for a byte.</summary>
    /// <param name="starts">A start for each document, one more at the end.</param>
    public static byte[]? Beyond(ReadOnlySpan<int> starts)
    {
        var beyond = new byte[starts.Length];
        for (var doc = 0; doc < starts.Length; doc++)
        {
            var far = starts[doc] - starts[doc / Block * Block];
            if (far > byte.MaxValue)
            {
                return null;
            }

            beyond[doc] = (byte)far;
        }

        return beyond;
    }
}
