using IomSearch.Discovery.Suggesting;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Similarity;

/// <summary>Finds the terms that tell most about a text: frequent in it, rare elsewhere (tf-idf,
/// Spärck Jones 1972).</summary>
/// <remarks>A term in the title counts three times. Terms that no project has cannot find one and are left out; so are
/// numbers and words that only join others.</remarks>
internal sealed class TellingTerms(IndexSnapshot snapshot, string field, Analyzer analyzer)
{
    private const int MostCharacters = 200_000;
    private const int TitleWeight = 3;

    /// <summary>The most telling terms, best first.</summary>
    /// <param name="title">The title; may be empty.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<TellingTerm> Of(string title, string text, int most)
    {
        var counts = new Dictionary<string, Occurrences>(StringComparer.Ordinal);
        Count(title, TitleWeight, counts);
        Count(text.Length <= MostCharacters ? text : text[..MostCharacters], 1, counts);
        var weighed = counts
            .Select(pair => (pair.Key, pair.Value, Weight: Weight(pair.Key, pair.Value.Count)))
            .Where(term => term.Weight > 0)
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(most)
            .ToList();
        return [.. weighed.Select(term =>
            new TellingTerm(term.Key, term.Value.Surface, (float)(term.Weight / weighed[0].Weight)))];
    }

    /// <summary>The terms of a text, as the index has them.</summary>
    public HashSet<string> All(string text) =>
        [.. Words(text).Select(token => token.Term)];

    private void Count(string text, int weight, Dictionary<string, Occurrences> counts)
    {
        foreach (var token in Words(text))
        {
            if (!IsTelling(token.Term, text.AsSpan(token.Start, token.End - token.Start)))
            {
                continue;
            }

            if (!counts.TryGetValue(token.Term, out var known))
            {
                counts.Add(token.Term, known = new Occurrences());
            }

            known.Add(text[token.Start..token.End], weight);
        }
    }

    // Short words tell something only as acronyms.
    private static bool IsTelling(string term, ReadOnlySpan<char> surface) =>
        !term.All(char.IsDigit)
        && !CommonWords.Contains(surface.ToString().ToLowerInvariant())
        && (surface.Length >= 4 || (surface.Length >= 2 && !surface.ContainsAnyInRange('a', 'z')));

    private IEnumerable<Token> Words(string text) =>
        analyzer.Tokens(text).Where(token => token.Kind == TokenKind.Word);

    private double Weight(string term, int count)
    {
        var documents = snapshot.DocumentFrequency(field, term);
        return documents == 0
            ? 0
            : (1 + Math.Log(count)) * Math.Log(1 + ((snapshot.Documents - documents + 0.5) / (documents + 0.5)));
    }

    /// <summary>How often a term occurs, and how it is written.</summary>
    private sealed class Occurrences
    {
        private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);

        public int Count { get; private set; }

        /// <summary>The most frequent spelling, in lower case unless it is never written so.</summary>
        public string Surface => surfaces
            .OrderByDescending(pair => char.IsLower(pair.Key[0]))
            .ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .First().Key;

        public void Add(string surface, int weight)
        {
            Count += weight;
            surfaces[surface] = surfaces.GetValueOrDefault(surface) + weight;
        }
    }
}
