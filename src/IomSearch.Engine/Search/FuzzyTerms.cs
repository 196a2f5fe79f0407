using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Knows the terms that the misspelt words of a query stand for; each word is worked out
/// once. For one thread.</summary>
internal sealed class FuzzyTerms(TermWeights weights)
{
    private readonly Dictionary<Query.Fuzzy, FuzzyExpansion> known = [];
    private readonly Reused<FuzzyExpansion> expansions = new();
    private IndexGeneration? index;
    private int most;

    /// <summary>Begins with a state of the index, no word known; null forgets the last.</summary>
    /// <param name="of">The state.</param>
    /// <param name="mostTerms">How many terms a word stands for at most.</param>
    public void Begin(IndexGeneration? of, int mostTerms)
    {
        (index, most) = (of, mostTerms);
        known.Clear();
        expansions.TakeBack();
    }

    /// <summary>The terms of a word.</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public FuzzyExpansion Of(Query.Fuzzy fuzzy)
    {
        if (!known.TryGetValue(fuzzy, out var terms))
        {
            terms = expansions.Next().Begin(index!, fuzzy, most, weights);
            known.Add(fuzzy, terms);
        }

        return terms;
    }

    /// <summary>The same as a query that spells them out: the best of the terms.</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public Query.Best Spelt(Query.Fuzzy fuzzy)
    {
        var terms = Of(fuzzy);
        return new Query.Best(
        [
            .. Enumerable.Range(0, terms.Count).Select(place =>
                new Query.Boost(new Query.Term(fuzzy.Field, terms.Text(place)), terms[place].Factor)),
        ]);
    }
}
