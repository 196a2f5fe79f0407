namespace IomSearch.Engine.Stored;

/// <summary>What is written for a piece, made once for all places where it stands.</summary>
internal readonly struct PieceCode
{
    /// <summary>Room that a piece takes at most, and the eight bytes that its code is written as.</summary>
    public const int Longest = sizeof(ulong) + 1 + WordSplitter.Longest;

    private const int LengthShift = 40;
    private const int PieceShift = 48;
    private const int WordShift = 56;
    private const int SpelledShift = 57;

    private readonly ulong packed;

    private PieceCode(ulong packed) => this.packed = packed;

    /// <summary>The code in the lowest <see cref="Length"/> bytes; what is above them is to be written over.</summary>
    public ulong Bytes => packed;

    /// <summary>Bytes of the code.</summary>
    public int Length => (byte)(packed >> LengthShift);

    /// <summary>Bytes of the piece.</summary>
    public int PieceLength => (byte)(packed >> PieceShift);

    /// <summary>1 for a word, 0 for what stands between words.</summary>
    public int IsWord => (int)(packed >> WordShift) & 1;

    /// <summary>Whether the piece follows its code.</summary>
    public bool IsSpelled => (packed >> SpelledShift) != 0;

    /// <summary>The code of a piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="number">Its place in the list from 1, or <see cref="StoredWriter.Spelled"/>.</param>
    public static PieceCode Of(ReadOnlySpan<byte> piece, int number)
    {
        var (bytes, length) = DenseCode.Of(number);
        return new PieceCode(bytes
            | ((ulong)length << LengthShift)
            | ((ulong)piece.Length << PieceShift)
            | (WordSplitter.IsWord(piece) ? 1UL << WordShift : 0)
            | (number == StoredWriter.Spelled ? 1UL << SpelledShift : 0));
    }
}
