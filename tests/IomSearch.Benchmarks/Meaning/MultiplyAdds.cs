using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks.Meaning;

/// <summary>What the multiply-add units of one core give at best: sixteen chains that wait for nothing but
/// themselves.</summary>
internal static class MultiplyAdds
{
    private const int Rounds = 20_000;
    private const int Chains = 16;

    /// <summary>Multiply-adds a second in units of 10⁹, counted as two operations each; the
    /// best of many rounds.</summary>
    public static double Gigaflops(QueryClock clock)
    {
        var best = 0.0;
        var sum = 0f;
        for (var round = 0; round < 2_000; round++)
        {
            var start = clock.Now();
            sum += Avx512F.IsSupported ? Wide(Rounds) : Narrow(Rounds);
            var width = Avx512F.IsSupported ? Vector512<float>.Count : Vector256<float>.Count;
            var operations = 2.0 * Chains * width * (Rounds);
            best = Math.Max(best, operations / (clock.Now() - start));
        }

        return float.IsNaN(sum) ? 0 : best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Wide(int rounds)
    {
        var x = Vector512.Create(0.999f);
        var (a, b, c, d, e, f, g, h) = (x, x, x, x, x, x, x, x);
        var (i, j, k, l, m, n, o, p) = (x, x, x, x, x, x, x, x);
        for (var round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, x);
            b = Vector512.FusedMultiplyAdd(b, x, x);
            c = Vector512.FusedMultiplyAdd(c, x, x);
            d = Vector512.FusedMultiplyAdd(d, x, x);
            e = Vector512.FusedMultiplyAdd(e, x, x);
            f = Vector512.FusedMultiplyAdd(f, x, x);
            g = Vector512.FusedMultiplyAdd(g, x, x);
            h = Vector512.FusedMultiplyAdd(h, x, x);
            i = Vector512.FusedMultiplyAdd(i, x, x);
            j = Vector512.FusedMultiplyAdd(j, x, x);
            k = Vector512.FusedMultiplyAdd(k, x, x);
            l = Vector512.FusedMultiplyAdd(l, x, x);
            m = Vector512.FusedMultiplyAdd(m, x, x);
            n = Vector512.FusedMultiplyAdd(n, x, x);
            o = Vector512.FusedMultiplyAdd(o, x, x);
            p = Vector512.FusedMultiplyAdd(p, x, x);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Narrow(int rounds)
    {
        var x = Vector256.Create(0.999f);
        var (a, b, c, d, e, f, g, h) = (x, x, x, x, x, x, x, x);
        var (i, j, k, l, m, n, o, p) = (x, x, x, x, x, x, x, x);
        for (var round = 0; round < rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, x);
            b = Vector256.FusedMultiplyAdd(b, x, x);
            c = Vector256.FusedMultiplyAdd(c, x, x);
            d = Vector256.FusedMultiplyAdd(d, x, x);
            e = Vector256.FusedMultiplyAdd(e, x, x);
            f = Vector256.FusedMultiplyAdd(f, x, x);
            g = Vector256.FusedMultiplyAdd(g, x, x);
            h = Vector256.FusedMultiplyAdd(h, x, x);
            i = Vector256.FusedMultiplyAdd(i, x, x);
            j = Vector256.FusedMultiplyAdd(j, x, x);
            k = Vector256.FusedMultiplyAdd(k, x, x);
            l = Vector256.FusedMultiplyAdd(l, x, x);
            m = Vector256.FusedMultiplyAdd(m, x, x);
            n = Vector256.FusedMultiplyAdd(n, x, x);
            o = Vector256.FusedMultiplyAdd(o, x, x);
            p = Vector256.FusedMultiplyAdd(p, x, x);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p);
    }
}
