using Xunit.Sdk;

namespace IomSearch.Testing;

/// <summary>Runs random checks again and again, each from a seed of its own that a failure names.</summary>
/// <remarks>The environment variable <c>IOMSEARCH_SEED</c> runs just the round of that seed.</remarks>
public static class Seeded
{
    private const string SeedVariable = "IOMSEARCH_SEED";

    /// <summary>Runs a check a number of times, each time with another sequence of random numbers.</summary>
    /// <exception cref="XunitException">A round failed; the message has its seed.</exception>
    public static void Rounds(int rounds, Action<Random> check)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out var chosen))
        {
            Run(chosen, check);
            return;
        }

        for (var round = 0; round < rounds; round++)
        {
            Run(Random.Shared.Next(), check);
        }
    }

    /// <summary>A number that an environment variable may raise, for runs longer than the usual one.</summary>
    public static int Count(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var wanted) ? wanted : usual;

    private static void Run(int seed, Action<Random> check)
    {
        try
        {
            check(new Random(seed));
        }
        catch (Exception problem)
        {
            throw new XunitException($"{SeedVariable}={seed}: {problem.Message}", problem);
        }
    }
}
