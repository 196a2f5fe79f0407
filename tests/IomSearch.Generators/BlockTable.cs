namespace IomSearch.Generators;

/// <summary>A value for each code point in two stages: equal blocks of 128 values are kept once.</summary>
public sealed class BlockTable
{
    /// <summary>The number of values in a block.</summary>
    public const int BlockLength = 128;

    private readonly Dictionary<string, int> numbers = [];

    /// <summary>The values of the blocks, one block after the other.</summary>
    public List<int> Values { get; } = [];

    /// <summary>Adds a value for each code point; gives the number of the block of each 128 code points.</summary>
    public IReadOnlyList<int> Add(int[] values)
    {
        var blocks = new List<int>();
        foreach (var block in values.Chunk(BlockLength))
        {
            var key = string.Join(',', block);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = numbers.Count;
                Values.AddRange(block);
            }

            blocks.Add(number);
        }

        return blocks;
    }
}
