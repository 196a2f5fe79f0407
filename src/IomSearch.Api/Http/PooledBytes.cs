using System.Buffers;

namespace IomSearch.Api.Http;

/// <summary>Gathers bytes in memory that is lent, and given back at the end.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private byte[] room = ArrayPool<byte>.Shared.Rent(1 << 15);
    private int length;

    /// <summary>What was gathered; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => room.AsMemory(0, length);

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var least = Math.Max(sizeHint, 1);
        if (room.Length - length < least)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(room.Length * 2, checked(length + least)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(room);
            room = larger;
        }

        return room.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(room);
        (room, length) = ([], 0);
    }
}
