using System.Buffers;

namespace IomSearch.Semantics.Themes;

/// <summary>Cuts a labelled text into the parts that the trainer sees beside the whole: its title,
/// and its sentences.</summary>
/// <remarks>
/// Records range from a title to a page. Parts keep what decides a page from being diluted: every sentence must speak
/// for the theme by itself.
/// </remarks>
internal static class TextPieces
{
    private const int LeastWords = 6;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:!?\n");

    /// <summary>The title alone, then each sentence of at least six words; nothing of a text
    /// that is only a title.</summary>
    public static IEnumerable<(string Title, string Text)> Of(ThemeText text)
    {
        if (text.Text.Length == 0)
        {
            yield break;
        }

        yield return (text.Title, "");
        foreach (var sentence in Sentences(text.Text))
        {
            yield return ("", sentence);
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            var sentence = text[start..end];
            if (sentence.AsSpan().Trim().Count(' ') + 1 >= LeastWords)
            {
                yield return sentence;
            }

            start = end;
        }
    }

    // Behind the next mark that a space follows; "3.5" and "U.S." stay whole.
    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            at += text.AsSpan(at).IndexOfAny(Ends) is var mark and >= 0 ? mark : text.Length - at;
            if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]))
            {
                return Math.Min(at + 1, text.Length);
            }
        }

        return text.Length;
    }
}
