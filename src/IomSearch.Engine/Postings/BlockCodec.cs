using System.Numerics;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Postings;

/// <summary>Packs blocks of 128 unsigned integers, each with as many bits as the block's largest needs.</summary>
/// <remarks>The layout is <see cref="ScalarKernel"/>'s. A block of bits 0 takes no bytes:
/// all its values are 0.</remarks>
internal static class BlockCodec
{
    /// <summary>Values in a block.</summary>
    public const int Length = 128;

    /// <summary>Bytes of a packed block.</summary>
    public static int PackedLength(int bits) => 16 * bits;

    /// <summary>The bits that the largest of the values needs, 0 to 32.</summary>
    public static int Bits(ReadOnlySpan<uint> values)
    {
        var all = 0u;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Packs a block with the fastest kernel of this machine.</summary>
    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            Pack<VectorKernel>(values, bits, packed);
        }
        else
        {
            Pack<ScalarKernel>(values, bits, packed);
        }
    }

    /// <summary>Unpacks a block with the fastest kernel of this machine.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            Unpack<VectorKernel>(packed, bits, values);
        }
        else
        {
            Unpack<ScalarKernel>(packed, bits, values);
        }
    }

    /// <summary>Unpacks a block of gaps and sums them up from <paramref name="start"/>.</summary>
    public static void UnpackSums(ReadOnlySpan<byte> packed, int bits, uint start, Span<uint> values)
    {
        Unpack(packed, bits, values);
        if (Vector128.IsHardwareAccelerated)
        {
            VectorKernel.Sum(values, start);
        }
        else
        {
            ScalarKernel.Sum(values, start);
        }
    }

    internal static void Pack<TKernel>(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
        where TKernel : struct, IBlockKernel
    {
        if (bits > 0)
        {
            TKernel.Pack(values, bits, packed);
        }
    }

    internal static void Unpack<TKernel>(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
        where TKernel : struct, IBlockKernel
    {
        if (bits > 0)
        {
            TKernel.Unpack(packed, bits, values);
        }
        else
        {
            values[..Length].Clear();
        }
    }
}
