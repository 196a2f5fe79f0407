using System.Runtime.InteropServices;
using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Themes;

/// <summary>The words of a title and its text in order, as stems with their places; reused from text to text.</summary>
internal sealed class TokenTape
{
    /// <summary>Longer texts are read up to here: what a project is about is said by then.</summary>
    public const int MostCharacters = 20_000;

    // Keeps the title's last word and the text's first one from making a phrase.
    private const int Gap = 100;

    private readonly List<TapeWord> words = [];
    private readonly List<byte> letters = [];

    /// <summary>The words, those of the title first.</summary>
    public ReadOnlySpan<TapeWord> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>The letters of a word's stem as UTF-8.</summary>
    public ReadOnlySpan<byte> Letters(in TapeWord word) =>
        CollectionsMarshal.AsSpan(letters).Slice(word.FirstLetter, word.Letters);

    /// <summary>Takes the words of a title and a text, in the language that they are in.</summary>
    public void Read(string title, string text)
    {
        words.Clear();
        letters.Clear();
        var head = title.AsSpan(0, Math.Min(title.Length, MostCharacters));
        var body = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        var analyzer = LanguageGuess.AnalyzerFor(head, body);
        var sink = new Sink(this, 0, true);
        var positions = analyzer.Analyze(head, ref sink);
        sink = new Sink(this, positions + Gap, false);
        analyzer.Analyze(body, ref sink);
    }

    private void Add(ReadOnlySpan<byte> term, in TokenPlace place, in Sink from)
    {
        words.Add(new TapeWord(
            FeatureHash.Word(term), place.Start, place.End - place.Start, from.Positions + place.Position,
            letters.Count, term.Length, from.IsTitle));
        CollectionsMarshal.SetCount(letters, letters.Count + term.Length);
        term.CopyTo(CollectionsMarshal.AsSpan(letters)[^term.Length..]);
    }

    private readonly record struct Sink(TokenTape Tape, int Positions, bool IsTitle) : ITokenSink
    {
        // Years and amounts belong to no theme; a compound's parts follow it as words.
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            if (place.Kind == TokenKind.Word && term.ContainsAnyExceptInRange((byte)'!', (byte)'@'))
            {
                Tape.Add(term, place, this);
            }
        }
    }
}

/// <summary>A word of a <see cref="TokenTape"/>.</summary>
/// <param name="Name">Its feature's name.</param>
/// <param name="Start">In UTF-16 units of the title or of the text.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Position">The number of the word, stop words counted.</param>
/// <param name="FirstLetter">Where its stem begins among the tape's letters.</param>
/// <param name="Letters">The length of its stem in bytes.</param>
/// <param name="IsTitle">Whether it stands in the title.</param>
internal readonly record struct TapeWord(
    ulong Name, int Start, int Length, int Position, int FirstLetter, int Letters, bool IsTitle);
