using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class ProductTests
{
    [Fact]
    public void Every_kernel_gives_the_bits_of_the_plain_one() => Seeded.Rounds(10, random =>
    {
        var (rows, depth, columns) = (random.Next(1, 20), random.Next(1, 600), random.Next(1, 70));
        var a = Numbers(random, Product.Padded(rows) * depth);
        var right = new Matrix(depth, columns, Numbers(random, depth * columns));
        var b = Panels.Of(right);
        var stride = Panels.Padded(columns);
        var start = Numbers(random, Product.Padded(rows) * stride);

        var plain = Sum<PlainKernel>();

        Assert.Equal(plain, Sum<NarrowKernel>());
        Assert.Equal(plain, Sum<WideKernel>());
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                double sum = start[(row * stride) + column];
                for (var at = 0; at < depth; at++)
                {
                    sum += (double)a[(row * depth) + at] * right.Values[(at * columns) + column];
                }

                Assert.Equal(sum, plain[(row * stride) + column], 0.001);
            }
        }

        float[] Sum<TKernel>()
            where TKernel : IProductKernel
        {
            float[] c = [.. start];
            Product.Add<TKernel>(a, depth, b, c, stride, rows);
            return c;
        }
    });

    [Fact]
    public void Panels_of_a_matrix_and_of_its_transpose_are_the_same() => Seeded.Rounds(20, random =>
    {
        var matrix = new Matrix(random.Next(1, 70), random.Next(1, 70), []);
        matrix = matrix with { Values = Numbers(random, matrix.Rows * matrix.Columns) };
        var turned = new Panels(70 * 96);

        turned.PackTransposed(matrix.Values, matrix.Columns, matrix.Rows, matrix.Columns);

        var wanted = Panels.Of(matrix.Transposed());
        Assert.Equal((wanted.Depth, wanted.Count), (turned.Depth, turned.Count));
        var length = wanted.Depth * wanted.Count * Panels.Width;
        Assert.Equal(wanted.Values[..length], turned.Values[..length]);
    });

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
