namespace IomSearch.Engine.Stored;

/// <summary>Puts the pieces of <see cref="WordSplitter"/> together again.</summary>
/// <param name="target">Where to; as long as the bytes were.</param>
internal ref struct WordJoiner(Span<byte> target)
{
    private readonly Span<byte> target = target;
    private bool afterWord;

    /// <summary>Number of bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether all bytes are there.</summary>
    public readonly bool IsFull => Length == target.Length;

    /// <summary>Adds a piece; false when there is no room for it.</summary>
    public bool Add(ReadOnlySpan<byte> piece)
    {
        var isWord = WordSplitter.IsWord(piece);
        var space = isWord && afterWord ? 1 : 0;
        if (piece.Length + space > target.Length - Length)
        {
            return false;
        }

        if (space > 0)
        {
            target[Length++] = (byte)' ';
        }

        piece.CopyTo(target[Length..]);
        Length += piece.Length;
        afterWord = isWord;
        return true;
    }
}
