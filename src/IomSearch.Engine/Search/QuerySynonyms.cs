using System.Collections.Immutable;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Search;

/// <summary>Finds the words and runs of words of a query that have synonyms.</summary>
/// <remarks>
/// A run is words side by side without operators between them. Each word of a run with synonyms gets its alternatives:
/// <c>disaster risk reduction</c> becomes <c>(disaster | drr) (risk | drr) (reduction | drr)</c>, which matches exactly
/// what <c>(disaster risk reduction) | drr</c> matches, whether all words are required or any, and leaves each word a
/// clause of its own that can be boosted or dropped.
/// </remarks>
internal sealed class QuerySynonyms(IndexSchema schema, QueryParserOptions options)
{
    /// <summary>The tokens of a query, words with their alternatives; the first word of a run
    /// says what they are.</summary>
    public List<QueryToken> Widen(IReadOnlyList<QueryToken> tokens)
    {
        var widened = tokens.ToList();
        foreach (var (first, end, field) in Runs(tokens))
        {
            foreach (var analyzer in Analyzers(field))
            {
                foreach (var (span, alternatives) in Matches(tokens, first, end, analyzer))
                {
                    for (var at = span.First; at <= span.Last; at++)
                    {
                        widened[at] = With(widened[at], analyzer, alternatives);
                    }

                    widened[span.First] = widened[span.First] with
                    {
                        Note = widened[span.First].Note ?? Note(tokens, span, alternatives),
                    };
                }
            }
        }

        return widened;
    }

    private static QueryToken With(
        QueryToken token, Analyzer analyzer, IReadOnlyList<SynonymPhrase> alternatives) => token with
        {
            Alternatives = (token.Alternatives ?? ImmutableDictionary<string, IReadOnlyList<SynonymPhrase>>.Empty)
                .SetItem(analyzer.Name, alternatives),
        };

    private static QueryNote Note(
        IReadOnlyList<QueryToken> tokens, (int First, int Last) span, IReadOnlyList<SynonymPhrase> alternatives)
    {
        var typed = tokens.Take(span.Last + 1).Skip(span.First).Select(token => token.Text);
        var others = alternatives.Select(phrase => phrase.Text);
        return new QueryNote(
            tokens[span.First].Start, $"also searched: {string.Join(", ", others)} (for {string.Join(' ', typed)})");
    }

    // Each run with the field its words are looked for in; null for the usual ones.
    private static IEnumerable<(int First, int End, string? Field)> Runs(IReadOnlyList<QueryToken> tokens)
    {
        var scopes = new Stack<(string? Field, bool Excluded)>([(null, false)]);
        for (var at = 0; at < tokens.Count; at++)
        {
            var excluded = scopes.Peek().Excluded || IsExcluded(tokens, at);
            var field = FieldBefore(tokens, at) ?? scopes.Peek().Field;
            switch (tokens[at].Kind)
            {
                case QueryTokenKind.Open:
                    scopes.Push((field, excluded));
                    break;
                case QueryTokenKind.Close when scopes.Count > 1:
                    scopes.Pop();
                    break;
                case QueryTokenKind.Word when IsPlain(tokens[at]) && !excluded:
                    var first = at;
                    while (FieldBefore(tokens, first) is null && at + 1 < tokens.Count && IsPlain(tokens[at + 1]))
                    {
                        at++;
                    }

                    yield return (first, at + 1, field);
                    break;
            }
        }
    }

    private static bool IsPlain(QueryToken token) =>
        token is { Kind: QueryTokenKind.Word, Tilde: -1 }
        && token.Pattern.AsSpan().IndexOfAny(QueryLexer.Star, QueryLexer.Any) < 0;

    private static string? FieldBefore(IReadOnlyList<QueryToken> tokens, int at) =>
        at > 0 && tokens[at - 1] is { Kind: QueryTokenKind.Field, Text: var field } ? field : null;

    // Of several signs in a row the last counts, as for the parser.
    private static bool IsExcluded(IReadOnlyList<QueryToken> tokens, int at)
    {
        var before = at - 1;
        while (before >= 0 && tokens[before].Kind is QueryTokenKind.Field or QueryTokenKind.And or QueryTokenKind.Or)
        {
            before--;
        }

        return before >= 0 && tokens[before].Kind == QueryTokenKind.Not;
    }

    private IEnumerable<Analyzer> Analyzers(string? field) =>
        (field is null ? options.Fields.Select(weighted => weighted.Field) : [field])
            .Select(schema.NumberOf)
            .Where(number => number >= 0 && schema.Fields[number].Kind == FieldKind.Text)
            .Select(schema.AnalyzerOf)
            .Distinct();

    private IEnumerable<((int First, int Last) Span, IReadOnlyList<SynonymPhrase> Alternatives)> Matches(
        IReadOnlyList<QueryToken> tokens, int first, int end, Analyzer analyzer)
    {
        if (options.Synonyms.Of(analyzer) is not { } table)
        {
            return [];
        }

        var run = tokens.Take(end).Skip(first).Select(token => token.Text).ToList();
        var words = analyzer.Tokens(string.Join(' ', run)).Where(token => token.Kind == TokenKind.Word).ToList();
        var owners = Owners(run, words);
        return table
            .Matches(
                words,
                at => at == 0 || owners[at - 1] != owners[at],
                at => at == words.Count - 1 || owners[at + 1] != owners[at])
            .Select(match => (
                (first + owners[match.Start], first + owners[match.Start + match.Length - 1]), match.Alternatives));
    }

    // The typed word that each word of the analyzer lies in.
    private static int[] Owners(List<string> run, List<Token> words)
    {
        var owners = new int[words.Count];
        var (owner, end) = (0, run[0].Length);
        for (var at = 0; at < words.Count; at++)
        {
            while (words[at].Start > end)
            {
                end += 1 + run[++owner].Length;
            }

            owners[at] = owner;
        }

        return owners;
    }
}
