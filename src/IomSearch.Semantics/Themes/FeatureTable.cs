using System.Numerics;

namespace IomSearch.Semantics.Themes;

/// <summary>Finds the number of a feature by its name: open addressing with linear probing,
/// at most half full.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] names;
    private readonly int[] numbers;
    private readonly int mask;

    /// <summary>Numbers names by their order.</summary>
    /// <param name="ordered">All different, none 0.</param>
    public FeatureTable(ReadOnlySpan<ulong> ordered)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * ordered.Length, 2));
        names = new ulong[size];
        numbers = new int[size];
        mask = size - 1;
        for (var number = 0; number < ordered.Length; number++)
        {
            var slot = (int)ordered[number] & mask;
            while (names[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            names[slot] = ordered[number];
            numbers[slot] = number;
        }
    }

    /// <summary>The number of a name, or -1.</summary>
    public int Find(ulong name)
    {
        var slot = (int)name & mask;
        while (names[slot] != name)
        {
            if (names[slot] == 0)
            {
                return -1;
            }

            slot = (slot + 1) & mask;
        }

        return numbers[slot];
    }
}
