using System.Numerics;

namespace IomSearch.Engine.Segments;

/// <summary>Puts ranks in order by marking a bit for each, and a bit for each 64 bits with a mark: reading them costs
/// what is marked, not what could be.</summary>
/// <param name="ranks">How many ranks there are.</param>
internal sealed class RankMarks(int ranks)
{
    private readonly ulong[] marks = new ulong[(ranks + 63) / 64];
    private readonly ulong[] touched = new ulong[(ranks + 4095) / 4096];

    /// <summary>Marks a rank, again or for the first time.</summary>
    public void Add(int rank)
    {
        marks[rank >> 6] |= 1UL << rank;
        touched[rank >> 12] |= 1UL << (rank >> 6);
    }

    /// <summary>Takes the marked ranks out, ascending.</summary>
    /// <param name="into">Room for them.</param>
    /// <returns>How many they are.</returns>
    public int Drain(Span<int> into)
    {
        var count = 0;
        for (var group = 0; group < touched.Length; group++)
        {
            for (; touched[group] != 0; touched[group] &= touched[group] - 1)
            {
                var word = (group * 64) + BitOperations.TrailingZeroCount(touched[group]);
                for (var left = marks[word]; left != 0; left &= left - 1)
                {
                    into[count++] = (word * 64) + BitOperations.TrailingZeroCount(left);
                }

                marks[word] = 0;
            }
        }

        return count;
    }
}
