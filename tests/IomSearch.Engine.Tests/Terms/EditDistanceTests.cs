using IomSearch.Engine.Terms;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("malaria", "malaria", 0)]
    [InlineData("malaria", "melaria", 1)]
    [InlineData("malaria", "mlaaria", 1)]
    [InlineData("malaria", "mlaria", 1)]
    [InlineData("malaria", "malarria", 1)]
    [InlineData("ca", "abc", 3)]
    public void Known_words_are_so_far_apart(string a, string b, int edits) =>
        Assert.Equal(edits, EditDistance.Between(a, b, 5));

    [Fact]
    public void The_distance_is_that_of_the_recursive_definition() => Seeded.Rounds(2000, random =>
    {
        var (a, b) = (Word(random), Word(random));
        var most = random.Next(5);

        Assert.Equal(Math.Min(Slowly(a, b), most + 1), EditDistance.Between(a, b, most));
    });

    // Damerau's distance without editing a stretch twice, as it is defined.
    private static int Slowly(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var least = Math.Min(Slowly(a[..^1], b), Slowly(a, b[..^1])) + 1;
        least = Math.Min(least, Slowly(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1]
            ? Math.Min(least, Slowly(a[..^2], b[..^2]) + 1)
            : least;
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => "abcé"[random.Next(4)]));
}
