using System.Collections.Immutable;
using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Testing.Oracle;

/// <summary>Makes queries of every type, inside each other, over the fields of <see cref="RandomDocuments"/>.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="schema">The fields, for their analyzers; null for <see cref="RandomDocuments.Schema"/>.</param>
public sealed class RandomQueries(Random random, IndexSchema? schema = null)
{
    private readonly IndexSchema schema = schema ?? RandomDocuments.Schema;

    /// <summary>A query.</summary>
    /// <param name="depth">How many queries may lie inside each other.</param>
    public Query Next(int depth) => random.Next(depth > 0 ? 20 : 13) switch
    {
        <= 2 => Term(),
        3 => Synonyms(),
        <= 5 => Phrase(),
        6 => Prefix(),
        7 => Wildcard(),
        8 => new Query.Fuzzy(TextField(), Word(), random.Next(1, 3)),
        9 => random.Next(2) == 0
            ? new Query.AnyValue("tag", Some(RandomDocuments.AllTags))
            : Range(RandomDocuments.AllCountries),
        10 => new Query.NumberRange("year", 1999 + random.Next(10), 1999 + random.Next(10)),
        11 => new Query.Missing(Pick("country", "tag", "year", "budget")),
        12 => random.Next(6) == 0 ? new Query.MatchNone() : new Query.MatchAll(),
        13 => new Query.Boost(Next(depth - 1), Pick(0f, 0.5f, 1.5f, 3f)),
        14 => new Query.Constant(Next(depth - 1)),
        15 => new Query.Best(Several(() => Next(depth - 1)), random.Next(3) / 2f),
        _ => Bool(depth - 1),
    };

    /// <summary>What to ask of the matches: filters, facets, an order, a number of hits.</summary>
    public SearchOptions Options() => new()
    {
        Top = random.Next(4) == 0 ? 1000 : random.Next(12),
        Facets = [.. new[] { "country", "tag" }.Where(_ => random.Next(2) == 0)],
        NumberFacets = [.. Enumerable.Range(0, random.Next(3)).Select(_ => NumberFacet())],
        Filters = random.Next(2) == 0 ? [] : Several(Filter),
        Order = random.Next(3) > 0
            ? null
            : new ColumnOrder(Pick("country", "tag", "year", "budget"), random.Next(2) == 0),
    };

    private NumberFacet NumberFacet() => random.Next(3) switch
    {
        0 => new NumberFacet.Histogram("budget", 1L << (55 + random.Next(7))),
        1 => new NumberFacet.Histogram("year", random.Next(1, 12)),
        _ => new NumberFacet.Ranges("year", Several(() => (1999L + random.Next(10), 1999L + random.Next(10)))),
    };

    private DimensionFilter Filter() => random.Next(3) switch
    {
        0 => new DimensionFilter("tag", new Query.AnyValue("tag", Some(RandomDocuments.AllTags))),
        1 => new DimensionFilter("country", new Query.AnyValue("country", Some(RandomDocuments.AllCountries))),
        _ => new DimensionFilter("year", Next(1)),
    };

    private Query.Bool Bool(int depth) => new(
        Several(() => new Clause((Occur)Math.Min(random.Next(5), 3), Next(depth))),
        random.Next(4) == 0 ? random.Next(4) : 0);

    private Query.Term Term()
    {
        var field = TextField();
        return new Query.Term(field, Analyzed(field, Word()));
    }

    private Query.Synonyms Synonyms() => new(Typed(), Several(TermOrPhrase), random.Next(5) / 4f);

    private Query Typed() => random.Next(4) switch
    {
        0 => new Query.Best(Several(TermOrPhrase)),
        1 => new Query.Bool(Several(() => new Clause(Occur.Should, Term()))),
        _ => TermOrPhrase(),
    };

    private Query TermOrPhrase() => random.Next(2) == 0 ? Term() : Phrase();

    private Query.Phrase Phrase()
    {
        var field = TextField();
        var terms = ImmutableArray.CreateBuilder<PhraseTerm>();
        var place = 0;
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            terms.Add(new PhraseTerm(Analyzed(field, Word()), place));
            place += random.Next(5) == 0 ? 2 : 1;
        }

        return new Query.Phrase(field, terms.ToImmutable(), random.Next(2) * random.Next(6));
    }

    private Query.Prefix Prefix()
    {
        var word = Word();
        return new Query.Prefix(TextField(), word[..random.Next(1, word.Length + 1)]);
    }

    private Query.Wildcard Wildcard()
    {
        var pattern = new StringBuilder(Word());
        for (var left = random.Next(1, 3); left > 0; left--)
        {
            var at = random.Next(1, pattern.Length + 1);
            pattern.Remove(at, random.Next(pattern.Length - at + 1)).Insert(at, random.Next(2) == 0 ? '*' : '?');
        }

        return new Query.Wildcard(TextField(), pattern.ToString());
    }

    private Query.ValueRange Range(IReadOnlyList<string> values) => new(
        "country",
        random.Next(4) == 0 ? null : values[random.Next(values.Count)],
        random.Next(4) == 0 ? null : values[random.Next(values.Count)] + (random.Next(2) == 0 ? "x" : ""));

    private string TextField() => Pick("title", "text");

    private string Word() => RandomDocuments.Vocabulary[random.Next(RandomDocuments.Vocabulary.Length)];

    // A stop word stays as it is: a term that no document has.
    private string Analyzed(string field, string word) =>
        schema.AnalyzerOf(schema.NumberOf(field)).Tokens(word) is [var only, ..] ? only.Term : word;

    private ImmutableArray<string> Some(IReadOnlyList<string> values) =>
        Several(() => values[random.Next(values.Count)]);

    private ImmutableArray<T> Several<T>(Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => make())];

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
