using System.Numerics.Tensors;
using IomSearch.Discovery.Similarity;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Similarity;

public sealed class SharedDirectionTests
{
    [Fact]
    public void What_tells_members_from_others_is_gone_and_the_rest_stays()
    {
        float[] asked = [1, 1, 0];
        float[]?[] vectors = [[1, 0, 1], [1, 0, 0], [0, 0, 1], null, [0, 0, 0]];

        SharedDirection.TakeOut(asked, vectors, [true, true, false, true, false]);

        Assert.Equal([0, 1, 0], asked);
        Assert.Equal([[0, 0, 1], [0, 0, 0], [0, 0, 1], null, [0, 0, 0]], vectors);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void A_group_of_one_or_without_others_takes_nothing_out(bool first, bool second, bool third)
    {
        float[] asked = [1, 1];
        float[]?[] vectors = [[1, 0], [0.6f, 0.8f], [0, 1]];

        SharedDirection.TakeOut(asked, vectors, [first, second, third]);

        Assert.Equal([1, 1], asked);
        Assert.Equal([[1, 0], [0.6f, 0.8f], [0, 1]], vectors);
    }

    [Fact]
    public void Members_and_others_have_one_mean_along_what_was_taken_out() => Seeded.Rounds(20, random =>
    {
        var count = random.Next(4, 20);
        float[][] before = [.. Enumerable.Range(0, count).Select(_ => Vector(random))];
        float[]?[] after = [.. before.Select(vector => (float[])vector.Clone())];
        bool[] isMember = [.. before.Select((_, at) => at < 2 || (at > 3 && random.Next(2) == 0))];

        SharedDirection.TakeOut(Vector(random), after, isMember);

        var shared = Difference(before, isMember);
        Assert.All(after, vector => Assert.Equal(0, TensorPrimitives.Dot<float>(vector!, shared), 1e-3f));
        Assert.All(Difference([.. after.OfType<float[]>()], isMember), number => Assert.Equal(0, number, 1e-4f));
    });

    private static float[] Difference(float[][] vectors, bool[] isMember) =>
    [
        .. Enumerable.Range(0, vectors[0].Length).Select(axis =>
            vectors.Where((_, at) => isMember[at]).Average(vector => vector[axis])
            - vectors.Where((_, at) => !isMember[at]).Average(vector => vector[axis])),
    ];

    private static float[] Vector(Random random) => [.. Enumerable.Range(0, 5).Select(_ => random.NextSingle() - 0.5f)];
}
