using IomSearch.Engine.Analysis;
using IomSearch.Engine.Segments;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery.Meaning;

/// <summary>What a project has of the words and places of a query: what tells projects apart that are
/// as near in meaning.</summary>
/// <remarks>The encoder has seen few names of places, and takes all kinds of training for one. A query is compared in
/// the English of records, so that "nanny" is in a project on domestic workers, and "Riga" is Latvia.</remarks>
internal sealed class AskedWords
{
    private const string Field = "text";

    // In cosines. Set with the 33 paraphrases of corpus/judgements and 50 others.
    private const float OfAllWords = 0.1f;
    private const float OfPlace = 0.05f;

    private readonly Dictionary<string, double> terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> places;
    private readonly Analyzer? analyzer;

    /// <summary>The words and places of a text.</summary>
    /// <param name="snapshot">Says how much each word tells.</param>
    /// <param name="asked">The text, in English.</param>
    public AskedWords(IndexSnapshot snapshot, string asked)
    {
        places = [.. Countries.NamedIn(asked)];
        if (snapshot.Schema.NumberOf(Field) is >= 0 and var number)
        {
            analyzer = snapshot.Schema.AnalyzerOf(number);
            foreach (var term in Terms(asked))
            {
                terms[term] = Telling(snapshot.Documents, snapshot.DocumentFrequency(Field, term));
            }
        }
    }

    /// <summary>What a project has of them, as what is added to its cosine: 0 to 0.15.</summary>
    public float In(ProjectRecord record)
    {
        var present = Terms($"{record.Title} {record.Text}").ToHashSet(StringComparer.Ordinal);
        var all = terms.Values.Sum();
        var share = all > 0 ? terms.Where(term => present.Contains(term.Key)).Sum(term => term.Value) / all : 0;

        // One of many countries says less.
        var place = record.Countries.Count(country => places.Contains(country.Code))
            / Math.Sqrt(Math.Max(1, record.Countries.Count));
        return (float)((OfAllWords * share) + (OfPlace * Math.Min(1, place)));
    }

    private IEnumerable<string> Terms(string text) => analyzer?.Tokens(text).Select(token => token.Term) ?? [];

    private static double Telling(int documents, int having) =>
        Math.Log(1 + ((documents - having + 0.5) / (having + 0.5)));
}
