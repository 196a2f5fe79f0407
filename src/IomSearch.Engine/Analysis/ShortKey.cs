using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Analysis;

/// <summary>A key of at most eleven bytes and a tag, in three words of 32 bits: compared and
/// hashed without a loop.</summary>
/// <param name="Start">The first eight bytes, little-endian, zeros after a shorter key.</param>
/// <param name="Rest">The next three; the tag in the highest byte.</param>
internal readonly record struct ShortKey(ulong Start, uint Rest)
{
    /// <summary>The longest key, in bytes.</summary>
    public const int Longest = 11;

    private const int TagBit = 24;

    /// <summary>Of a key that stands alone in a vector, zeros after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ShortKey Of(Vector128<byte> padded) => new(padded.AsUInt64()[0], padded.AsUInt32()[2]);

    /// <summary>Of a stretch of bytes, with its length for a tag: keys that end in zeros stay apart.</summary>
    /// <param name="bytes">The bytes and what follows them.</param>
    /// <param name="length">How many of them are the key: at most <see cref="Longest"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ShortKey Of(ReadOnlySpan<byte> bytes, int length)
    {
        // A key is loaded with what follows it, which is then cut off; near the end of the bytes it is copied first.
        var padded = bytes.Length >= Vector128<byte>.Count
            ? Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes))
            : Copied(bytes);
        return Of(padded & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)))
            .Tagged((byte)length);
    }

    /// <summary>The same bytes with a tag, where they had none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortKey Tagged(byte tag) => this with { Rest = Rest | (uint)tag << TagBit };

    /// <summary>The bytes of a key without tag, zeros after them.</summary>
    public Vector128<byte> Padded() => Vector128.Create(Start, Rest).AsByte();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> Copied(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = stackalloc byte[Vector128<byte>.Count];
        copy.Clear();
        bytes.CopyTo(copy);
        return Vector128.Create<byte>(copy);
    }
}
