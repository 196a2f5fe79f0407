using System.Collections.Immutable;
using System.Globalization;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Search;

/// <summary>Turns words, phrases and ranges into queries on fields, each through its field's own analyzer.</summary>
internal sealed class FieldQueries(IndexSchema schema, QueryParserOptions options)
{
    /// <summary>A word; null when the analyzers leave nothing of it, no document when a field of numbers is
    /// asked for another.</summary>
    public Query? Word(string? field, QueryToken token, out ClauseKind kind)
    {
        if (Value(field, token.Text) is { } value)
        {
            kind = ClauseKind.Other;
            return value;
        }

        var identifier = false;
        var query = Over(field, target => Widened(target, OneWord(target, token.Text, ref identifier), token));
        kind = field is not null ? ClauseKind.Other : identifier ? ClauseKind.Identifier : ClauseKind.Word;
        return query;
    }

    /// <summary>A phrase; null when the analyzers leave nothing of it.</summary>
    public Query? Phrase(string? field, string text, int slop) =>
        Value(field, text) ?? Over(field, target => PhraseOf(target, Words(target, text), slop));

    /// <summary>Whether words of a field are looked for, and not whole values.</summary>
    public bool HasWords(string? field) => Keyword(field) is null && Number(field) is null;

    /// <summary>Words that start so; in a stemmed field also those whose stem is that of the start, for
    /// <c>vocation*</c> is to find "vocational", which stands there as <c>vocat</c>.</summary>
    public Query? Prefix(string? field, string text) => Over(field, target =>
    {
        var prefix = new Query.Prefix(target, Plain(target, text));
        return AnalyzerOf(target).Name is "english" or "french" or "spanish"
            && Words(target, text) is [var stem] && !stem.Term.StartsWith(prefix.Text, StringComparison.Ordinal)
            ? new Query.Bool(
                [
                    new Clause(Occur.Should, prefix),
                    new Clause(Occur.Should, new Query.Constant(new Query.Term(target, stem.Term)))
                ])
            : prefix;
    });

    /// <summary>Words that fit a pattern; <see cref="QueryLexer.Star"/> and <see cref="QueryLexer.Any"/>
    /// are its wildcards.</summary>
    public Query? Wildcard(string? field, string pattern) => Over(field, target => new Query.Wildcard(
        target, Plain(target, pattern).Replace(QueryLexer.Star, '*').Replace(QueryLexer.Any, '?')));

    /// <summary>Words within a number of edits.</summary>
    public Query? Fuzzy(string? field, string text, int edits) =>
        Over(
            field,
            target => Plain(target, text) is { Length: > 0 } plain ? new Query.Fuzzy(target, plain, edits) : null);

    /// <summary>Values between two; null when the field has no order.</summary>
    public Query? Range(string? field, string from, string to)
    {
        if (Keyword(field) is { } keyword)
        {
            return new Query.ValueRange(keyword, from.Length == 0 ? null : from, to.Length == 0 ? null : to);
        }

        if (Number(field) is not { } number)
        {
            return null;
        }

        var least = long.MinValue;
        var most = long.MaxValue;
        return (from.Length == 0 || long.TryParse(from, CultureInfo.InvariantCulture, out least))
            && (to.Length == 0 || long.TryParse(to, CultureInfo.InvariantCulture, out most))
            ? new Query.NumberRange(number, least, most)
            : null;
    }

    // A field of keywords or numbers is asked for a whole value; null when the field is text.
    private Query? Value(string? field, string text) => Keyword(field) is { } keyword
        ? new Query.AnyValue(keyword, [text])
        : Number(field) is not { } number ? null
        : long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new Query.NumberRange(number, value, value)
            : new Query.MatchNone();

    // Of several fields the best counts, with a share of the others. What one of them leaves out as too common is
    // looked for in none: an "of" that the title leaves out would else be asked of the one field that keeps it, and
    // most have none there.
    private Query? Over(string? field, Func<string, Query?> make)
    {
        if (field is not null)
        {
            return make(field);
        }

        var queries = ImmutableArray.CreateBuilder<Query>();
        foreach (var (name, weight) in options.Fields)
        {
            if (make(name) is not { } query)
            {
                return null;
            }

            queries.Add(weight == 1 ? query : new Query.Boost(query, weight));
        }

        return queries.Count == 1 ? queries[0] : new Query.Best(queries.ToImmutable(), options.TieBreaker);
    }

    private Query? OneWord(string field, string text, ref bool identifier)
    {
        var tokens = Analyzed(field, text);
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        if (tokens.FirstOrDefault(token => token.Kind == TokenKind.Compound) is { Term: not null } whole)
        {
            identifier = true;
            // The whole identifier is rarer than its parts in a row, which also find it inside a longer one.
            return new Query.Best([new Query.Term(field, whole.Term), .. Parts(field, words)]);
        }

        return words switch
        {
            [] => null,
            [var only] => new Query.Term(field, only.Term),
            _ when options.SplitWordsAsPhrase => PhraseOf(field, words, 0),
            _ => new Query.Bool([.. words.Select(word => new Clause(
                options.RequireAll ? Occur.Must : Occur.Should, new Query.Term(field, word.Term)))]),
        };
    }

    private Query? Widened(string field, Query? typed, QueryToken token) =>
        typed is not null && token.Alternatives?.GetValueOrDefault(AnalyzerOf(field).Name) is { } alternatives
            ? new Query.Synonyms(
                typed, [.. alternatives.Select(phrase => PhraseOf(field, phrase))], options.SynonymShare)
            : typed;

    private static Query PhraseOf(string field, SynonymPhrase phrase) => phrase.Terms is [var only]
        ? new Query.Term(field, only)
        : new Query.Phrase(
            field, [.. phrase.Terms.Zip(phrase.Positions, (term, place) => new PhraseTerm(term, place))]);

    private static IEnumerable<Query> Parts(string field, List<Token> words) =>
        PhraseOf(field, words, 0) is { } phrase ? [phrase] : [];

    private static Query? PhraseOf(string field, List<Token> words, int slop) => words switch
    {
        [] => null,
        [var only] => new Query.Term(field, only.Term),
        _ => new Query.Phrase(
            field, [.. words.Select(word => new PhraseTerm(word.Term, word.Position - words[0].Position))], slop),
    };

    private List<Token> Words(string field, string text) =>
        [.. Analyzed(field, text).Where(token => token.Kind == TokenKind.Word)];

    private IReadOnlyList<Token> Analyzed(string field, string text) => AnalyzerOf(field).Tokens(text);

    private Analyzer AnalyzerOf(string field) => schema.AnalyzerOf(schema.NumberOf(field));

    // Prefixes and patterns are brought to the form of terms, but not stemmed: a stem of half a word is of no use.
    private string Plain(string field, string text)
    {
        var room = new char[text.Length * Folding.LongestForm];
        var folds = AnalyzerOf(field).Name is not ("lucene-english" or "porter");
        return room.AsSpan(0, folds ? Folding.Fold(text, room) : Folding.Lower(text, room)).ToString();
    }

    private string? Keyword(string? field) => Of(field, FieldKind.Keyword);

    private string? Number(string? field) => Of(field, FieldKind.Number);

    private string? Of(string? field, FieldKind kind) =>
        field is not null && schema.Fields[schema.NumberOf(field)].Kind == kind ? field : null;
}
