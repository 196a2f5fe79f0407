using System.Runtime.InteropServices;

namespace IomSearch.Engine.Postings;

/// <summary>What the best document of a block can be: for each class of frequency, the least length code
/// among its documents.</summary>
/// <remarks>
/// Impact := ones:u8 twos:u8 threes:u8 more:u8 max:u16 zero:u16        8 bytes
/// ones, twos and threes are the least norm codes of the documents with that frequency, more that of the rest, FF where
/// there is none; max is the largest frequency, FFFF for that and above. A score grows with frequency and falls with
/// length, so the largest of the four corners is a bound that no document of the block passes (block-max pruning: Ding
/// and Suel, Faster top-k document retrieval using block-max indexes, 2011).
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct Impact
{
    public const int Size = 8;
    public const byte None = 0xFF;

    public byte Ones;
    public byte Twos;
    public byte Threes;
    public byte More;
    public ushort Max;
    public ushort Zero;

    public static Impact Empty => new() { Ones = None, Twos = None, Threes = None, More = None };

    public void Add(int frequency, byte norm)
    {
        ref var least = ref More;
        switch (frequency)
        {
            case 1: least = ref Ones; break;
            case 2: least = ref Twos; break;
            case 3: least = ref Threes; break;
        }

        least = Math.Min(least, norm);
        Max = (ushort)Math.Max(Max, Math.Min(frequency, ushort.MaxValue));
    }

    public void Add(in Impact other)
    {
        Ones = Math.Min(Ones, other.Ones);
        Twos = Math.Min(Twos, other.Twos);
        Threes = Math.Min(Threes, other.Threes);
        More = Math.Min(More, other.More);
        Max = Math.Max(Max, other.Max);
    }
}
