using System.Buffers;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Tells what of a query is a text that means something.</summary>
/// <remarks>Who writes an id, a phrase, a field or another operator says exactly what is to be found, and
/// is taken at the word. A question mark at the end of a word, which the query language reads as a pattern,
/// is no operator here.</remarks>
internal static class PlainText
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("\"()[]{}*~^\\&|");

    /// <summary>The text without its excluded words; empty where it is no plain text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="parsed">The same, parsed.</param>
    public static string Of(string text, ParsedQuery parsed)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isPlain = !text.AsSpan().ContainsAny(Operators)
            && !Array.Exists(words, IsOperator)
            && !parsed.Clauses.Any(clause => clause.Kind is ClauseKind.Identifier or ClauseKind.Phrase);
        return isPlain
            ? string.Join(' ', words.Where(word => word[0] is not ('-' or '!')).Select(word => word.TrimStart('+')))
            : "";
    }

    // A colon inside a word names a field; one at its end is punctuation.
    private static bool IsOperator(string word) =>
        word is "AND" or "OR" or "NOT"
            || (word.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < word.Length - 1);
}
