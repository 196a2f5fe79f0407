using System.Text;
using IomSearch.Engine.Analysis;

namespace IomSearch.Semantics.Meaning;

/// <summary>The words of one language in a glossary, each with what it is in English.</summary>
/// <remarks>Found by their stems in a row. A stop word between two of them counts as a gap, so that "made in Laos" is
/// not "made Laos".</remarks>
internal sealed class GlossaryWords(Analyzer analyzer)
{
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    private int longest;

    /// <summary>What makes stems of the language.</summary>
    public Analyzer Analyzer => analyzer;

    /// <summary>Adds a list of words with commas between them; one that is there already stays as it is.</summary>
    /// <returns>Those that begin or end with a stop word, which no text could be searched for.</returns>
    public IReadOnlyList<string> Add(string words, string english)
    {
        var refused = new List<string>();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var tokens = analyzer.Tokens(word);
            if (tokens.Count == 0 || tokens[0].Start > 0 || tokens[^1].End < word.Length)
            {
                refused.Add(word);
            }
            else if (said.TryAdd(Key(tokens, 0, tokens.Count), english))
            {
                longest = Math.Max(longest, tokens.Count);
            }
        }

        return refused;
    }

    /// <summary>The text with its known words replaced.</summary>
    public string Replace(string text)
    {
        var replaced = new StringBuilder();
        var copied = 0;
        foreach (var (tokens, english) in Found(text))
        {
            if (english is not null)
            {
                replaced.Append(text, copied, tokens[0].Start - copied).Append(english);
                copied = tokens[^1].End;
            }
        }

        return copied == 0 ? text : replaced.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>What is known of a text, in its order, with the names in it, and which share of
    /// its words that is.</summary>
    public (string Said, double Known) Said(string text)
    {
        var parts = new List<string>();
        var (known, all) = (0, 0);
        foreach (var (tokens, english) in Found(text))
        {
            all += tokens.Count;
            known += english is null ? 0 : tokens.Count;
            if ((english ?? NameIn(text, tokens[0])) is { } part)
            {
                parts.Add(part);
            }
        }

        return (string.Join(' ', parts), all == 0 ? 0 : known / (double)all);
    }

    // A word with a capital that begins no sentence.
    private static string? NameIn(string text, Token token)
    {
        var before = text.AsSpan(0, token.Start).TrimEnd(' ');
        var isInside = !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '(' or '\'' or '’');
        return isInside && char.IsUpper(text[token.Start]) ? text[token.Start..token.End] : null;
    }

    // Each word of the text once: the longest that is known from there on, or itself with nothing said.
    private IEnumerable<(IReadOnlyList<Token> Tokens, string? English)> Found(string text)
    {
        var tokens = analyzer.Tokens(text);
        for (var at = 0; at < tokens.Count;)
        {
            var count = Math.Min(longest, tokens.Count - at);
            string? english = null;
            while (count > 0 && !said.TryGetValue(Key(tokens, at, count), out english))
            {
                count--;
            }

            count = Math.Max(1, count);
            yield return ([.. tokens.Skip(at).Take(count)], english);
            at += count;
        }
    }

    private static string Key(IReadOnlyList<Token> tokens, int from, int count)
    {
        var key = new StringBuilder(tokens[from].Term);
        for (var at = from + 1; at < from + count; at++)
        {
            key.Append(' ', tokens[at].Position - tokens[at - 1].Position).Append(tokens[at].Term);
        }

        return key.ToString();
    }
}
