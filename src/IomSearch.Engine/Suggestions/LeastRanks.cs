using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggestions;

/// <summary>The least rank that each block of a dictionary of words leads to, so that a short start, which thousands of
/// words begin with, need not look at each.</summary>
/// <remarks>4 bytes for 32 words.</remarks>
internal static class LeastRanks
{
    /// <summary>Walks all words once.</summary>
    public static int[] Of(ICompletions completions)
    {
        var least = new List<int>();
        for (var walk = completions.Walk([], new TermWalk()); walk.Next();)
        {
            var list = completions.Ranks(walk.Entry);
            var first = list.Next() ? list.Present : int.MaxValue;
            if (walk.Block == least.Count)
            {
                least.Add(first);
            }
            else
            {
                least[walk.Block] = Math.Min(least[walk.Block], first);
            }
        }

        return [.. least];
    }
}
