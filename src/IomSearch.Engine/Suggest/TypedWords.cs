using System.Buffers;
using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Suggest;

/// <summary>What was typed so far, as words: all but the last are finished, the last is the start of one.</summary>
internal sealed class TypedWords
{
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Analyzer analyzer;

    public TypedWords(Analyzer analyzer, string text)
    {
        this.analyzer = analyzer;
        var words = analyzer.Tokens(text).Where(token => token.Kind == TokenKind.Word).ToList();
        Words = [.. words.Select(word => Encoding.UTF8.GetBytes(word.Term))];
        // Behind a space or a sign the last word is finished too; it may still be a start, for people pause.
        Text = text;
    }

    /// <summary>The words, UTF-8, as the completed field's analyzer makes them.</summary>
    public IReadOnlyList<byte[]> Words { get; }

    /// <summary>What was typed.</summary>
    public string Text { get; }

    /// <summary>Where the words stand in a value: whole words where they are finished, starts for the last.</summary>
    public IReadOnlyList<CompletionRange> Places(string value)
    {
        var places = new List<CompletionRange>();
        foreach (var token in analyzer.Tokens(value).Where(token => token.Kind == TokenKind.Word))
        {
            var term = Encoding.UTF8.GetBytes(token.Term);
            if (IsFinished(term))
            {
                places.Add(new CompletionRange(token.Start, token.End - token.Start));
            }
            else if (Words is [.., var last] && term.AsSpan().StartsWith(last))
            {
                places.Add(new CompletionRange(token.Start, Covered(value[token.Start..token.End], last)));
            }
        }

        return places;
    }

    private bool IsFinished(byte[] term)
    {
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            if (term.AsSpan().SequenceEqual(Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    // How many characters of a word make up its folded start: folding may make one character two.
    private int Covered(string word, byte[] start)
    {
        // Letters and digits of ASCII stay as many.
        if (start.Length <= word.Length && !word.AsSpan(0, start.Length).ContainsAnyExcept(LettersAndDigits))
        {
            return start.Length;
        }

        for (var length = 1; length < word.Length; length++)
        {
            if (analyzer.Tokens(word[..length]) is [var token] && Encoding.UTF8.GetByteCount(token.Term) >= start.Length)
            {
                return length;
            }
        }

        return word.Length;
    }
}
