using System.Globalization;
using System.Text;

namespace IomSearch.Engine.Search;

/// <summary>Cuts a typed query into tokens. Whatever does not fit the language becomes words, with a note.</summary>
/// <param name="text">What was typed.</param>
/// <param name="isField">Whether a name before a colon is a field's.</param>
/// <param name="notes">Takes what was read otherwise than written.</param>
internal sealed class QueryLexer(string text, Func<string, bool> isField, List<QueryNote> notes)
{
    /// <summary>Stands for an unescaped * in <see cref="QueryToken.Pattern"/>.</summary>
    public const char Star = '\uE000';

    /// <summary>Stands for an unescaped ? in <see cref="QueryToken.Pattern"/>.</summary>
    public const char Any = '\uE001';

    private const string Special = "()[]{}\"^~";

    private int at;

    /// <summary>All tokens, in order.</summary>
    public List<QueryToken> Tokens()
    {
        var tokens = new List<QueryToken>();
        while (Skip())
        {
            if (Next() is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private bool Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private QueryToken? Next()
    {
        var start = at;
        switch (text[at])
        {
            case '(':
                at++;
                return new QueryToken(QueryTokenKind.Open, start, at, "(");
            case ')':
                at++;
                return WithSuffixes(new QueryToken(QueryTokenKind.Close, start, at, ")"));
            case '"':
                return Phrase();
            case '[' or '{':
                return Range();
            case '&' when At("&&"):
                at += 2;
                return new QueryToken(QueryTokenKind.And, start, at, "&&");
            case '|' when At("||"):
                at += 2;
                return new QueryToken(QueryTokenKind.Or, start, at, "||");
            case '+' or '-' or '!':
                at++;
                // A sign before a space is punctuation, not an operator.
                return at < text.Length && !char.IsWhiteSpace(text[at])
                    ? new QueryToken(
                        text[start] == '+' ? QueryTokenKind.Plus : QueryTokenKind.Not, start, at, text[start..at])
                    : null;
            case ']' or '}' or '^' or '~':
                at++;
                notes.Add(new QueryNote(start, $"'{text[start]}' stands alone and was left out"));
                return null;
            default:
                return Word();
        }
    }

    private bool At(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private QueryToken? Phrase()
    {
        var start = at++;
        var words = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            words.Append(text[at] == '\\' && at + 1 < text.Length ? text[++at] : text[at]);
            at++;
        }

        if (at == text.Length)
        {
            notes.Add(new QueryNote(start, "a quotation mark without its partner was left out"));
            at = start + 1;
            return null;
        }

        at++;
        return WithSuffixes(new QueryToken(QueryTokenKind.Phrase, start, at, words.ToString()));
    }

    private QueryToken? Range()
    {
        var start = at;
        var end = text.IndexOfAny([']', '}'], start);
        var inside = end < 0 ? "" : text[(start + 1)..end];
        var to = inside.IndexOf(" TO ", StringComparison.Ordinal);
        if (to < 0)
        {
            notes.Add(new QueryNote(
                start, $"'{text[start]}' does not begin a range such as [2004 TO 2010] and was left out"));
            at = start + 1;
            return null;
        }

        if (text[start] == '{' || text[end] == '}')
        {
            notes.Add(new QueryNote(start, "the range was read with its bounds included"));
        }

        at = end + 1;
        return WithSuffixes(
            new QueryToken(QueryTokenKind.Range, start, at, Bound(inside[..to])) { Upper = Bound(inside[(to + 4)..]) });
    }

    private static string Bound(string text) => text.Trim().Trim('"') is var bound && bound == "*" ? "" : bound;

    private QueryToken Word()
    {
        var start = at;
        var plain = new StringBuilder();
        var pattern = new StringBuilder();
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Special.Contains(text[at]))
        {
            if (text[at] == ':' && at > start && isField(text[start..at]))
            {
                return new QueryToken(QueryTokenKind.Field, start, ++at, text[start..(at - 1)]);
            }

            var escaped = text[at] == '\\' && at + 1 < text.Length;
            at += escaped ? 1 : 0;
            plain.Append(text[at]);
            pattern.Append(escaped ? text[at] : text[at] switch { '*' => Star, '?' => Any, var other => other });
            at++;
        }

        var word = plain.ToString();
        var kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        var token = new QueryToken(kind, start, at, word) { Pattern = pattern.ToString() };
        return kind == QueryTokenKind.Word ? WithSuffixes(token) : token;
    }

    // ~number and ^number, in any order, right behind a token.
    private QueryToken WithSuffixes(QueryToken token)
    {
        while (at < text.Length && text[at] is '~' or '^')
        {
            var sign = text[at++];
            var digits = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            {
                at++;
            }

            var stated = float.TryParse(
                text.AsSpan(digits, at - digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
            token = sign == '~'
                ? token with { Tilde = stated ? number : float.NaN }
                : token with { Boost = stated ? Math.Min(number, 1000) : 1 };
        }

        return token with { End = at };
    }
}
