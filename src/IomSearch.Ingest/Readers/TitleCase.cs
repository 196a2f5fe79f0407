using System.Collections.Frozen;
using System.Text;

namespace IomSearch.Ingest.Readers;

/// <summary>Writes a title that is printed in capitals as one reads it: <c>HOST FAMILIES IN SKOPJE</c> is <c>Host
/// Families in Skopje</c>.</summary>
/// <remarks>The text below says which words are short names: those that it has in capitals too, among words in small
/// letters.</remarks>
internal static class TitleCase
{
    private const int FewestWords = 3;
    private const int FewestLetters = 4;
    private const int LongestShortName = 5;
    private const int LongestWord = 60;

    /// <summary>Joining words of English and its neighbours.</summary>
    private static readonly FrozenSet<string> Small =
        ("a an and as at by for from in into of on or the through to with de del des du et la le les en y el los las e"
            + " di da della per und der die das für von do dos em para pour par au aux sur").Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Longer joining words that titles write small or with a capital.</summary>
    private static readonly FrozenSet<string> Between = ("among between against without within across along after"
        + " before"
        + " during under towards upon their about around beyond until since").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] WordBreaks = [' ', '-', '\'', '’', ',', '.', ';', ':', '(', ')', '/', '"', '“', '”'];

    /// <summary>The title in capitals and small letters; one that has small letters as it is.</summary>
    /// <param name="title">The title as printed.</param>
    /// <param name="paragraphs">The project's text.</param>
    public static string Of(string title, IReadOnlyList<string> paragraphs)
    {
        var words = title.Split(' ');
        if (words.Length < FewestWords || title.Any(char.IsLower) || !title.Any(char.IsUpper))
        {
            return title;
        }

        var told = paragraphs.Where(paragraph => paragraph.Any(char.IsLower))
            .SelectMany(paragraph => paragraph.Split(WordBreaks))
            .ToFrozenSet(StringComparer.Ordinal);
        return string.Join(' ', words.Select((word, at) => Of(word, at == 0 || words[at - 1].EndsWith(':')
            || words[at - 1] is "-" or "–", told)));
    }

    /// <summary>Whether words are written as titles are: each of four letters and more with a capital.</summary>
    public static bool IsWritten(string words)
    {
        var told = words.Split(WordBreaks, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= FewestLetters && char.IsLetter(word[0])).ToList();
        return told.Count >= FewestWords && told.TrueForAll(word => char.IsUpper(word[0])
            || Small.Contains(word) || Between.Contains(word));
    }

    /// <summary>A word, or the parts of one between hyphens and strokes, each by itself.</summary>
    private static string Of(string word, bool isFirst, FrozenSet<string> told)
    {
        var parts = new StringBuilder();
        for (var start = 0; start < word.Length;)
        {
            var end = word.AsSpan(start).IndexOfAny('-', '/');
            end = end < 0 ? word.Length : start + end;
            parts.Append(Part(word[start..end], isFirst && start == 0, told));
            parts.Append(end < word.Length ? word[end].ToString() : "");
            start = end + 1;
        }

        return parts.ToString();
    }

    private static string Part(string word, bool isFirst, FrozenSet<string> told)
    {
        if (word.Length > LongestWord)
        {
            return word;
        }

        var mark = word.AsSpan().IndexOfAny('\'', '’');
        if (mark > 0 && mark + 1 < word.Length)
        {
            // "IOM'S" has its ending behind the mark, "L'ÉCOLE" its word.
            return mark > 1
                ? Part(word[..mark], isFirst, told) + word[mark..].ToLowerInvariant()
                : (isFirst ? word[..(mark + 1)] : word[..(mark + 1)].ToLowerInvariant())
                    + Part(word[(mark + 1)..], isFirst: true, told);
        }

        var bare = word.Trim(',', '.', ';', ':', '(', ')', '"', '“', '”', '!', '?');
        if (bare.Length is > 0 and <= LongestShortName && bare.Any(char.IsLetter)
            && (told.Contains(bare) || word.StartsWith('(') || (bare.Length > 1 && bare.All("IVX".Contains))))
        {
            return word;
        }

        var small = word.ToLowerInvariant();
        return !isFirst && Small.Contains(small) ? small : Capital(small);
    }

    private static string Capital(string word)
    {
        var at = 0;
        while (at < word.Length && !char.IsLetterOrDigit(word[at]))
        {
            at++;
        }

        return at < word.Length ? $"{word[..at]}{char.ToUpperInvariant(word[at])}{word[(at + 1)..]}" : word;
    }
}
