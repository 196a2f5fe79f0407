using IomSearch.Engine.Terms;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class RunListTests
{
    [Fact]
    public void Runs_of_any_length_are_given_back_whole() => Seeded.Rounds(10, random =>
    {
        var list = new RunList<uint>();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            list.Clear();
            Verify(list, random);
        }
    });

    private static void Verify(RunList<uint> list, Random random)
    {
        Assert.Equal(0, list.Bytes);
        var expected = new List<uint[]>();
        for (var left = random.Next(300); left > 0; left--)
        {
            var run = new uint[random.Next(20) == 0 ? random.Next(200_000) : random.Next(400)];
            random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(run.AsSpan()));
            expected.Add(run);
            list.Add(run);
        }

        Assert.True(list.Bytes >= expected.Sum(run => 4L * run.Length));
        Assert.All(
            Enumerable.Range(0, expected.Count), number => Assert.True(list[number].SequenceEqual(expected[number])));
    }
}
