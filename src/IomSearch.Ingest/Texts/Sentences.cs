using System.Collections.Frozen;

namespace IomSearch.Ingest.Texts;

/// <summary>A sentence of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it starts in the text, in characters.</param>
internal readonly record struct Sentence(string Text, int Start);

/// <summary>Takes a text apart into sentences: at <c>. ! ?</c> before a capital, and at line ends.</summary>
internal static class Sentences
{
    /// <summary>Words that never end are cut here, so that what searches a sentence takes bounded time.</summary>
    private const int Longest = 4000;

    private const int LettersBeforeGlue = 3;
    private const int LettersBehindGlue = 2;

    private static readonly FrozenSet<string> Abbreviations =
        ("mr mrs ms dr st no nos vs approx incl etc jan feb mar apr jun jul aug sep sept oct nov dec fig ltd inc gov "
            + "dept art e.g i.e cf mio mrd tsd mill").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers =
        ("The This These Those In It Its A An IOM However They He She We Our For With As At On By From After Since "
            + "Through Many Most Some Two Three").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences in order; none is empty.</summary>
    public static IEnumerable<Sentence> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || EndsSentence(text, at) || (at - start >= Longest && text[at] == ' '))
            {
                if (Cut(text, start, at + 1) is { } sentence)
                {
                    yield return sentence;
                }

                start = at + 1;
            }
        }

        if (Cut(text, start, text.Length) is { } rest)
        {
            yield return rest;
        }
    }

    private static Sentence? Cut(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var words = text[start..end].TrimEnd();
        return words.Length > 0 ? new Sentence(words, start) : null;
    }

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is '!' or '?')
        {
            return true;
        }

        if (text[at] is not '.')
        {
            // A quotation that closes behind the mark belongs to the sentence.
            return text[at] is '"' or '\u201D' or ')' && at > 0 && text[at - 1] is '.' or '!' or '?'
                && StartsNext(text, at + 1);
        }

        if (at + 1 < text.Length && text[at + 1] is '"' or '\u201D' or ')')
        {
            return false;
        }

        return (StartsNext(text, at + 1) || IsGlued(text, at)) && !IsAbbreviation(text, at);
    }

    /// <summary>Where markup was taken out, the next sentence may stand right behind the stop: <c>the
    /// Fund.Two</c>.</summary>
    private static bool IsGlued(string text, int at)
    {
        if (at + LettersBehindGlue >= text.Length || !char.IsUpper(text[at + 1]) || !char.IsLower(text[at + 2]))
        {
            return false;
        }

        // A name with a stop in it is an address or a file: letters alone make up the words on both sides.
        var (start, end) = (at - 1, at + 2);
        while (start >= 0 && char.IsLower(text[start]))
        {
            start--;
        }

        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        return at - start > LettersBeforeGlue && (start < 0 || text[start] == ' ' || char.IsUpper(text[start]))
            && end < text.Length && text[end] is ' ' or ',';
    }

    private static bool StartsNext(string text, int at)
    {
        if (at >= text.Length)
        {
            return true;
        }

        if (text[at] is not (' ' or '\n' or '['))
        {
            return false;
        }

        var next = at;
        while (next < text.Length && text[next] is ' ' or '"' or '\u201C' or '\u2018' or '(' or '\'')
        {
            next++;
        }

        return next >= text.Length || !char.IsLower(text[next]);
    }

    /// <summary>"the U.S. Department" goes on; "to the U.S. The project" does not.</summary>
    private static bool OpensSentence(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        var blank = rest.IndexOf(' ');
        return blank < 0 || Openers.Contains(rest[..blank].ToString());
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..dot];
        return (word.Length == 1 && char.IsUpper(word[0]))
            || (word.Length >= 3 && word[1] == '.' && char.IsUpper(word[0]) && !OpensSentence(text, dot + 1))
            || (word.Length > 0 && word.AsSpan().IndexOfAnyExcept("IVX") < 0)
            || Abbreviations.Contains(word.ToLowerInvariant());
    }
}
