namespace IomSearch.Semantics.Themes;

/// <summary>Walks the features of a text: its stems, two of them in a row, and pieces of three to
/// five letters of each.</summary>
/// <remarks>
/// Pieces are taken with the word's two ends marked, so that <c>^mal</c> is another one than <c>mal</c>: they carry
/// names, misspellings and relatives of words that no training text had (Cavnar and Trenkle, N-Gram-Based Text
/// Categorization, 1994). One stop word may stand inside a phrase: "training of trainers" is one.
/// </remarks>
internal static class TextFeatures
{
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int WidestPhrase = 2;
    private const int LongestWord = 40;
    private const byte End = (byte)'^';

    /// <summary>Hands all features to a sink, word by word.</summary>
    public static void Walk<TSink>(TokenTape tape, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var words = tape.Words;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            sink.Add(word.Name, FeatureKind.Word, i);
            if (i > 0 && word.Position - words[i - 1].Position <= WidestPhrase)
            {
                sink.Add(FeatureHash.Phrase(words[i - 1].Name, word.Name), FeatureKind.Phrase, i);
            }

            Pieces(tape.Letters(word), i, ref sink);
        }
    }

    private static void Pieces<TSink>(ReadOnlySpan<byte> letters, int word, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (letters.Length > LongestWord)
        {
            return;
        }

        Span<byte> marked = stackalloc byte[LongestWord + 2];
        marked[0] = End;
        letters.CopyTo(marked[1..]);
        marked[letters.Length + 1] = End;
        marked = marked[..(letters.Length + 2)];
        for (var start = 0; start + ShortestPiece <= marked.Length; start++)
        {
            var name = FeatureHash.PieceStart;
            var longest = Math.Min(LongestPiece, marked.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                name = FeatureHash.PieceNext(name, marked[start + length - 1]);
                if (length >= ShortestPiece)
                {
                    sink.Add(FeatureHash.PieceEnd(name), FeatureKind.Piece, word);
                }
            }
        }
    }
}

/// <summary>Takes the features of a text.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes one occurrence.</summary>
    /// <param name="name">The feature's name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="word">The number of its word on the tape; of a phrase, its second.</param>
    void Add(ulong name, FeatureKind kind, int word);
}

/// <summary>What a feature is.</summary>
internal enum FeatureKind : byte
{
    /// <summary>A stem.</summary>
    Word,

    /// <summary>Two stems in a row.</summary>
    Phrase,

    /// <summary>Letters of a stem.</summary>
    Piece,
}
