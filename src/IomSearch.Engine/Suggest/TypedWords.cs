using System.Buffers;
using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Suggest;

/// <summary>What was typed so far, as words: all but the last are finished, the last is the start of
/// one. For one thread.</summary>
internal sealed class TypedWords
{
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<Range> words = [];
    private readonly List<CompletionRange> places = [];
    private byte[] letters = new byte[256];
    private Analyzer? analyzer;

    /// <summary>Begins with what was typed, as the completed field's analyzer takes it apart.</summary>
    public TypedWords Begin(Analyzer ofField, string text)
    {
        // Behind a space or a sign the last word is finished too; it may still be a start, for people pause.
        analyzer = ofField;
        words.Clear();
        var sink = new WordSink(this);
        analyzer.Analyze(text, ref sink);
        return this;
    }

    /// <summary>Number of words.</summary>
    public int Count => words.Count;

    /// <summary>The last word, UTF-8.</summary>
    public ReadOnlySpan<byte> Last => this[Count - 1];

    /// <summary>A word, UTF-8.</summary>
    public ReadOnlySpan<byte> this[int word] => letters.AsSpan(words[word]);

    /// <summary>Where the words stand in a value: whole words where they are finished, starts for the last.</summary>
    public CompletionRange[] Places(string value)
    {
        places.Clear();
        var sink = new PlaceSink(this, value);
        analyzer!.Analyze(value, ref sink);
        return [.. places];
    }

    private bool IsFinished(ReadOnlySpan<byte> term)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (term.SequenceEqual(this[i]))
            {
                return true;
            }
        }

        return false;
    }

    // How many characters of a word make up its folded start: folding may make one character two.
    private int Covered(ReadOnlySpan<char> word, ReadOnlySpan<byte> start)
    {
        // Letters and digits of ASCII stay as many.
        if (start.Length <= word.Length && !word[..start.Length].ContainsAnyExcept(LettersAndDigits))
        {
            return start.Length;
        }

        for (var length = 1; length < word.Length; length++)
        {
            if (analyzer!.Tokens(word[..length].ToString()) is [var token]
                && Encoding.UTF8.GetByteCount(token.Term) >= start.Length)
            {
                return length;
            }
        }

        return word.Length;
    }

    private void Add(ReadOnlySpan<byte> word)
    {
        var start = words.Count == 0 ? 0 : words[^1].End.Value;
        if (start + word.Length > letters.Length)
        {
            Array.Resize(ref letters, Math.Max(2 * letters.Length, start + word.Length));
        }

        word.CopyTo(letters.AsSpan(start));
        words.Add(start..(start + word.Length));
    }

    private readonly struct WordSink(TypedWords typed) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            if (place.Kind == TokenKind.Word)
            {
                typed.Add(term);
            }
        }
    }

    private readonly struct PlaceSink(TypedWords typed, string value) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            if (place.Kind != TokenKind.Word)
            {
                return;
            }

            var length = place.End - place.Start;
            if (typed.IsFinished(term))
            {
                typed.places.Add(new CompletionRange(place.Start, length));
            }
            else if (term.StartsWith(typed.Last))
            {
                var start = typed.Covered(value.AsSpan(place.Start, length), typed.Last);
                typed.places.Add(new CompletionRange(place.Start, start));
            }
        }
    }
}
