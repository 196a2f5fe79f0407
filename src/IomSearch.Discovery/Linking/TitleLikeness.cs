namespace IomSearch.Discovery.Linking;

/// <summary>How far the titles of two records are one.</summary>
/// <param name="Share">The share of their telling words that both have, 0 to 1 (Dice).</param>
/// <param name="Telling">How many words of the shorter tell something.</param>
/// <param name="OnlyInOne">How many words stand in the first alone.</param>
/// <param name="OnlyInOther">How many words stand in the second alone.</param>
/// <param name="HasOtherNumbers">Whether they number a phase or part otherwise, or name other years.</param>
internal readonly record struct TitleLikeness(
    double Share, int Telling, int OnlyInOne, int OnlyInOther, bool HasOtherNumbers)
{
    private const int FewestForOneMistake = 5;

    /// <summary>The points of agreement that a link needs beside the titles.</summary>
    /// <remarks>A word more on one side may be a subtitle or a part of the project. Words that differ on both sides are
    /// mostly another place, group or year of the same programme.</remarks>
    public double PointsNeeded => (Telling, OnlyInOne + OnlyInOther) switch
    {
        ( >= 5, 0) => 1,
        ( >= 3, 0) => 2,
        ( >= 1, 0) => 4,
        ( >= 3, _) when Share >= 0.7 && Math.Min(OnlyInOne, OnlyInOther) == 0 => 2.5,
        ( >= 3, _) when Share >= 0.6 => 4,
        _ => double.PositiveInfinity,
    };

    /// <summary>The best agreement of any title of the one with any of the other.</summary>
    public static TitleLikeness Of(IReadOnlyList<TitleWords> one, IReadOnlyList<TitleWords> other)
    {
        var best = default(TitleLikeness);
        var isFirst = true;
        foreach (var left in one)
        {
            foreach (var right in other)
            {
                var next = Of(left, right);
                if (isFirst || next.Share > best.Share)
                {
                    (best, isFirst) = (next, false);
                }
            }
        }

        return best;
    }

    private static TitleLikeness Of(TitleWords one, TitleWords other)
    {
        var (left, right) = (one.Telling.Except(other.Telling).ToList(), other.Telling.Except(one.Telling).ToList());
        foreach (var word in left.ToList())
        {
            if (right.FindIndex(near => AreOneMistakeApart(word, near)) is >= 0 and var at)
            {
                left.Remove(word);
                right.RemoveAt(at);
            }
        }

        var words = one.Telling.Count + other.Telling.Count;
        var share = words == 0 ? 0 : (double)(words - left.Count - right.Count) / words;
        return new TitleLikeness(
            share, Math.Min(one.Telling.Count, other.Telling.Count), left.Count, right.Count,
            !one.Numbers.SequenceEqual(other.Numbers)
            || (one.Years.Count > 0 && other.Years.Count > 0 && !one.Years.SequenceEqual(other.Years)));
    }

    /// <summary>Whether one letter more, less or other makes the one word of the other: programme, program; labour,
    /// labor.</summary>
    private static bool AreOneMistakeApart(string one, string other)
    {
        var (brief, full) = one.Length <= other.Length ? (one, other) : (other, one);
        if (brief.Length < FewestForOneMistake || full.Length - brief.Length > 1)
        {
            return false;
        }

        var start = 0;
        while (start < brief.Length && brief[start] == full[start])
        {
            start++;
        }

        return brief.AsSpan(full.Length == brief.Length ? Math.Min(start + 1, brief.Length) : start)
            .SequenceEqual(full.AsSpan(Math.Min(start + 1, full.Length)));
    }
}
