using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Search;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Highlighting;

/// <summary>What a query looks for in one field, as far as it can be shown in a text: its words, and its
/// phrases as phrases.</summary>
public sealed class QueryTerms
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<Func<string, bool>> patterns = [];
    private readonly List<Query.Phrase> phrases = [];

    private QueryTerms()
    {
    }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => words.Count == 0 && patterns.Count == 0 && phrases.Count == 0;

    /// <summary>The words, patterns and phrases of a query in a field; what must not match is left out.</summary>
    public static QueryTerms Of(Query query, string field)
    {
        var terms = new QueryTerms();
        terms.Gather(query, field);
        return terms;
    }

    /// <summary>The tokens of a text that the query matched, with what each is counted as, in the
    /// order of the text.</summary>
    internal List<(Token Token, string Term)> Matches(IReadOnlyList<Token> tokens)
    {
        var byPosition = tokens.Where(token => token.Kind == TokenKind.Word).ToLookup(token => token.Position);
        var inPhrase = new HashSet<(int Start, int End)>();
        foreach (var phrase in phrases)
        {
            foreach (var first in tokens.Where(token => token.Term == phrase.Terms[0].Text))
            {
                var found = phrase.Terms
                    .Select(word =>
                        byPosition[first.Position + word.Place].FirstOrDefault(token => token.Term == word.Text))
                    .ToList();
                if (found.TrueForAll(token => token is not null))
                {
                    inPhrase.UnionWith(found.Select(token => (token!.Start, token.End)));
                }
            }
        }

        return
        [
            .. tokens
                .Where(token => words.Contains(token.Term)
                    || inPhrase.Contains((token.Start, token.End))
                    || patterns.Exists(pattern => pattern(token.Term)))
                .Select(token => (token, token.Term)),
        ];
    }

    private void Gather(Query query, string field)
    {
        switch (query)
        {
            case Query.Term term when term.Field == field:
                words.Add(term.Text);
                break;
            case Query.Phrase phrase when phrase.Field == field && phrase.Slop == 0:
                phrases.Add(phrase);
                break;
            case Query.Phrase phrase when phrase.Field == field:
                words.UnionWith(phrase.Terms.Select(word => word.Text));
                break;
            case Query.Prefix prefix when prefix.Field == field:
                patterns.Add(term => term.StartsWith(prefix.Text, StringComparison.Ordinal));
                break;
            case Query.Wildcard wildcard when wildcard.Field == field:
                var automaton = new WildcardAutomaton(wildcard.Pattern);
                patterns.Add(term => automaton.Accepts(Encoding.UTF8.GetBytes(term)));
                break;
            case Query.Fuzzy fuzzy when fuzzy.Field == field:
                patterns.Add(term => term.Length > 0 && term[0] == fuzzy.Text[0]
                    && EditDistance.Between(term, fuzzy.Text, fuzzy.MaxEdits) <= fuzzy.MaxEdits);
                break;
            case Query.Boost inner:
                Gather(inner.Inner, field);
                break;
            case Query.Constant inner:
                Gather(inner.Inner, field);
                break;
            case Query.Best best:
                GatherAll(best.Queries, field);
                break;
            case Query.Synonyms synonyms:
                GatherAll(synonyms.Alternatives.Prepend(synonyms.Typed), field);
                break;
            case Query.Bool boolean:
                GatherAll(
                    boolean.Clauses.Where(clause => clause.Occur != Occur.MustNot).Select(clause => clause.Query),
                    field);
                break;
        }
    }

    private void GatherAll(IEnumerable<Query> queries, string field)
    {
        foreach (var query in queries)
        {
            Gather(query, field);
        }
    }
}
