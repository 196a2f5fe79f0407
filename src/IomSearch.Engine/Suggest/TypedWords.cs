using System.Buffers;
using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Suggest;

/// <summary>What was typed so far, as words: all but the last are finished, the last is the start of one. For one thread.</summary>
internal sealed class TypedWords
{
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Analyzer analyzer;
    private readonly List<byte[]> words = [];
    private readonly List<CompletionRange> places = [];

    public TypedWords(Analyzer analyzer, string text)
    {
        // Behind a space or a sign the last word is finished too; it may still be a start, for people pause.
        this.analyzer = analyzer;
        var sink = new WordSink(words);
        analyzer.Analyze(text, ref sink);
    }

    /// <summary>The words, UTF-8, as the completed field's analyzer makes them.</summary>
    public IReadOnlyList<byte[]> Words => words;

    /// <summary>Where the words stand in a value: whole words where they are finished, starts for the last.</summary>
    public CompletionRange[] Places(string value)
    {
        places.Clear();
        var sink = new PlaceSink(this, value);
        analyzer.Analyze(value, ref sink);
        return [.. places];
    }

    private bool IsFinished(ReadOnlySpan<byte> term)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (term.SequenceEqual(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    // How many characters of a word make up its folded start: folding may make one character two.
    private int Covered(ReadOnlySpan<char> word, byte[] start)
    {
        // Letters and digits of ASCII stay as many.
        if (start.Length <= word.Length && !word[..start.Length].ContainsAnyExcept(LettersAndDigits))
        {
            return start.Length;
        }

        for (var length = 1; length < word.Length; length++)
        {
            if (analyzer.Tokens(word[..length].ToString()) is [var token] && Encoding.UTF8.GetByteCount(token.Term) >= start.Length)
            {
                return length;
            }
        }

        return word.Length;
    }

    private readonly struct WordSink(List<byte[]> words) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            if (place.Kind == TokenKind.Word)
            {
                words.Add(term.ToArray());
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
            else if (term.StartsWith(typed.words[^1]))
            {
                var start = typed.Covered(value.AsSpan(place.Start, length), typed.words[^1]);
                typed.places.Add(new CompletionRange(place.Start, start));
            }
        }
    }
}
