using System.Globalization;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Compares what two engines find: a fast wrong answer is no answer.</summary>
internal static class Agreement
{
    private const float Tolerance = 1e-4f;

    /// <summary>What differs, a line a query.</summary>
    public static IReadOnlyList<string> Problems(
        QueryClass queryClass, Mode mode, EngineProcess ours, EngineProcess peer)
    {
        var mine = ours.Check(queryClass.Name, mode);
        var theirs = peer.Check(queryClass.Name, mode);
        return mine.Count != theirs.Count
            ? [$"{queryClass.Name}: {mine.Count} queries here, {theirs.Count} at {peer.Engine}"]
            :
            [
                .. Enumerable.Range(0, mine.Count)
                    .SelectMany(query => Problem(queryClass, mode, mine[query], theirs[query]))
                    .Select(problem => $"{queryClass.Name} ({mode}): {problem} at {peer.Engine}"),
            ];
    }

    private static IEnumerable<string> Problem(QueryClass queryClass, Mode mode, Answer mine, Answer theirs)
    {
        if (mode == Mode.Exact && mine.Total != theirs.Total)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"total {mine.Total}, {theirs.Total}");
        }

        if (mine.Facets != theirs.Facets)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"facets, records {mine.Facets}, {theirs.Facets}");
        }

        if (queryClass.Scores && !Agree(mine.Scores, theirs.Scores))
        {
            yield return $"scores {Text(mine.Scores)}; {Text(theirs.Scores)}";
        }
    }

    private static bool Agree(float[] mine, float[] theirs) =>
        mine.Length == theirs.Length
        && mine.Zip(theirs).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance * Math.Abs(pair.Second));

    private static string Text(float[] scores) =>
        string.Join(' ', scores.Select(score => score.ToString(CultureInfo.InvariantCulture)));
}
