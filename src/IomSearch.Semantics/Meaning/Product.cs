using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IomSearch.Semantics.Meaning;

/// <summary>Matrix products: C += A · B.</summary>
/// <remarks>Each number of C is one chain of fused multiply-adds in the order of the depth, in every kernel, so that
/// all of them give the same bits. B goes by blocks of 128 rows of a panel, 16 KiB, which stay in the first cache while
/// all rows of A pass by (Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008).</remarks>
internal static class Product
{
    /// <summary>Rows are computed by so many; A and C have room for the rows up to the next multiple.</summary>
    public const int TileRows = 8;

    private const int BlockDepth = 128;

    /// <summary>The next multiple of <see cref="TileRows"/>.</summary>
    public static int Padded(int rows) => (rows + TileRows - 1) / TileRows * TileRows;

    /// <summary>Adds a product, with the widest vectors there are.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="strideA">How many numbers apart its rows begin.</param>
    /// <param name="b">The right side.</param>
    /// <param name="c">What is added to; whole panels are written.</param>
    /// <param name="strideC">How many numbers apart its rows begin.</param>
    /// <param name="rows">Rows of A and C.</param>
    public static void Add(ReadOnlySpan<float> a, int strideA, Panels b, Span<float> c, int strideC, int rows)
    {
        // Asked of the processor, not of Vector512.IsHardwareAccelerated: that is false where short bursts of wide
        // vectors do not pay, and this is no short burst.
        if (Avx512F.IsSupported)
        {
            Add<WideKernel>(a, strideA, b, c, strideC, rows);
        }
        else
        {
            Add<NarrowKernel>(a, strideA, b, c, strideC, rows);
        }
    }

    /// <summary>Adds a product by one kernel.</summary>
    public static void Add<TKernel>(ReadOnlySpan<float> a, int strideA, Panels b, Span<float> c, int strideC, int rows)
        where TKernel : IProductKernel
    {
        var padded = Padded(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, ((padded - 1) * strideA) + b.Depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, ((padded - 1) * strideC) + (b.Count * Panels.Width));
        ref var right = ref MemoryMarshal.GetReference(b.Values);
        for (var panel = 0; panel < b.Count; panel++)
        {
            for (var from = 0; from < b.Depth; from += BlockDepth)
            {
                ref var block = ref Unsafe.Add(ref right, ((panel * b.Depth) + from) * Panels.Width);
                var depth = Math.Min(BlockDepth, b.Depth - from);
                for (var row = 0; row < padded; row += TileRows)
                {
                    TKernel.Tile(
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(a), (row * strideA) + from), strideA, ref block,
                        ref Unsafe.Add(ref MemoryMarshal.GetReference(c), (row * strideC) + (panel * Panels.Width)),
                        strideC,
                        depth);
                }
            }
        }
    }
}

/// <summary>Adds the product of 8 rows and a panel to 8 rows of 32 numbers.</summary>
internal interface IProductKernel
{
    /// <summary>Adds it. Rows of <paramref name="a"/> and <paramref name="c"/> begin the given numbers apart.</summary>
    static abstract void Tile(ref float a, int strideA, ref float panel, ref float c, int strideC, int depth);
}

/// <summary>The definition.</summary>
internal readonly struct PlainKernel : IProductKernel
{
    public static void Tile(ref float a, int strideA, ref float panel, ref float c, int strideC, int depth)
    {
        for (var row = 0; row < Product.TileRows; row++)
        {
            for (var column = 0; column < Panels.Width; column++)
            {
                ref var sum = ref Unsafe.Add(ref c, (row * strideC) + column);
                for (var at = 0; at < depth; at++)
                {
                    sum = MathF.FusedMultiplyAdd(
                        Unsafe.Add(ref a, (row * strideA) + at),
                        Unsafe.Add(ref panel, (at * Panels.Width) + column),
                        sum);
                }
            }
        }
    }
}

/// <summary>Vectors of 256 bits: 4 rows of 16 numbers at a time, which fit 16 registers.</summary>
internal readonly struct NarrowKernel : IProductKernel
{
    private const int Half = 16;

    public static void Tile(ref float a, int strideA, ref float panel, ref float c, int strideC, int depth)
    {
        for (var row = 0; row < Product.TileRows; row += 4)
        {
            for (var column = 0; column < Panels.Width; column += Half)
            {
                Quarter(
                    ref Unsafe.Add(ref a, row * strideA), strideA, ref Unsafe.Add(ref panel, column),
                    ref Unsafe.Add(ref c, (row * strideC) + column), strideC, depth);
            }
        }
    }

    // Optimised at once: in the first tier's code each vector goes through memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Quarter(ref float a, int strideA, ref float panel, ref float c, int strideC, int depth)
    {
        ref var a1 = ref Unsafe.Add(ref a, strideA);
        ref var a2 = ref Unsafe.Add(ref a1, strideA);
        ref var a3 = ref Unsafe.Add(ref a2, strideA);
        ref var c1 = ref Unsafe.Add(ref c, strideC);
        ref var c2 = ref Unsafe.Add(ref c1, strideC);
        ref var c3 = ref Unsafe.Add(ref c2, strideC);
        var (s00, s01) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        var (s10, s11) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, 8));
        var (s20, s21) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, 8));
        var (s30, s31) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, 8));
        for (var at = 0; at < depth; at++)
        {
            var left = Vector256.LoadUnsafe(ref panel);
            var right = Vector256.LoadUnsafe(ref panel, 8);
            panel = ref Unsafe.Add(ref panel, Panels.Width);
            var x = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(x, left, s00);
            s01 = Vector256.FusedMultiplyAdd(x, right, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(x, left, s10);
            s11 = Vector256.FusedMultiplyAdd(x, right, s11);
            x = Vector256.Create(Unsafe.Add(ref a2, at));
            s20 = Vector256.FusedMultiplyAdd(x, left, s20);
            s21 = Vector256.FusedMultiplyAdd(x, right, s21);
            x = Vector256.Create(Unsafe.Add(ref a3, at));
            s30 = Vector256.FusedMultiplyAdd(x, left, s30);
            s31 = Vector256.FusedMultiplyAdd(x, right, s31);
        }

        Store(ref c, s00, s01);
        Store(ref c1, s10, s11);
        Store(ref c2, s20, s21);
        Store(ref c3, s30, s31);
    }

    private static void Store(ref float c, Vector256<float> left, Vector256<float> right)
    {
        left.StoreUnsafe(ref c);
        right.StoreUnsafe(ref c, 8);
    }
}
