using System.Runtime.InteropServices;

namespace IomSearch.Semantics.Themes;

/// <summary>Turns texts into vectors over a vocabulary; reused from text to text, by one thread at a time.</summary>
/// <remarks>
/// A value is (1 + ln count) · scale, words of the title counted twice. Words and phrases together have the length 1,
/// pieces together <see cref="PieceShare"/>: long words have many pieces, and would drown the rest.
/// </remarks>
internal sealed class FeatureCounter(Vocabulary vocabulary)
{
    /// <summary>The length of the pieces' part of a vector.</summary>
    public const float PieceShare = 0.5f;

    private const int TitleWeight = 2;
    private const int Logarithms = 256;

    private static readonly float[] Damped =
        [0, .. Enumerable.Range(1, Logarithms - 1).Select(count => (float)(1 + PlainMath.Log(count)))];

    private readonly int[] counts = new int[vocabulary.Count];
    private readonly float[] values = new float[vocabulary.Count];
    private readonly int[] numbers = new int[vocabulary.Count];
    private readonly List<FeaturePlace> places = [];
    private int known;

    /// <summary>The words of the text that was counted last.</summary>
    public TokenTape Tape { get; } = new();

    /// <summary>The known features of the text that was counted last.</summary>
    public ReadOnlySpan<int> Numbers => numbers.AsSpan(0, known);

    /// <summary>Every occurrence of a known feature in the text that was counted last.</summary>
    public ReadOnlySpan<FeaturePlace> Places => CollectionsMarshal.AsSpan(places);

    /// <summary>The value of a feature in the text that was counted last; 0 where it does not occur.</summary>
    public float ValueOf(int number) => values[number];

    /// <summary>The value that one occurrence at a word has a share of: the feature's, over its occurrences.</summary>
    public float ShareOf(in FeaturePlace place) => values[place.Number] * WeightOf(place.Word) / counts[place.Number];

    /// <summary>Takes a title and a text.</summary>
    public void Read(string title, string text)
    {
        foreach (var number in Numbers)
        {
            (counts[number], values[number]) = (0, 0);
        }

        known = 0;
        places.Clear();
        Tape.Read(title, text);
        var sink = new Sink(this);
        TextFeatures.Walk(Tape, ref sink);
        Scale();
    }

    // How often an occurrence counts at a word of the tape.
    private int WeightOf(int word) => Tape.Words[word].IsTitle ? TitleWeight : 1;

    private void Count(ulong name, FeatureKind kind, int word)
    {
        var number = vocabulary.Find(name);
        if (number < 0)
        {
            return;
        }

        ref var count = ref counts[number];
        if (count == 0)
        {
            numbers[known++] = number;
        }

        count += WeightOf(word);
        places.Add(new FeaturePlace(number, word, kind == FeatureKind.Phrase));
    }

    private void Scale()
    {
        var (words, pieces) = (0f, 0f);
        foreach (var number in Numbers)
        {
            var value = Damped[Math.Min(counts[number], Logarithms - 1)] * vocabulary.Scales[number];
            values[number] = value;
            (words, pieces) = number < vocabulary.FirstPiece
                ? (words + (value * value), pieces)
                : (words, pieces + (value * value));
        }

        var wordFactor = words > 0 ? 1 / MathF.Sqrt(words) : 0;
        var pieceFactor = pieces > 0 ? PieceShare / MathF.Sqrt(pieces) : 0;
        foreach (var number in Numbers)
        {
            values[number] *= number < vocabulary.FirstPiece ? wordFactor : pieceFactor;
        }
    }

    private readonly struct Sink(FeatureCounter counter) : IFeatureSink
    {
        public void Add(ulong name, FeatureKind kind, int word) => counter.Count(name, kind, word);
    }
}

/// <summary>An occurrence of a known feature.</summary>
/// <param name="Number">The feature's.</param>
/// <param name="Word">The number of its word on the tape; of a phrase, its second.</param>
/// <param name="IsPhrase">Whether it is of two words.</param>
internal readonly record struct FeaturePlace(int Number, int Word, bool IsPhrase);
