using IomSearch.Engine.Vectors;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Vectors;

public sealed class DotProductTests
{
    [Fact]
    public void Every_way_gives_the_plain_sum_of_products() => Seeded.Rounds(300, random =>
    {
        var length = random.Next(1, 700);
        var (a, b) = (Components(random, length), Components(random, length));
        var expected = DotProduct.OneByOne(a, b);

        Assert.Equal(expected, DotProduct.Of(a, b));
        Assert.Equal(expected, DotProduct.WithVectors(a, b));
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
        {
            Assert.Equal(expected, DotProduct.WithAvx2(a, b));
        }
    });

    [Fact]
    public void The_greatest_magnitudes_do_not_overflow()
    {
        var (most, least) =
            (Enumerable.Repeat((sbyte)127, 4096).ToArray(), Enumerable.Repeat((sbyte)-127, 4096).ToArray());

        Assert.Equal(127 * 127 * 4096, DotProduct.Of(most, most));
        Assert.Equal(-127 * 127 * 4096, DotProduct.Of(most, least));
        Assert.Equal(127 * 127 * 4096, DotProduct.WithVectors(least, least));
    }

    [Fact]
    public void A_quantized_cosine_is_near_the_exact_one() => Seeded.Rounds(100, random =>
    {
        var (a, b) = (Numbers(random, 512), Numbers(random, 512));
        var (p, q) = (Quantizer.Quantize(a), Quantizer.Quantize(b));

        var quantized = DotProduct.Of(p, q) / (Quantizer.Norm(p) * Quantizer.Norm(q));

        Assert.Equal(Cosine(a, b), quantized, 0.01f);
    });

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1f, float.NaN)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void A_vector_without_a_direction_is_refused(float x, float y) =>
        Assert.Throws<ArgumentException>(() => Quantizer.Quantize([x, y]));

    private static float Cosine(float[] a, float[] b)
    {
        double Dot(float[] x, float[] y) => x.Zip(y, (left, right) => (double)left * right).Sum();
        return (float)(Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b)));
    }

    private static sbyte[] Components(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (sbyte)random.Next(-127, 128))];

    private static float[] Numbers(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.5))];
}
