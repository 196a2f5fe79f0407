namespace IomSearch.Semantics.Meaning;

/// <summary>Cuts a text into the pieces of a vocabulary whose scores have the largest sum (Kudo, Subword
/// Regularization, 2018, section 3.2, without the sampling).</summary>
/// <remarks>A character that begins no piece is unknown, piece 0; unknown ones in a row are one.</remarks>
public sealed class UnigramTokenizer
{
    private const char Space = '\u2581';
    private const int Unknown = 0;

    // The first pieces are marks of the training: unknown, start, end and three spare ones.
    private const int Reserved = 6;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly float[] scores;
    private readonly int longest;

    /// <summary>A tokenizer of this vocabulary; where a piece stands in it twice, the later one holds.</summary>
    public UnigramTokenizer(IReadOnlyList<VocabularyPiece> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        scores = [.. vocabulary.Select(piece => piece.Score)];
        for (var number = Reserved; number < vocabulary.Count; number++)
        {
            numbers[vocabulary[number].Text] = number;
            longest = Math.Max(longest, vocabulary[number].Text.Length);
        }

        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The numbers of a text's pieces, in order.</summary>
    public IReadOnlyList<int> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = CompatibleText.Of(text);
        return form.Length == 0 ? [] : Path(Space + form.Replace(' ', Space));
    }

    // The best way to each place in the text, then back from its end. Between pieces there may be places that no piece
    // ends at: whoever comes there steps back over one unknown character.
    private List<int> Path(string text)
    {
        var best = new double[text.Length + 1];
        var steps = new (int Piece, int Length)[text.Length + 1];
        Array.Fill(steps, (Unknown, 1));
        for (var start = 0; start < text.Length; start++)
        {
            var known = false;
            for (var length = 1; length <= Math.Min(longest, text.Length - start); length++)
            {
                if (lookup.TryGetValue(text.AsSpan(start, length), out var piece))
                {
                    known = true;
                    Offer(start, (piece, length), scores[piece]);
                }
            }

            if (!known)
            {
                Offer(start, (Unknown, 1), 0);
            }
        }

        return Backwards(steps);

        void Offer(int start, (int Piece, int Length) step, double score)
        {
            var end = start + step.Length;
            var sum = best[start] + score;
            if (best[end] == 0 || sum >= best[end])
            {
                (best[end], steps[end]) = (sum, step);
            }
        }
    }

    private static List<int> Backwards((int Piece, int Length)[] steps)
    {
        var pieces = new List<int>();
        for (var end = steps.Length - 1; end > 0; end -= steps[end].Length)
        {
            if (steps[end].Piece != Unknown || pieces is not [.., Unknown])
            {
                pieces.Add(steps[end].Piece);
            }
        }

        pieces.Reverse();
        return pieces;
    }
}
