using System.Collections.Immutable;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Search;

/// <summary>Reads what a person typed: the classic query language, leniently.</summary>
/// <remarks>
/// Query  := Clause*
/// Clause := (AND | &amp;&amp; | OR | '||')? (+ | - | ! | NOT)? (field:)? Unit (^number)?
/// Unit   := word | word~number? | wo*rd? | "words" (~number)? | [from TO to] | ( Query ) | *:*
/// A backslash takes the meaning from the character behind it. Parentheses are kept on a stack of its own, so no text
/// can exhaust the thread's.
/// </remarks>
/// <param name="schema">The fields there are.</param>
/// <param name="options">How words without a field are looked up.</param>
public sealed class QueryParser(IndexSchema schema, QueryParserOptions options)
{
    private readonly FieldQueries fields = new(schema, options);
    private readonly QuerySynonyms synonyms = new(schema, options);

    private QueryParserOptions Options => options;

    /// <summary>Never throws on a person's text: what it cannot read it reads as words, and
    /// says so in a note.</summary>
    public ParsedQuery Parse(string text)
    {
        var notes = new List<QueryNote>();
        if (text.Length > options.Limits.Characters)
        {
            notes.Add(new QueryNote(
                options.Limits.Characters, $"only the first {options.Limits.Characters} characters were read"));
            text = text[..options.Limits.Characters];
        }

        var tokens = new QueryLexer(text, IsField, notes).Tokens();
        var clauses = Read(text, tokens, notes);
        var query = clauses.ToQuery();
        if (query is null && tokens.Count > 0)
        {
            notes.Add(
                new QueryNote(0, "there is nothing to look for: words that are too common, or signs without words"));
            query = new Query.MatchNone();
        }

        // What is said of one place goes for the others: a text of brackets does not become a page of notes.
        return new ParsedQuery(
            query ?? new Query.MatchAll(),
            clauses.Clauses,
            [.. notes.DistinctBy(note => note.Message).OrderBy(note => note.Position)]);
    }

    // Synonyms may not make a query too large that is not so by itself: then it is read without them.
    private ClauseList Read(string text, List<QueryToken> tokens, List<QueryNote> notes)
    {
        List<QueryNote> said = [];
        var widened = synonyms.Widen(tokens);
        var clauses = new Pass(this, text, said).Run(widened);
        if (widened.Exists(token => token.Alternatives is not null)
            && clauses.ToQuery() is { } query && QueryChecker.Clauses(query, static _ => 1) > options.Limits.Clauses)
        {
            said.Clear();
            clauses = new Pass(this, text, said).Run(tokens);
            said.Add(new QueryNote(0, $"synonyms were left out: a query has {options.Limits.Clauses} clauses at most"));
        }

        notes.AddRange(said);
        return clauses;
    }

    private bool IsField(string name) =>
        name == "*" || (schema.NumberOf(name) is >= 0 and var number && schema.Fields[number].Kind != FieldKind.Stored);

    /// <summary>One run over the tokens of a query.</summary>
    private sealed class Pass(QueryParser parser, string text, List<QueryNote> notes)
    {
        private readonly Stack<Group> groups = new();
        private readonly QueryLimits limits = parser.Options.Limits;
        private ClauseList present = new(parser.Options.RequireAll);
        private string? groupField;
        private string? field;
        private int terms;
        private int ignored;

        public ClauseList Run(List<QueryToken> tokens)
        {
            foreach (var token in tokens)
            {
                Take(token);
            }

            if (groups.Count > 0)
            {
                notes.Add(new QueryNote(groups.Peek().Start, "a parenthesis was not closed; it was closed at the end"));
            }

            while (groups.Count > 0)
            {
                Close(text.Length, 1);
            }

            return present;
        }

        private void Take(QueryToken token)
        {
            switch (token.Kind)
            {
                case QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Plus:
                    present.Add(token.Kind);
                    break;
                case QueryTokenKind.Field:
                    field = token.Text;
                    break;
                case QueryTokenKind.Open:
                    Open(token);
                    break;
                case QueryTokenKind.Close when ignored > 0:
                    ignored--;
                    break;
                case QueryTokenKind.Close when groups.Count == 0:
                    notes.Add(new QueryNote(token.Start, "a parenthesis that closes nothing was left out"));
                    break;
                case QueryTokenKind.Close:
                    Close(token.End, token.Boost);
                    break;
                default:
                    Add(token);
                    field = groupField;
                    break;
            }
        }

        private void Open(QueryToken token)
        {
            if (groups.Count == limits.Nesting)
            {
                notes.Add(new QueryNote(
                    token.Start, $"parentheses are read {limits.Nesting} deep; deeper ones were left out"));
                ignored++;
                return;
            }

            groups.Push(new Group(present, groupField, token.Start));
            present = new ClauseList(parser.Options.RequireAll);
            groupField = field;
        }

        private void Close(int end, float boost)
        {
            var query = present.ToQuery();
            var group = groups.Pop();
            (present, groupField, field) = (group.Around, group.Field, group.Field);
            present.Add(text[group.Start..end], Boosted(query, boost), ClauseKind.Other);
        }

        private void Add(QueryToken token)
        {
            var query = Unit(token, out var kind);
            terms += Terms(query);
            if (terms > limits.Terms)
            {
                notes.Add(new QueryNote(token.Start, $"only the first {limits.Terms} words were read"));
                return;
            }

            if (token.Note is { } note)
            {
                notes.Add(note);
            }

            present.Add(text[token.Start..token.End], Boosted(query, token.Boost), kind);
        }

        // As many as the text has, however many fields each is looked for in.
        private static int Terms(Query? query) => query switch
        {
            null => 0,
            Query.Phrase phrase => phrase.Terms.Length,
            Query.Bool boolean => boolean.Clauses.Sum(clause => Terms(clause.Query)),
            Query.Best best => best.Queries.Max(Terms),
            Query.Synonyms synonyms => Terms(synonyms.Typed),
            Query.Boost boost => Terms(boost.Inner),
            _ => 1,
        };

        private Query? Unit(QueryToken token, out ClauseKind kind)
        {
            kind = ClauseKind.Other;
            if (field == "*")
            {
                return token.Text == "*" ? new Query.MatchAll() : null;
            }

            switch (token.Kind)
            {
                case QueryTokenKind.Phrase:
                    kind = field is null ? ClauseKind.Phrase : ClauseKind.Other;
                    return parser.fields.Phrase(field, token.Text, token.Tilde >= 0 ? (int)token.Tilde : 0);
                case QueryTokenKind.Range:
                    var range = parser.fields.Range(field, token.Text, token.Upper);
                    if (range is null)
                    {
                        notes.Add(new QueryNote(
                            token.Start,
                            "a range needs a field of numbers or values before it, such as year:[2004 TO 2010]"));
                    }

                    return range;
                default:
                    return Word(token, out kind);
            }
        }

        private Query? Word(QueryToken token, out ClauseKind kind)
        {
            kind = ClauseKind.Other;
            if (!parser.fields.HasWords(field))
            {
                return Value(token, out kind);
            }

            var wildcard = token.Pattern.AsSpan().IndexOfAny(QueryLexer.Star, QueryLexer.Any);
            if (wildcard >= 0)
            {
                return Pattern(token, wildcard, out kind);
            }

            if (token.Tilde >= 0 || float.IsNaN(token.Tilde))
            {
                // Lucene reads a number below 1 as a similarity of old; here as elsewhere it means two edits at most.
                var edits = float.IsNaN(token.Tilde) ? 2 : Math.Clamp((int)token.Tilde, 0, 2);
                return edits == 0
                    ? parser.fields.Word(field, token, out kind)
                    : parser.fields.Fuzzy(field, token.Text, edits);
            }

            if (token.Text is ['/', _, .., '/'])
            {
                notes.Add(new QueryNote(token.Start, "regular expressions are not supported; it was read as words"));
            }

            return parser.fields.Word(field, token, out kind);
        }

        private Query? Value(QueryToken token, out ClauseKind kind)
        {
            if (token.Tilde >= 0 || float.IsNaN(token.Tilde) || token.Pattern != token.Text)
            {
                notes.Add(
                    new QueryNote(token.Start, $"*, ? and ~ do nothing in {field}, which is asked for whole values"));
                token = token with { Text = Plain(token.Text) };
            }

            var query = parser.fields.Word(field, token, out kind);
            if (query is Query.MatchNone)
            {
                notes.Add(new QueryNote(token.Start, $"{field} has numbers, and '{token.Text}' is none"));
            }

            return query;
        }

        private Query? Pattern(QueryToken token, int wildcard, out ClauseKind kind)
        {
            kind = ClauseKind.Other;
            var last = token.Pattern.Length - 1;
            var isPrefix = wildcard == last && token.Pattern[last] == QueryLexer.Star;
            var least = isPrefix ? limits.PrefixCharacters : 1;
            if (wildcard < least || token.Pattern.Length > limits.PatternCharacters)
            {
                notes.Add(new QueryNote(token.Start, wildcard < least
                    ? $"a wildcard needs {least} or more characters before it; it was read as a word"
                    : $"a pattern has {limits.PatternCharacters} characters at most; it was read as a word"));
                return parser.fields.Word(field, token with { Text = Plain(token.Text) }, out kind);
            }

            return isPrefix
                ? parser.fields.Prefix(field, token.Pattern[..last])
                : parser.fields.Wildcard(field, token.Pattern);
        }

        private static string Plain(string pattern) => pattern.Replace("*", "").Replace("?", "");

        private static Query? Boosted(Query? query, float boost) =>
            query is null || boost == 1 ? query : new Query.Boost(query, boost);

        private readonly record struct Group(ClauseList Around, string? Field, int Start);
    }
}
