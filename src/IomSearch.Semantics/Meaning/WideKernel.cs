using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Semantics.Meaning;

/// <summary>Vectors of 512 bits: 8 rows of 32 numbers, which are 16 of 32 registers; enough chains to keep two
/// multiply-add units busy.</summary>
internal readonly struct WideKernel : IProductKernel
{
    // Optimised at once: in the first tier's code each vector goes through memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tile(ref float a, int strideA, ref float panel, ref float c, int strideC, int depth)
    {
        ref var a1 = ref Unsafe.Add(ref a, 1 * strideA);
        ref var a2 = ref Unsafe.Add(ref a, 2 * strideA);
        ref var a3 = ref Unsafe.Add(ref a, 3 * strideA);
        ref var a4 = ref Unsafe.Add(ref a, 4 * strideA);
        ref var a5 = ref Unsafe.Add(ref a, 5 * strideA);
        ref var a6 = ref Unsafe.Add(ref a, 6 * strideA);
        ref var a7 = ref Unsafe.Add(ref a, 7 * strideA);
        var (s00, s01) = Load(ref c, 0 * strideC);
        var (s10, s11) = Load(ref c, 1 * strideC);
        var (s20, s21) = Load(ref c, 2 * strideC);
        var (s30, s31) = Load(ref c, 3 * strideC);
        var (s40, s41) = Load(ref c, 4 * strideC);
        var (s50, s51) = Load(ref c, 5 * strideC);
        var (s60, s61) = Load(ref c, 6 * strideC);
        var (s70, s71) = Load(ref c, 7 * strideC);
        for (var at = 0; at < depth; at++)
        {
            var left = Vector512.LoadUnsafe(ref panel);
            var right = Vector512.LoadUnsafe(ref panel, 16);
            panel = ref Unsafe.Add(ref panel, Panels.Width);
            var x = Vector512.Create(Unsafe.Add(ref a, at));
            s00 = Vector512.FusedMultiplyAdd(x, left, s00);
            s01 = Vector512.FusedMultiplyAdd(x, right, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            s10 = Vector512.FusedMultiplyAdd(x, left, s10);
            s11 = Vector512.FusedMultiplyAdd(x, right, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            s20 = Vector512.FusedMultiplyAdd(x, left, s20);
            s21 = Vector512.FusedMultiplyAdd(x, right, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            s30 = Vector512.FusedMultiplyAdd(x, left, s30);
            s31 = Vector512.FusedMultiplyAdd(x, right, s31);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            s40 = Vector512.FusedMultiplyAdd(x, left, s40);
            s41 = Vector512.FusedMultiplyAdd(x, right, s41);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            s50 = Vector512.FusedMultiplyAdd(x, left, s50);
            s51 = Vector512.FusedMultiplyAdd(x, right, s51);
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            s60 = Vector512.FusedMultiplyAdd(x, left, s60);
            s61 = Vector512.FusedMultiplyAdd(x, right, s61);
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            s70 = Vector512.FusedMultiplyAdd(x, left, s70);
            s71 = Vector512.FusedMultiplyAdd(x, right, s71);
        }

        Store(ref c, 0 * strideC, s00, s01);
        Store(ref c, 1 * strideC, s10, s11);
        Store(ref c, 2 * strideC, s20, s21);
        Store(ref c, 3 * strideC, s30, s31);
        Store(ref c, 4 * strideC, s40, s41);
        Store(ref c, 5 * strideC, s50, s51);
        Store(ref c, 6 * strideC, s60, s61);
        Store(ref c, 7 * strideC, s70, s71);
    }

    private static (Vector512<float> Left, Vector512<float> Right) Load(ref float c, int at) =>
        (Vector512.LoadUnsafe(ref c, (nuint)at), Vector512.LoadUnsafe(ref c, (nuint)at + 16));

    private static void Store(ref float c, int at, Vector512<float> left, Vector512<float> right)
    {
        left.StoreUnsafe(ref c, (nuint)at);
        right.StoreUnsafe(ref c, (nuint)at + 16);
    }
}
